import { withUnit } from '#domain/target-text.ts'
import type { EventStatistic } from '#domain/event-statistics.ts'
import { formatNumber } from '#ui/format.ts'

/** Three digits say as much as the events do: 1,234 and 12.3 and 0.05. */
export function rounded(value: number): number {
  const size = Math.abs(value)
  return Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2))
}

/** "38.5 min", "unknown". */
export function figureText(value: number | null, unit: string): string {
  return value === null ? 'unknown' : withUnit(rounded(value), unit)
}

/** "3 not finished, 1 ends before it begins"; empty when everything was counted. */
export function leftOutText({ leftOut }: Pick<EventStatistic, 'leftOut'>): string {
  return leftOut.map(({ reason, count }) => `${formatNumber(count)} ${reason}`).join(', ')
}

/** "15 min", "4 h", "3 d". */
export function hoursText(hours: number): string {
  if (hours === 0) return '0'
  if (hours < 1) return `${formatNumber(Math.round(hours * 60))} min`
  return hours < 24 ? `${formatNumber(hours)} h` : `${formatNumber(hours / 24)} d`
}
