import { useEffect, type ComponentType } from 'react'
import { useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { PartSwitch } from '#ui/part-switch.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { AllowedDowntime } from './allowed-downtime.tsx'
import { showCalculator, useCalculators, type CalculatorPart } from './calculators-view.ts'
import { DependencyAvailability } from './dependency-availability.tsx'
import { ErrorBudgets } from './error-budgets.tsx'
import { ServiceCost } from './service-cost.tsx'
import { ToilReturn } from './toil-return.tsx'

const parts: readonly { readonly part: CalculatorPart; readonly title: string }[] = [
  { part: 'budgets', title: 'Error budgets' },
  { part: 'dependencies', title: 'Dependencies' },
  { part: 'toil', title: 'Toil return' },
  { part: 'cost', title: 'Cost per service' },
  { part: 'downtime', title: 'Downtime allowed' },
]

const flowing: Readonly<Record<Exclude<CalculatorPart, 'budgets'>, ComponentType>> = {
  dependencies: DependencyAvailability,
  toil: ToilReturn,
  cost: ServiceCost,
  downtime: AllowedDowntime,
}

/** What follows from figures that are known already, each result with its formula. */
export function CalculatorsTab() {
  const store = useDocumentStore()
  const part = useCalculators((view) => view.part)
  const wanted = useUi((state) => state.jump?.table)
  useEffect(() => {
    if (wanted === 'errorBudgets') showCalculator(store, 'budgets')
  }, [wanted, store])
  const parted = <PartSwitch parts={parts} shown={part} onShow={(next) => showCalculator(store, next)} />
  if (part === 'budgets') return <ErrorBudgets parts={parted} />
  const Content = flowing[part]
  return (
    <ScreenBody key={part} title="Calculators" toolbar={parted}>
      <Content />
    </ScreenBody>
  )
}
