import { Fragment } from 'react'
import { boundsFor, histogram, type HistogramBin } from '#domain/durations.ts'
import { sourcesOf } from '#domain/event-readings.ts'
import type { EventSpread, EventStatistic } from '#domain/event-statistics.ts'
import type { EventDays } from '#domain/event-window.ts'
import { useDocument } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { Histogram } from '#ui/charts/histogram.tsx'
import { count, formatDay, formatNumber, percentText } from '#ui/format.ts'
import { Inspector, InspectorSection } from '#ui/inspector.tsx'
import { figureText, hoursText } from './event-figures.ts'
import classes from './events.module.css'
import { KeepReading } from './keep-reading.tsx'

interface StatisticInspectorProps {
  readonly statistic: EventStatistic
  readonly days: EventDays
}

/** A statistic with all that it rests on: figures, distribution, rule, what was left out, files; and where to keep it. */
export function StatisticInspector({ statistic, days }: StatisticInspectorProps) {
  const width = useUi((state) => state.inspectorWidth)
  const document = useDocument((each) => each)
  const { title, value, unit, n, spread, leftOut, rule } = statistic
  const sources = sourcesOf(statistic, document)
  return (
    <Inspector
      title={title}
      subtitle={`${formatDay(days.from)} to ${formatDay(days.until)}, ${days.zone}`}
      width={width}
      onWidth={(inspectorWidth) => useUi.setState({ inspectorWidth })}
    >
      <InspectorSection title="Figures">
        <dl className={classes.figures}>
          <dt>n</dt>
          <dd>{formatNumber(n)}</dd>
          {spread === null ? (
            <>
              <dt>Value</dt>
              <dd className={classes.value}>{figureText(value, unit)}</dd>
            </>
          ) : (
            measures.map(({ key, word }) => (
              <Fragment key={key}>
                <dt>{word}</dt>
                <dd className={key === spread.measure ? classes.value : undefined}>
                  {figureText(spread[key], unit)}
                  {key === spread.measure && statistic.slug !== null ? (
                    <span className={classes.dimmed}> for the KPI</span>
                  ) : null}
                </dd>
              </Fragment>
            ))
          )}
        </dl>
      </InspectorSection>
      {spread === null || n === 0 ? null : <Distribution key={statistic.id} statistic={statistic} spread={spread} />}
      <InspectorSection title="How it is counted">
        <p>{rule}</p>
        {leftOut.length === 0 ? (
          <p className={classes.dimmed}>Nothing was left out.</p>
        ) : (
          <ul className={classes.reasons} aria-label="Left out">
            {leftOut.map((each) => (
              <li key={each.reason}>
                <b>{formatNumber(each.count)}</b> left out: {each.reason}
              </li>
            ))}
          </ul>
        )}
        {sources.length === 0 ? null : <p className={classes.dimmed}>From {sources.join(', ')}.</p>}
      </InspectorSection>
      <KeepReading statistic={statistic} />
    </Inspector>
  )
}

const measures = [
  { key: 'median', word: 'Median' },
  { key: 'p90', word: 'p90' },
  { key: 'mean', word: 'Mean' },
] as const

function Distribution({ statistic, spread }: { readonly statistic: EventStatistic; readonly spread: EventSpread }) {
  const bars = withoutEmptyEnds(histogram(spread.hours, boundsFor(spread.hours)))
  const inHours = (value: number | null) => (value === null ? [] : [statistic.unit === 'h' ? value : value / 60])
  const marks = [
    ...inHours(spread.median).map((value) => ({ value, label: `median ${hoursOf(spread.median, statistic)}` })),
    ...inHours(spread.p90).map((value) => ({ value, label: `p90 ${hoursOf(spread.p90, statistic)}` })),
  ]
  const all = spread.hours.length
  return (
    <div className={classes.chart}>
      <FigurePanel
        title="Distribution"
        caption={`${count(all, 'duration', 'durations')}; classes widen to the right.`}
        table={{
          columns: ['Duration', 'Events', 'Share'],
          rows: bars.map((bar) => ({
            id: String(bar.from),
            cells: [rangeText(bar), formatNumber(bar.count), percentText(bar.count / all)],
          })),
        }}
      >
        <Histogram
          label={`${statistic.title}: ${bars
            .filter((bar) => bar.count > 0)
            .map((bar) => `${rangeText(bar)}: ${formatNumber(bar.count)}`)
            .join('; ')}`}
          bars={bars}
          edge={hoursText}
          marks={marks}
        />
      </FigurePanel>
    </div>
  )
}

/** The bars from the first to the last with an event, and one beside each, so that it is seen where they end. */
function withoutEmptyEnds(bars: readonly HistogramBin[]): readonly HistogramBin[] {
  const first = bars.findIndex(({ count: events }) => events > 0)
  const last = bars.findLastIndex(({ count: events }) => events > 0)
  return bars.slice(Math.max(0, first - 1), last + 2)
}

function hoursOf(value: number | null, { unit }: EventStatistic): string {
  return figureText(value, unit)
}

/** "15 min to 1 h", "30 d and more". */
function rangeText({ from, until }: { readonly from: number; readonly until: number }): string {
  if (until === Infinity) return `${hoursText(from)} and more`
  return from === 0 ? `under ${hoursText(until)}` : `${hoursText(from)} to ${hoursText(until)}`
}
