import { addDays, isoOf, mustDay, weekdayOf } from '#domain/day.ts'
import { newHoliday, type Holiday } from '#domain/holiday.ts'

/** Weeks of the plan that lie behind `today`: the plan starts on the Monday ten weeks ago. */
const weeksBehind = 10
/** Weeks without changes over the turn of the year. */
const frozenWeeks = 2

/** First day of the plan, a Monday. */
export function planStart(today: string): string {
  return addDays(mondayOfWeek(today), -7 * weeksBehind)
}

/** Monday of the week that many weeks of work after the start: those of the freeze are left out. */
export function mondayOf(today: string, week: number): string {
  const monday = addDays(planStart(today), 7 * week)
  return monday < freezeStart(today) ? monday : addDays(monday, 7 * frozenWeeks)
}

/** Friday of the week that many weeks of work after the start. */
export function fridayOf(today: string, week: number): string {
  return addDays(mondayOf(today, week), 4)
}

/** The next freeze over the turn of the year, and two days on which all engineers meet. */
export function sampleHolidays(today: string): Holiday[] {
  return [
    holiday('meeting', 'Engineering days', addDays(mondayOf(today, 13), 3), 2),
    holiday('freeze', 'Change freeze', freezeStart(today), 7 * frozenWeeks),
  ].map((each, index) => ({ ...each, order: index + 1 }))
}

function holiday(key: string, name: string, from: string, days: number): Holiday {
  return { ...newHoliday(`holiday-${key}`, 0), name, from, until: addDays(from, days - 1) }
}

/** The Monday before the end of December's holidays, of this year or the next: never in a week that has begun. */
function freezeStart(today: string): string {
  const thisYear = mondayOfWeek(`${today.slice(0, 4)}-12-26`)
  if (thisYear > mondayOfWeek(today)) return thisYear
  return mondayOfWeek(`${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}-12-26`)
}

function mondayOfWeek(iso: string): string {
  const day = mustDay(iso)
  return isoOf(day + 1 - weekdayOf(day))
}
