import { dayOf, isoOf } from '#domain/day.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import { targetText, withUnit } from '#domain/target-text.ts'
import { TrendChart } from '#ui/charts/trend-chart.tsx'
import { count, formatDay, formatNumber } from '#ui/format.ts'

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
              label: targetText(view, view.unit),
            }
          : null
      }
      unit={view.unit}
      note={noteOf(view)}
      format={formatNumber}
      formatAt={(at) => formatDay(isoOf(Math.round(at)))}
      width={width}
      height={height}
    />
  )
}

/** "5 readings, each from n 120 to 340"; a reading whose n nobody entered is not passed over. */
function noteOf({ readings }: KpiView): string {
  const samples = readings.flatMap((reading) => reading.sample ?? [])
  const shown = count(readings.length, 'reading', 'readings')
  if (samples.length === 0) return `${shown}, n not given`
  const [least, most] = [Math.min(...samples), Math.max(...samples)]
  const range = least === most ? formatNumber(least) : `${formatNumber(least)} to ${formatNumber(most)}`
  const missing = readings.length - samples.length
  return `${shown}, n ${range}${missing > 0 ? `, not given for ${formatNumber(missing)}` : ''}`
}
