import { useMemo, useRef, type ReactNode } from 'react'
import { isoOf } from '#domain/day.ts'
import { nameOr } from '#domain/row-name.ts'
import {
  adoptionAssumption,
  adoptionForecast,
  type AdoptionForecast,
  type WaveStanding,
} from '#domain/wave-adoption.ts'
import type { Wave } from '#domain/wave.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { TableGrid } from '#tables/table-grid.tsx'
import { Button } from '#ui/button.tsx'
import { FigurePanel, type FigureTable } from '#ui/charts/figure-panel.tsx'
import { StepChart } from '#ui/charts/step-chart.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatDay, formatNumber, percentText } from '#ui/format.ts'
import type { GridHandle } from '#ui/grid/grid-types.ts'
import { ScreenBody } from '#ui/screen.tsx'
import classes from './gates.module.css'

const columns: readonly ColumnOptions<Wave>[] = [
  { key: 'name', width: 150 },
  { key: 'kind', width: 110 },
  { key: 'teams', width: 170 },
  { key: 'services', width: 220 },
  { key: 'expected', width: 120, title: 'Expected' },
  { key: 'notes', width: 220, grow: true },
]

/** Who moves together and when, and how far adoption comes with that. */
export function WavesPart({ parts }: { readonly parts: ReactNode }) {
  const document = useDocument((each) => each)
  const today = useToday()
  const forecast = useMemo(() => adoptionForecast(document, today), [document, today])
  const extraColumns = useStandingColumns(forecast)
  const grid = useRef<GridHandle>(null)
  return (
    <ScreenBody title="Waves" layout="fill" toolbar={parts}>
      <div className={classes.waves}>
        {forecast.total > 0 && forecast.waves.length > 0 ? (
          <div className={classes.forecast}>
            <ForecastPanel forecast={forecast} today={today} />
          </div>
        ) : null}
        <div className={classes.waveGrid}>
          <TableGrid
            ref={grid}
            table="waves"
            label="Waves"
            columns={columns}
            extraColumns={extraColumns}
            emptyState={
              <EmptyState
                title="No wave yet"
                text="A row is a part of the rollout: the lighthouse teams first, then the others, each with its services. Give tasks a wave, and the forecast shows how adoption of the golden path grows."
                action={<Button onClick={() => grid.current?.focus()}>Name the first wave</Button>}
              />
            }
          />
        </div>
      </div>
    </ScreenBody>
  )
}

function ForecastPanel({ forecast, today }: { readonly forecast: AdoptionForecast; readonly today: string }) {
  const { total, onNow, unknownNow, points, undated } = forecast
  const last = points.at(-1)
  const left = undated.map(({ wave, reason }) => `${nameOr(wave.name, 'Wave')}: ${reason}`).join(' ')
  return (
    <FigurePanel
      title="Adoption of the golden path"
      caption={
        <>
          {onNow} of {count(total, 'service', 'services')} on {formatDay(today)}
          {last && last.day > (points[0]?.day ?? 0)
            ? `, about ${formatNumber(Math.round(last.on))} by ${formatDay(isoOf(last.day))} (${percentText(last.share)})`
            : ''}
          {unknownNow > 0 ? `; standing of ${unknownNow} unknown, counted as not on it` : ''}.{' '}
          {left === '' ? '' : `Not in the forecast: ${left}`}
        </>
      }
      table={figures(forecast)}
    >
      <StepChart
        label={`Adoption of the golden path, ${count(points.length, 'point', 'points')}`}
        points={points.map(({ day, share, on, wave }) => ({
          at: day,
          value: share,
          mark: `${wave === null ? '' : `${waveName(forecast, wave)} `}${percentText(share)}`,
          words: `${formatDay(isoOf(day))}: ${formatNumber(round(on))} of ${total}, ${percentText(share)}, ${waveName(forecast, wave)}`,
        }))}
        uncertain={unknownNow / total}
        uncertainLabel="standing unknown"
        formatAt={(at) => formatDay(isoOf(at))}
      />
      <p className={classes.assumption}>{adoptionAssumption}</p>
    </FigurePanel>
  )
}

function figures(forecast: AdoptionForecast): FigureTable {
  return {
    columns: ['Day', 'What', 'Services', 'Share'],
    words: ['What'],
    rows: forecast.points.map(({ day, on, share, wave }) => ({
      id: `${day}/${wave ?? ''}`,
      cells: [
        formatDay(isoOf(day)),
        waveName(forecast, wave),
        `${formatNumber(round(on))} of ${forecast.total}`,
        percentText(share),
      ],
    })),
  }
}

function waveName({ waves }: AdoptionForecast, id: string | null): string {
  if (id === null) return 'today'
  return nameOr(waves.find(({ wave }) => wave.id === id)?.wave.name ?? '', 'Wave')
}

/** Services of a wave that is to bring a part of them come to tenths. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

function useStandingColumns(forecast: AdoptionForecast): readonly ExtraColumn<Wave>[] {
  return useMemo(() => {
    const byId = new Map<string, WaveStanding>(forecast.waves.map((each) => [each.wave.id, each]))
    const adoption = (wave: Wave) => {
      const standing = byId.get(wave.id)
      if (!standing) return ''
      const { onNow, services, expectedOn } = standing
      return `${onNow} of ${services.length} on, ${formatNumber(round(expectedOn))} expected`
    }
    return [
      { after: 'expected', column: { id: 'adoption', title: 'Services on the path', width: 176, text: adoption } },
      {
        after: 'expected',
        column: { id: 'when', title: 'When', width: 230, text: (wave) => byId.get(wave.id)?.reason ?? '' },
      },
    ]
  }, [forecast])
}
