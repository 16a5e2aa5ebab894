import { dayOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import type { DaySpan } from './migration-plan.ts'
import { longestHoliday } from './plan-schedule.ts'
import { nameOr } from './row-name.ts'

/** The holidays as the calendar of the plan takes them: one without a first day is none, a last day before it counts for nothing. */
export function holidaySpans({
  holidays,
}: Pick<EngagementDocument, 'holidays'>): readonly (DaySpan & { readonly id: string; readonly name: string })[] {
  return holidays.rows.flatMap(({ id, name, from, until }) => {
    const first = from === null ? null : dayOf(from)
    const last = until === null ? null : dayOf(until)
    if (first === null) return []
    const to = Math.min(Math.max(first, last ?? first), first + longestHoliday)
    return [{ id, name: nameOr(name, 'Holiday'), from: first, to }]
  })
}
