import { NativeSelect } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { isoOf } from '#domain/day.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { BulletRows } from '#ui/charts/bullet-rows.tsx'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { ReadingChart } from '#ui/charts/reading-chart.tsx'
import { Button } from '#ui/button.tsx'
import { count, formatDay, formatNumber } from '#ui/format.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { comparedParts, partRow, partTable } from './part-rows.ts'
import { missedReadings, readingFigures, seriesTable } from './reading-series.ts'
import { readingsNote } from './reading-words.ts'
import { StandingPanel } from './standing-panel.tsx'
import { mostOf, type WallCard } from './wall-cards.ts'
import { openKpi, setWallView, useWallView } from './wall-view.ts'
import classes from './wall.module.css'

export interface KpiDetailProps {
  readonly card: WallCard
  /** The cards that are on the wall, in their order. */
  readonly among: readonly WallCard[]
}

/** One KPI whole: where it stands, its readings in time, its parts beside each other. Escape goes back to the wall. */
export function KpiDetail({ card, among }: KpiDetailProps) {
  const store = useDocumentStore()
  const back = useRef<HTMLButtonElement>(null)
  const { view } = card
  const at = among.findIndex((each) => each.view.kpi.id === view.kpi.id)
  const [before, after] = [among.at(at <= 0 ? -1 : at - 1), among[(at + 1) % among.length]]
  useEffect(() => back.current?.focus(), [])
  return (
    <div
      className={classes.whole}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
        if (event.key === 'Escape') openKpi(store, null)
        // Only from a button: elsewhere the arrows scroll, choose, or go from reading to reading.
        const to = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined
        if (to && event.target instanceof HTMLButtonElement) openKpi(store, to.view.kpi.id)
      }}
    >
      <ScreenBody
        title={view.name}
        toolbar={
          <>
            <Button ref={back} size="small" onClick={() => openKpi(store, null)}>
              Back to the wall
            </Button>
            <PartChoice card={card} />
            {before && after && among.length > 1 ? (
              <span className={classes.steps}>
                <Step label="Previous KPI" to={before} by="←" />
                <Step label="Next KPI" to={after} by="→" />
              </span>
            ) : null}
          </>
        }
      >
        <div className={classes.panels}>
          <StandingPanel card={card} />
          <ReadingsPanel card={card} />
          <PartsPanel card={card} />
        </div>
      </ScreenBody>
    </div>
  )
}

function Step({ label, to, by }: { readonly label: string; readonly to: WallCard; readonly by: string }) {
  const store = useDocumentStore()
  return (
    <Button size="small" title={`${to.view.name} (${by})`} onClick={() => openKpi(store, to.view.kpi.id)}>
      {label}
    </Button>
  )
}

/** Whose readings are drawn; only asked where parts have readings of their own. */
function PartChoice({ card: { view } }: { readonly card: WallCard }) {
  const store = useDocumentStore()
  const part = useShownPart(view)
  const parts = view.scopeViews.filter(({ readings, notMeasurable }) => readings.length > 0 || notMeasurable)
  if (parts.length === 0) return null
  return (
    <NativeSelect
      size="xs"
      aria-label="Readings of"
      value={part?.key ?? ''}
      data={[
        { value: '', label: 'Whole organisation' },
        ...parts.map(({ key, name }) => ({ value: key, label: name })),
      ]}
      onChange={(event) => setWallView(store, { part: event.currentTarget.value })}
    />
  )
}

/** The part that was chosen; else the first with readings where the whole organisation has none; null: the whole. */
function useShownPart(view: WallCard['view']) {
  const { part } = useWallView()
  const chosen = view.scopeViews.find(({ key }) => key === part)
  if (chosen || part !== null || view.latest || view.notMeasurable) return chosen ?? null
  return view.scopeViews.find(({ latest }) => latest !== null) ?? null
}

function ReadingsPanel({ card: { view } }: { readonly card: WallCard }) {
  const today = useToday()
  const all = useDocument((document) => document.readings.rows)
  const part = useShownPart(view)
  const standing = part ?? view
  const missed = missedReadings(all, view.kpi.id, part?.key ?? null)
  const undated = standing.milestones.filter(({ date }) => date === null).length
  const of = part?.name ?? 'the whole organisation'
  return (
    <FigurePanel
      title={`Readings of ${of}`}
      caption={`${readingsNote(standing)}${missed.length > 0 ? `, ${count(missed.length, 'time', 'times')} not measurable` : ''}. ${formatDay(today)}.${undated > 0 ? ` ${count(undated, 'milestone is', 'milestones are')} not drawn: the engagement has no first day.` : ''}`}
      table={seriesTable(view, standing, missed)}
    >
      {standing.readings.length + missed.length === 0 ? (
        <p className={classes.dimmed}>No reading yet. With the first one the line begins here.</p>
      ) : (
        <ReadingChart
          label={`${view.name}, readings of ${of}`}
          figures={readingFigures(view, standing, missed, today)}
          unit={view.unit}
          height={300}
          format={formatNumber}
          formatDay={(day) => formatDay(isoOf(Math.round(day)))}
        />
      )}
      {standing.trend ? (
        <p className={classes.trend}>
          {standing.trend.text} {standing.forecast?.text}
        </p>
      ) : standing.readings.length === 0 ? null : (
        <p className={classes.dimmed}>A trend needs four readings on different days.</p>
      )}
    </FigurePanel>
  )
}

function PartsPanel({ card: { view, feed } }: { readonly card: WallCard }) {
  const document = useDocument((each) => each)
  const parts = comparedParts(view, feed, document)
  if (parts.length === 0) return null
  return (
    <FigurePanel
      title="By tier, team and service"
      caption={`${count(parts.length - 1, 'part', 'parts')} on one scale with the whole organisation.`}
      table={partTable(view, feed, parts)}
    >
      <BulletRows
        label={`${view.name} by tier, team and service`}
        rows={parts.map((part) => partRow(view, feed, part))}
        unit={view.unit}
        format={formatNumber}
        most={mostOf(view.unit)}
      />
    </FigurePanel>
  )
}
