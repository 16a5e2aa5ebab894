import type { Finding } from './finding.ts'
import { raciTexts } from './issue-texts/raci-texts.ts'
import type { RaciRule } from './raci-rules.ts'

/** What would settle a finding about the matrix: its remedies by name, else what its rule advises. */
export function remedyOf({ rule, fixes }: Finding<RaciRule>): string {
  const labels = (fixes ?? []).filter(({ action }) => action.type !== 'review').map(({ label }) => label)
  const [first, ...others] = labels
  if (first === undefined) return raciTexts[rule].recommendation
  return `${[first, ...others.map((label) => label.charAt(0).toLowerCase() + label.slice(1))].join(', or ')}.`
}
