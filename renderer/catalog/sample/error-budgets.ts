import { addDays, mustDay, weekdayOf } from '#domain/day.ts'
import { newErrorBudget, type ErrorBudget, type ErrorBudgetWeek } from '#domain/error-budget-record.ts'

/** One that is well inside, and one that went over the freeze line and has not come back for good. */
export function sampleErrorBudgets(today: string): ErrorBudget[] {
  return [
    {
      ...newErrorBudget('budget-login', 1),
      name: 'Login, availability',
      service: 'svc-login',
      budgeting: 'minutes',
      bad: 7.5,
      recentBad: 0.5,
      recentHours: 24,
      weeks: weeksBefore(today, [41, 44, 38, 29, 31, 33, 35, 36], []),
    },
    {
      ...newErrorBudget('budget-checkout', 2),
      name: 'Checkout, payments accepted',
      service: 'svc-checkout',
      objective: 99.9,
      window: '28d',
      budgeting: 'events',
      events: 4_200_000,
      bad: 2_730,
      recentBad: 95,
      recentHours: 6,
      weeks: weeksBefore(today, [52, 63, 78, 97, 88, 74, 69, 65], [2, 3, 4, 5]),
    },
  ]
}

/** Shares used at the end of each week up to the last Sunday; the objective was missed in the weeks at `missed`. */
function weeksBefore(today: string, consumed: readonly number[], missed: readonly number[]): ErrorBudgetWeek[] {
  const sunday = addDays(today, -weekdayOf(mustDay(today)))
  return consumed.map((share, index) => ({
    until: addDays(sunday, (index - consumed.length + 1) * 7),
    consumed: share,
    met: missed.includes(index) ? 'no' : 'yes',
  }))
}
