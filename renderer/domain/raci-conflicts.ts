import type { Finding } from './finding.ts'
import { isWaived, type Issue } from './issue.ts'
import { answerAndWork, type LetterSet } from './letter-set.ts'
import { remember } from './remember.ts'
import { decisions } from './suggestion.ts'

/** What is more than a remark. */
export function isConflict({ severity }: Finding): boolean {
  return severity !== 'low'
}

/** Items of which a finding of some weight is not waived: what the matrix and the rail call conflicts. */
export function itemsInConflict(
  findings: readonly Finding[],
  issues: readonly Issue[],
  today: string,
): ReadonlySet<string> {
  const waived = waivedFindings(issues, today)
  const counts = (finding: Finding) =>
    finding.place.table === 'raciItems' && isConflict(finding) && !waived.has(finding.id)
  return new Set(findings.flatMap((finding) => (counts(finding) ? [finding.place.id] : [])))
}

/** Ids of the findings that a waiver covers today. */
export const waivedFindings = remember(
  (issues: readonly Issue[], today: string): ReadonlySet<string> =>
    new Set([...decisions(issues)].flatMap(([id, issue]) => (isWaived(issue, today) ? [id] : []))),
  (issues, today) => [issues, today],
)

/** What is wrong with the letters that answer and work, in a word: "2 A", "no R"; null for any other finding. */
export function letterConflict({ rule, cells }: Finding, set: LetterSet): string | null {
  const { answer, work } = answerAndWork(set)
  switch (rule) {
    case 'RACI-1':
      return `no ${answer}`
    case 'RACI-2':
      return `${cells?.length ?? 2} ${answer}`
    case 'RACI-3':
      return `no ${work}`
    default:
      return null
  }
}
