import { updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { addDays, mustDay, weekdayOf } from './day.ts'
import { findRow } from './document.ts'
import type { ErrorBudget, ErrorBudgetWeek } from './error-budget-record.ts'
import { sameRow } from './record.ts'

/** Adds the week after the newest one, nothing known of it; the first ends with the last Sunday that is over. */
export function addBudgetWeek(id: string): Command {
  return (document, _catalog, { today }) => {
    const budget = findRow(document, 'errorBudgets', id)
    if (!budget) return []
    const newest = budget.weeks.at(-1)
    const until = newest ? addDays(newest.until, 7) : addDays(today, -weekdayOf(mustDay(today)))
    return withWeeks(budget, [...budget.weeks, { until, consumed: null, met: null }])
  }
}

/** Changes the week at this place of the list. A last day that another week has is refused. */
export function changeBudgetWeek(id: string, at: number, patch: Partial<ErrorBudgetWeek>): Command {
  return (document) => {
    const budget = findRow(document, 'errorBudgets', id)
    if (!budget || isTaken(budget, at, patch.until)) return []
    return withWeeks(
      budget,
      budget.weeks.map((week, index) => (index === at ? { ...week, ...patch } : week)),
    )
  }
}

export function removeBudgetWeek(id: string, at: number): Command {
  return (document) => {
    const budget = findRow(document, 'errorBudgets', id)
    return budget
      ? withWeeks(
          budget,
          budget.weeks.filter((_, index) => index !== at),
        )
      : []
  }
}

/** Whether another week of the budget ends on the day. */
export function isTaken({ weeks }: ErrorBudget, at: number, until: string | undefined): boolean {
  return weeks.some((week, index) => index !== at && week.until === until)
}

function withWeeks(budget: ErrorBudget, weeks: readonly ErrorBudgetWeek[]): readonly Change[] {
  const after = { ...budget, weeks: weeks.toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)) }
  return sameRow(budget, after) ? [] : [updateRow('errorBudgets', budget, after)]
}
