import { budgetMinutes } from './error-budget.ts'

/** Stretches that downtime is allowed for; a month counts as 30 days, a quarter as 90, a year as 365. */
export const downtimePeriods = [
  { id: 'day', title: 'Day', days: 1 },
  { id: 'week', title: 'Week', days: 7 },
  { id: 'month', title: 'Month', days: 30 },
  { id: 'quarter', title: 'Quarter', days: 90 },
  { id: 'year', title: 'Year', days: 365 },
] as const

/** In percent. */
export const usualObjectives: readonly number[] = [90, 95, 99, 99.5, 99.9, 99.95, 99.99, 99.999]

export interface AllowedDowntime {
  readonly id: (typeof downtimePeriods)[number]['id']
  readonly title: string
  readonly days: number
  readonly minutes: number
}

/** Minutes that an objective leaves in each period; none for what is no objective between 0 and 100. */
export function allowedDowntime(objective: number): readonly AllowedDowntime[] {
  return downtimePeriods.flatMap((period) => {
    const minutes = budgetMinutes(objective, period.days)
    return minutes === null ? [] : { ...period, minutes }
  })
}
