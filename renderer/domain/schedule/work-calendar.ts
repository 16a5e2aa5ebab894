import { weekdayOf } from '../day.ts'

/** Which days are worked. Every other figure of a schedule is counted in days of this calendar. */
export interface CalendarRules {
  /** 1 Monday ... 7 Sunday; at least one. */
  readonly weekdays: readonly number[]
  /** Epoch days that are not worked whatever their weekday; in any order, also twice. */
  readonly holidays: readonly number[]
}

/** Numbers the worked days without gaps, so that all arithmetic on a plan is that of whole numbers. */
export interface WorkCalendar {
  /** Worked days before the epoch day, from a fixed day on: the number of a worked day, or of the next worked day. */
  readonly indexOf: (day: number) => number
  /** The epoch day of a worked day: the inverse. */
  readonly dayAt: (index: number) => number
}

/**
 * Whole weeks are counted by multiplication, holidays by halving their sorted list: O(log holidays) both ways.
 * Throws when no weekday is worked: nothing could ever be scheduled.
 */
export function workCalendar({ weekdays, holidays }: CalendarRules): WorkCalendar {
  const worked = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => weekdays.includes(weekday))
  if (worked.length === 0) throw new Error('A calendar needs a weekday that is worked.')

  /** By weekday, how many days of its week before it are worked. */
  const earlier = [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => worked.filter((each) => each < weekday).length)
  const weekdaysBefore = (day: number) => weekOf(day) * worked.length + (earlier[weekdayOf(day)] ?? 0)
  const weekdayAt = (index: number) => {
    const week = Math.floor(index / worked.length)
    return mondayOf(week) + (worked[index - week * worked.length] ?? 1) - 1
  }
  const off = [...new Set(holidays)].filter((day) => worked.includes(weekdayOf(day))).sort((a, b) => a - b)
  /** Per holiday the number of the worked day that follows it. */
  const next = off.map((day, at) => weekdaysBefore(day) - at)

  return {
    indexOf: (day) => weekdaysBefore(day) - countBelow(off, day),
    dayAt: (index) => weekdayAt(index + countBelow(next, index + 1)),
  }
}

/** Monday to Friday, no holidays. */
export const mondayToFriday = workCalendar({ weekdays: [1, 2, 3, 4, 5], holidays: [] })

export function isWorkingDay(calendar: WorkCalendar, day: number): boolean {
  return calendar.indexOf(day + 1) > calendar.indexOf(day)
}

/** Working days from epoch day `from` to `to`, both included; 0 when `to` is earlier. */
export function workingDays(calendar: WorkCalendar, from: number, to: number): number {
  return Math.max(0, calendar.indexOf(to + 1) - calendar.indexOf(from))
}

/** Working days by which something ends later on `to` than on `from`, negative when earlier. Saturday is as late as Friday: nothing is done between the two. */
export function slipOf(calendar: WorkCalendar, from: number, to: number): number {
  return calendar.indexOf(to + 1) - calendar.indexOf(from + 1)
}

/** The `count`-th working day after the day, or before it when negative. The day itself need not be worked. */
export function addWorkingDays(calendar: WorkCalendar, day: number, count: number): number {
  if (count === 0) return day
  return calendar.dayAt((count > 0 ? calendar.indexOf(day + 1) - 1 : calendar.indexOf(day)) + count)
}

/** The day itself when it is worked, else the next one that is. */
export function workingDayFrom(calendar: WorkCalendar, day: number): number {
  return calendar.dayAt(calendar.indexOf(day))
}

/** Weeks begin on Monday; week 0 holds epoch day 0, a Thursday. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7)
}

/** Epoch day of the week's Monday. */
export function mondayOf(week: number): number {
  return week * 7 - 3
}

/** How many of the ascending numbers are smaller than the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
