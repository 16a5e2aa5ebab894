import { Checkbox } from '@mantine/core'
import type { PresetCounts, PresetPlan } from '#domain/raci-preset-commands.ts'
import { count } from '#ui/format.ts'
import classes from './preset-dialog.module.css'

interface AgreedTooProps {
  readonly plan: PresetPlan
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** Asks whether agreed items change as well; nothing while none is agreed. */
export function AgreedToo({ plan, checked, onChange }: AgreedTooProps) {
  const agreed = plan.items.filter((item) => item.agreed).length
  if (agreed === 0) return null
  return (
    <Checkbox
      size="xs"
      label={`Also ${count(agreed, 'agreed item', 'agreed items')}, drafts again then`}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

/** What the plan comes to, in figures. */
export function PlanCounts({ plan }: { readonly plan: PresetPlan }) {
  return (
    <p className={classes.counts} role="status">
      {changesNothing(plan) && plan.counts.leftOut === 0
        ? 'The layer is like this already.'
        : `${countWords(plan.counts).join(', ')}.`}
    </p>
  )
}

export function changesNothing({ counts }: PresetPlan): boolean {
  const { addedRoles, addedItems, added, changed, removed } = counts
  return addedRoles + addedItems + added + changed + removed === 0
}

/** "2 roles added, 14 cells changed": only what there is. */
function countWords(counts: PresetCounts): readonly string[] {
  const words = [
    [counts.addedRoles, 'role added', 'roles added'],
    [counts.addedItems, 'item added', 'items added'],
    [counts.added, 'cell filled', 'cells filled'],
    [counts.changed, 'cell changed', 'cells changed'],
    [counts.removed, 'cell emptied', 'cells emptied'],
    [counts.unchanged, 'cell stays', 'cells stay'],
    [counts.leftOut, 'agreed item left out', 'agreed items left out'],
  ] as const
  return words.filter(([amount]) => amount > 0).map(([amount, one, several]) => count(amount, one, several))
}
