import { bySeverity, type Finding, type Severity } from '#domain/finding.ts'
import { groupByRule, ruleName } from '#domain/finding-rules.ts'
import { isOpenIssue, type Issue } from '#domain/issue.ts'
import { stageOfIssue, type Suggestion } from '#domain/suggestion.ts'

/** One line of what deserves attention first: a finding somebody has taken up, or all suggestions of one rule. */
export interface TopFinding {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  /** The finding, or what one rule suggests. */
  readonly from: Issue | readonly Finding[]
}

/** What is open in this stage, gravest first; at the same gravity what was taken up stands before what is suggested. */
export function topFindings(
  issues: readonly Issue[],
  suggestions: readonly Suggestion[],
  today: string,
): readonly TopFinding[] {
  const taken = issues
    .filter((issue) => isOpenIssue(issue, today) && stageOfIssue(issue) === 'as-is')
    .map((issue): TopFinding => ({
      id: issue.id,
      title: issue.name || 'Finding without a name',
      severity: issue.severity ?? 'low',
      from: issue,
    }))
  const own = suggestions.map(({ finding }) => finding).filter(({ place }) => place.stage === 'as-is')
  const suggested = [...groupByRule(own.toSorted(bySeverity))].map(([rule, found]): TopFinding => ({
    id: rule,
    title: ruleName(rule),
    severity: found[0]?.severity ?? 'low',
    from: found,
  }))
  return [...taken, ...suggested].sort(bySeverity)
}
