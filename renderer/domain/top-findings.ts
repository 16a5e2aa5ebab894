import { bySeverity, type Finding, type Severity } from './finding.ts'
import { groupByRule, ruleName } from './finding-rules.ts'
import { isOpenIssue, type Issue } from './issue.ts'
import { titleOr } from './row-name.ts'
import type { StageId } from './stage.ts'
import { stageOfIssue, type Suggestion } from './suggestion.ts'

/** One line of what deserves attention first: a finding somebody has taken up, or all suggestions of one rule. */
export interface TopFinding {
  readonly id: string
  readonly title: string
  /** Null while nobody has said. */
  readonly severity: Severity | null
  /** The finding, or what one rule suggests, gravest first. */
  readonly from: Issue | readonly Finding[]
}

/**
 * What is open in this stage, or with null in all, gravest first; at the same gravity what was taken up stands before
 * what is suggested.
 */
export function topFindings(
  issues: readonly Issue[],
  suggestions: readonly Suggestion[],
  today: string,
  stage: StageId | null,
): readonly TopFinding[] {
  const taken = issues
    .filter((issue) => isOpenIssue(issue, today) && (stage === null || stageOfIssue(issue) === stage))
    .map((issue): TopFinding => ({
      id: issue.id,
      title: titleOr(issue.name, 'Finding'),
      severity: issue.severity,
      from: issue,
    }))
  const own = suggestions
    .map(({ finding }) => finding)
    .filter(({ place }) => stage === null || place.stage === stage)
    .sort(bySeverity)
  const suggested = [...groupByRule(own)].map(([rule, found]): TopFinding => ({
    id: rule,
    title: ruleName(rule),
    severity: found[0]?.severity ?? null,
    from: found,
  }))
  return [...taken, ...suggested].sort(bySeverity)
}
