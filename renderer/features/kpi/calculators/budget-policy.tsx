import { budgetPolicyOf } from '#domain/error-budget-policy.ts'
import { usualPolicy } from '#domain/error-budget.ts'
import { printNumber } from '#domain/number-text.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { Panel } from '#ui/panel.tsx'
import classes from './calculators.module.css'
import { typePolicy, type PolicyField } from './error-budget-actions.ts'
import { shareText } from './error-budget-words.ts'

const fields: readonly {
  readonly key: PolicyField
  readonly label: string
  readonly usual: number
  readonly reason: string
}[] = [
  {
    key: 'freezeAbove',
    label: 'Freeze above, %',
    usual: usualPolicy.freezeAbove * 100,
    reason: 'Write a percentage from 0 to 100.',
  },
  {
    key: 'stopAbove',
    label: 'Stop above, %',
    usual: usualPolicy.stopAbove * 100,
    reason: 'Write a percentage from 0 to 100.',
  },
  {
    key: 'exitWeeks',
    label: 'Ends after, weeks',
    usual: usualPolicy.exitWeeks,
    reason: 'Write a whole number, 1 or more.',
  },
]

/** The engagement's own error budget policy, which holds for every budget. */
export function BudgetPolicy() {
  const store = useDocumentStore()
  const profile = useDocument((document) => document.engagement.rows[0])
  const { freezeAbove, stopAbove, exitWeeks } = useDocument((document) => budgetPolicyOf(document))
  if (!profile) return null
  const weeks = exitWeeks === 1 ? 'one week' : `${exitWeeks} consecutive weeks`
  return (
    <Panel title="Policy of this engagement" caption="Holds for all its error budgets; empty: the usual figure.">
      <div className={classes.policy}>
        {fields.map(({ key, label, usual, reason }) => (
          <DraftText
            key={key}
            label={label}
            placeholder={printNumber(usual)}
            value={profile.invalid?.[key] ?? (profile[key] === null ? '' : printNumber(profile[key]))}
            error={profile.invalid?.[key] === undefined ? null : reason}
            onCommit={(typed) => typePolicy(store, key, label.replace(/,.*/, ''), typed)}
          />
        ))}
      </div>
      <p className={classes.words}>
        Over {shareText(freezeAbove)} used: feature freeze. Over {shareText(stopAbove)}: full stop. Either ends after{' '}
        {weeks} with the objective met and no more than {shareText(Math.min(freezeAbove, stopAbove))} used.
        {stopAbove <= freezeAbove ? ' The stop comes no later than the freeze, so nothing is ever only frozen.' : ''}
      </p>
    </Panel>
  )
}
