import { dayOf, isoOf } from '#domain/day.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import { targetText, withUnit } from '#domain/target-text.ts'
import { TrendChart } from '#ui/charts/trend-chart.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { qualityText, readingsNote } from './wall/reading-words.ts'

/** The readings of one KPI against its target. */
export function KpiChart({
  view,
  width,
  height,
}: {
  readonly view: KpiView
  readonly width: number
  readonly height: number
}) {
  // What is judged by: the target of the milestone that has come, else the KPI's own.
  const { wanted, due } = view
  const threshold = wanted.rule === 'at-least' || wanted.rule === 'at-most'
  return (
    <TrendChart
      title={view.name}
      points={view.readings.map((reading) => ({
        at: dayOf(reading.date) ?? 0,
        value: reading.value,
        ...(reading === view.baseline
          ? { words: `baseline ${formatNumber(reading.value)}` }
          : reading === view.latest
            ? { words: formatNumber(reading.value) }
            : {}),
        label: `${formatDay(reading.date)}: ${withUnit(reading.value, view.unit)}, ${qualityText(reading, view.kpi)}`,
      }))}
      target={
        threshold && wanted.target !== null
          ? {
              value: wanted.target,
              good: wanted.rule === 'at-least' ? 'above' : 'below',
              label: `${targetText(wanted, view.unit)}${due === null ? '' : ` (${due.label})`}`,
            }
          : null
      }
      unit={view.unit}
      note={readingsNote(view)}
      format={formatNumber}
      formatAt={(at) => formatDay(isoOf(Math.round(at)))}
      width={width}
      height={height}
    />
  )
}
