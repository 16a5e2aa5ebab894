import { weekdayOf } from './day.ts'

/** Working days are Monday to Friday. Public holidays are not known: a plan that depends on them says so in its notes. */

export function isWorkingDay(day: number): boolean {
  return weekdayOf(day) <= 5
}

/** Working days from epoch day `from` to `to`, both included; 0 when `to` is earlier. */
export function workingDays(from: number, to: number): number {
  return Math.max(0, workingDaysBefore(to + 1) - workingDaysBefore(from))
}

/** The `count`-th working day after the day, or before it when negative. The day itself may be a weekend. */
export function addWorkingDays(day: number, count: number): number {
  if (count === 0) return day
  return workingDayAt((count > 0 ? workingDaysBefore(day + 1) - 1 : workingDaysBefore(day)) + count)
}

/** The day itself when it is a working day, else the Monday after it. */
export function workingDayFrom(day: number): number {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1)
}

/** Monday of the week after the day's. */
export function nextMonday(day: number): number {
  return day + 8 - weekdayOf(day)
}

/** Working days before the day, counted from the week of epoch day 0, a Thursday. */
function workingDaysBefore(day: number): number {
  const sinceMonday = day + 3
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5)
}

/** The inverse: the day with that many working days before it. */
function workingDayAt(index: number): number {
  const weeks = Math.floor(index / 5)
  return weeks * 7 + (index - weeks * 5) - 3
}
