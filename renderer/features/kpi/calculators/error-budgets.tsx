import { useMemo, type ReactNode } from 'react'
import type { ErrorBudget } from '#domain/error-budget-record.ts'
import { budgetStanding } from '#domain/error-budget-standing.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useShowHidden, useTableView } from '#tables/table-view.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { BudgetPolicy } from './budget-policy.tsx'
import { BurnAlerts } from './burn-alerts.tsx'
import classes from './calculators.module.css'
import { budgetColumns, budgetExtraColumns } from './error-budget-columns.tsx'
import { ErrorBudgetInspector } from './error-budget-inspector.tsx'

const quickFilters: readonly QuickFilter[] = [{ term: { field: 'service', value: null }, label: 'No service' }]

const filterFields = ['service', 'window', 'budgeting']

/** The error budgets that are kept, the policy they fall under, and when to alert for the selected one. */
export function ErrorBudgets({ parts }: { readonly parts: ReactNode }) {
  const view = useTableView('errorBudgets')
  const { services, engagement } = useDocument((document) => ({
    services: document.services,
    engagement: document.engagement,
  }))
  const today = useToday()
  const standingOf = useMemo(
    () => (budget: ErrorBudget) => budgetStanding(budget, { services, engagement }, today),
    [services, engagement, today],
  )
  const columns = useMemo(() => budgetColumns(standingOf), [standingOf])
  const extra = useMemo(() => budgetExtraColumns(standingOf), [standingOf])
  useShowHidden(view)
  const active = view.rows.find(({ id }) => id === view.active) ?? view.rows[0]
  return (
    <ScreenBody
      title="Calculators"
      layout="fill"
      toolbar={
        <>
          {parts}
          <FilterBar
            view={view}
            noun={['error budget', 'error budgets']}
            quick={quickFilters}
            offered={filterFields}
            tools={<TableTools table="errorBudgets" />}
          />
        </>
      }
      inspector={<ErrorBudgetInspector id={view.active} />}
    >
      <div className={classes.budgets}>
        <div className={classes.grid}>
          <TableGrid
            table="errorBudgets"
            label="Error budgets"
            columns={columns}
            extraColumns={extra}
            onActiveRow={view.setActive}
            filter={view.filtered.filter}
            emptyState={
              <TableEmpty view={view}>
                <EmptyState
                  title="No error budget yet"
                  text="A row is one objective with its window, what it is counted in and how much was bad. What is left, how fast it burns and what the policy says follow by themselves. Type the first name; a linked service gives objective and window."
                />
              </TableEmpty>
            }
          />
        </div>
        <div className={classes.below} role="region" aria-label="Alerts and policy" tabIndex={0}>
          <BurnAlerts standing={active ? standingOf(active) : null} />
          <BudgetPolicy />
        </div>
      </div>
    </ScreenBody>
  )
}
