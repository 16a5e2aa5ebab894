import { addDays, dayOf, weekdayOf } from '#domain/day.ts'

/** Weeks of the plan that lie behind `today`: the plan starts on the Monday ten weeks ago. */
const weeksBehind = 10

/** First day of the plan, a Monday. */
export function planStart(today: string): string {
  const day = dayOf(today)
  if (day === null) throw new Error(`${today} is not an ISO date`)
  return addDays(today, 1 - weekdayOf(day) - 7 * weeksBehind)
}

/** Monday of the week that many weeks after the start. */
export function mondayOf(today: string, week: number): string {
  return addDays(planStart(today), 7 * week)
}

/** Friday of the week that many weeks after the start. */
export function fridayOf(today: string, week: number): string {
  return addDays(planStart(today), 7 * week + 4)
}
