import { dayOf, isoOf, weekdayOf } from '../day.ts'
import { daysOff, workdaysOf, type ScheduleTables } from '../plan-schedule.ts'
import { serialOf } from './sheet-layout.ts'

/** Days in a formula beyond which it would be longer than a sheet takes. */
const mostDays = 1_000

/**
 * The working days between two cells with dates, both included, as a formula: those of the client's week, without the holidays that
 * touch the plan. Null where these are too many for a formula.
 */
export function workedDaysFormula(
  { engagement, holidays }: Pick<ScheduleTables, 'engagement' | 'holidays'>,
  spans: readonly { readonly start: string | null; readonly finish: string | null }[],
): (start: string, finish: string) => string | null {
  const worked = workdaysOf(engagement)
  const days = spans.flatMap(({ start, finish }) => [start, finish].flatMap((iso) => dayOf(iso ?? '') ?? []))
  const [from, to] = days.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [Infinity, -Infinity])
  const off = new Set(
    holidays.rows.flatMap(daysOff).filter((day) => day >= from && day <= to && worked.includes(weekdayOf(day))),
  )
  const list = [...off].sort((a, b) => a - b).map((day) => serialOf(isoOf(day)))
  const free = [1, 2, 3, 4, 5, 6, 7].map((weekday) => (worked.includes(weekday) ? 0 : 1)).join('')
  const without = list.length === 0 ? '' : `,{${list.join(',')}}`
  return (start, finish) => {
    if (list.length > mostDays) return null
    return free === '0000011'
      ? `NETWORKDAYS(${start},${finish}${without})`
      : `NETWORKDAYS.INTL(${start},${finish},"${free}"${without})`
  }
}
