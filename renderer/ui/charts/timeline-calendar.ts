/** Calendar arithmetic on epoch days, in UTC so that no time zone shifts a day. */

import { formatDay } from '../format.ts'

export interface CalendarTick {
  /** First day of the month or week. */
  readonly day: number
  readonly label: string
}

/** The Monday of the day's week. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** ISO 8601 week number: week 1 holds the year's first Thursday. */
export function isoWeek(day: number): number {
  const thursday = mondayOf(day) + 3
  const newYear = Math.floor(Date.UTC(new Date(thursday * dayLength).getUTCFullYear(), 0, 1) / dayLength)
  return 1 + Math.floor((thursday - newYear) / 7)
}

/** Weeks that begin in [from, to]. */
export function weeksIn(from: number, to: number): CalendarTick[] {
  const ticks: CalendarTick[] = []
  for (let day = mondayOf(from + 6); day <= to; day += 7) ticks.push({ day, label: `W${isoWeek(day)}` })
  return ticks
}

/** Months that touch [from, to]; the first begins at `from` when that is inside it. */
export function monthsIn(from: number, to: number, short: boolean): CalendarTick[] {
  const format = short ? shortMonth : longMonth
  const ticks: CalendarTick[] = []
  const start = new Date(from * dayLength)
  for (let index = start.getUTCMonth(); ; index += 1) {
    const first = Math.floor(Date.UTC(start.getUTCFullYear(), index, 1) / dayLength)
    if (first > to) return ticks
    ticks.push({ day: Math.max(first, from), label: format.format(new Date(first * dayLength)) })
  }
}

/** Each day in [from, to] by its number in the month. */
export function daysIn(from: number, to: number): CalendarTick[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, nth) => ({
    day: from + nth,
    label: String(new Date((from + nth) * dayLength).getUTCDate()),
  }))
}

/** "30 Nov". */
export function dayAndMonth(day: number): string {
  return dayLabel(day).replace(/ \d+$/, '')
}

/** "30 Nov 2026", as days are written everywhere, in any locale. */
export function dayLabel(day: number): string {
  return formatDay(new Date(day * dayLength).toISOString().slice(0, 10))
}

const dayLength = 86_400_000
const longMonth = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat(undefined, { month: 'short', year: '2-digit', timeZone: 'UTC' })
