import { dayOf, isoOf } from '#domain/day.ts'
import { targetText, withUnit, type KpiView } from '#domain/kpi-status.ts'
import { TrendChart } from '#ui/charts/trend-chart.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'

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
  const threshold = view.rule === 'at-least' || view.rule === 'at-most'
  return (
    <TrendChart
      title={view.name}
      points={view.readings.map((reading) => ({
        at: dayOf(reading.date) ?? 0,
        value: reading.value,
        label: `${formatDay(reading.date)}: ${withUnit(reading.value, view.unit)}${reading.sample === null ? '' : `, n ${reading.sample}`}`,
      }))}
      target={
        threshold && view.target !== null
          ? {
              value: view.target,
              good: view.rule === 'at-least' ? 'above' : 'below',
              label: targetText(view.rule, view.target, view.unit),
            }
          : null
      }
      format={formatNumber}
      formatAt={(at) => formatDay(isoOf(Math.round(at)))}
      width={width}
      height={height}
    />
  )
}
