import type { Finding } from './finding.ts'
import { isWaived, type Issue } from './issue.ts'
import { decisions } from './suggestion.ts'

/** Items of which a finding of some weight is not waived: what the matrix and the rail call conflicts. */
export function itemsInConflict(
  findings: readonly Finding[],
  issues: readonly Issue[],
  today: string,
): ReadonlySet<string> {
  const decided = decisions(issues)
  const counts = ({ id, place, severity }: Finding) => {
    const issue = decided.get(id)
    return place.table === 'raciItems' && severity !== 'low' && !(issue && isWaived(issue, today))
  }
  return new Set(findings.flatMap((finding) => (counts(finding) ? [finding.place.id] : [])))
}
