import { findRow } from '#domain/document.ts'
import { budgetStanding } from '#domain/error-budget-standing.ts'
import type { ErrorBudget } from '#domain/error-budget-record.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { RowInspector, type FactGroup } from '#tables/row-inspector.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { Status } from '#ui/marks.tsx'
import { BudgetWeeks } from './budget-weeks.tsx'
import classes from './calculators.module.css'
import { budgetFigures, factWords, policyMarks } from './error-budget-words.ts'
import { FormulaList } from './formula-list.tsx'

/** Only what the budget is counted in is asked for. */
function factsOf(budget: ErrorBudget | undefined): readonly FactGroup[] {
  const counted = budget?.budgeting === 'events' ? ['events'] : budget?.budgeting === 'slices' ? ['sliceMinutes'] : []
  return [
    { title: 'What it is', fields: ['service', 'objective', 'window', 'budgeting', ...counted] },
    { title: 'What was bad', fields: ['bad', 'recentBad', 'recentHours'] },
  ]
}

export function ErrorBudgetInspector({ id }: { readonly id: string | null }) {
  const document = useDocument((each) => each)
  const today = useToday()
  const facts = factsOf(id === null ? undefined : findRow(document, 'errorBudgets', id))
  return (
    <RowInspector
      table="errorBudgets"
      id={id}
      facts={facts}
      texts={[]}
      words={(budget, key) => factWords(budgetStanding(budget, document, today), key)}
      hint="Select an error budget to see how its figures come about, what the policy says of it and why, and to enter its weeks."
    >
      {(budget) => <Outcome budget={budget} />}
    </RowInspector>
  )
}

function Outcome({ budget }: { readonly budget: ErrorBudget }) {
  const document = useDocument((each) => each)
  const today = useToday()
  const standing = budgetStanding(budget, document, today)
  const service = budget.service === null ? undefined : findRow(document, 'services', budget.service)
  const { state, reason } = standing.policy
  const mark = state === null ? { kind: 'unknown' as const, word: 'unknown' } : policyMarks[state]
  return (
    <>
      <InspectorSection title="Policy">
        <p>
          <Status kind={mark.kind} word={mark.word} />
        </p>
        <p className={classes.words}>{reason}</p>
      </InspectorSection>
      <InspectorSection title="What follows">
        <FormulaList
          label="Figures of the budget"
          figures={budgetFigures(standing, nameOr(service?.name ?? '', 'Service'))}
        />
      </InspectorSection>
      <BudgetWeeks key={budget.id} budget={budget} />
    </>
  )
}
