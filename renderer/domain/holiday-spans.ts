import { dayOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { nameOr } from './row-name.ts'

/** Epoch days, both included, whatever their weekday. */
export interface HolidaySpan {
  readonly id: string
  readonly name: string
  readonly from: number
  readonly to: number
}

/** The holidays as the calendar of the plan takes them: one without a first day is none, a last day before it counts for nothing. */
export function holidaySpans({ holidays }: Pick<EngagementDocument, 'holidays'>): readonly HolidaySpan[] {
  return holidays.rows.flatMap(({ id, name, from, until }) => {
    const first = from === null ? null : dayOf(from)
    const last = until === null ? null : dayOf(until)
    if (first === null) return []
    const to = Math.min(Math.max(first, last ?? first), first + longestHoliday)
    return [{ id, name: nameOr(name, 'Holiday'), from: first, to }]
  })
}

export function daysOfHoliday({ from, to }: HolidaySpan): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, nth) => from + nth)
}

/** Days; a typing error in the year must not make a list without end. */
const longestHoliday = 366
