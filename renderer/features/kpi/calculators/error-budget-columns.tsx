import type { ErrorBudget } from '#domain/error-budget-record.ts'
import type { BudgetStanding } from '#domain/error-budget-standing.ts'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { Status } from '#ui/marks.tsx'
import { formatNumber } from '#ui/format.ts'
import { objectiveText } from './calculator-words.ts'
import classes from './calculators.module.css'
import { amountText, burnText, endText, policyMarks, shareText } from './error-budget-words.ts'

type StandingOf = (budget: ErrorBudget) => BudgetStanding

/** What follows stands right behind the name; objective and window of a linked service show dimmed. */
export function budgetColumns(standingOf: StandingOf): readonly ColumnOptions<ErrorBudget>[] {
  return [
    { key: 'name', width: 208 },
    { key: 'service', width: 120 },
    {
      key: 'objective',
      width: 100,
      render: (budget) => {
        const { objective } = standingOf(budget)
        return objective?.from === 'service' ? (
          <span className={classes.dimmed} title="Objective of the service">
            {objectiveText(objective.value).replace(/ %$/, '')}
          </span>
        ) : null
      },
    },
    {
      key: 'window',
      width: 116,
      render: (budget) => {
        const { window, period } = standingOf(budget)
        return window?.from === 'service' && period ? (
          <span className={classes.dimmed} title="Window of the service">
            {period.days} days
          </span>
        ) : null
      },
    },
    { key: 'budgeting', width: 104 },
    amount(standingOf, 'bad', 104),
    amount(standingOf, 'events', 140),
    { key: 'sliceMinutes', width: 84 },
    amount(standingOf, 'recentBad', 104),
    { key: 'recentHours', width: 84 },
  ]
}

/** Derived figures, worked out from the row, its service and the policy. */
export function budgetExtraColumns(standingOf: StandingOf): readonly ExtraColumn<ErrorBudget>[] {
  const number = (
    after: string,
    id: string,
    title: string,
    width: number,
    pick: (standing: BudgetStanding) => number | null,
    text: (value: number | null, standing: BudgetStanding) => string,
  ): ExtraColumn<ErrorBudget> => ({
    after,
    column: {
      id,
      title,
      width,
      align: 'end',
      text: (budget) => text(pick(standingOf(budget)), standingOf(budget)),
      number: (budget) => pick(standingOf(budget)),
      unknown: (budget) => pick(standingOf(budget)) === null,
      sort: (a, b) => (pick(standingOf(a)) ?? 0) - (pick(standingOf(b)) ?? 0),
    },
  })
  return [
    number('name', 'consumed', 'Used', 76, ({ consumed }) => consumed, shareText),
    {
      after: 'name',
      column: {
        id: 'policy',
        title: 'Policy',
        width: 124,
        text: (budget) => policyWord(standingOf(budget)),
        unknown: (budget) => standingOf(budget).policy.state === null,
        render: (budget) => {
          const { state } = standingOf(budget).policy
          return state === null ? null : <Status {...policyMarks[state]} />
        },
      },
    },
    number('bad', 'size', 'Budget', 110, ({ size }) => size, amountText),
    number('recentHours', 'burn', 'Burn rate', 90, ({ burn }) => burn, burnText),
    {
      after: 'recentHours',
      column: {
        id: 'end',
        title: 'Used up on',
        width: 124,
        text: (budget) => endText(standingOf(budget)),
        unknown: (budget) => standingOf(budget).end === null,
        sort: (a, b) => endKey(standingOf(a)).localeCompare(endKey(standingOf(b))),
      },
    },
  ]
}

/** In the order of days: what is used up first, what holds last. */
function endKey({ end }: BudgetStanding): string {
  return end === null || end.type === 'gone' ? '' : end.type === 'day' ? end.day : `9999 ${end.until}`
}

/** The unit differs from row to row, so it stands in the cell. */
function amount(
  standingOf: StandingOf,
  key: 'bad' | 'events' | 'recentBad',
  width: number,
): ColumnOptions<ErrorBudget> {
  return {
    key,
    width,
    render: (budget) => {
      const value = budget[key]
      if (value === null) return null
      return key === 'events' ? formatNumber(value) : amountText(value, standingOf(budget))
    },
  }
}

function policyWord({ policy }: BudgetStanding): string {
  return policy.state === null ? '' : policyMarks[policy.state].word
}
