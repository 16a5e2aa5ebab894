import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { factsOf } from './issue-facts.ts'
import { isOpenIssue, type Issue } from './issue.ts'
import { decisions } from './suggestion.ts'

/** What a rule finds, and what people have decided about it. */
export interface Standing {
  /** `again`: it was decided, and its facts have changed since or its waiver has run out. */
  readonly word: 'open' | 'again' | 'taken up' | 'planned' | 'resolved' | 'waived' | 'dismissed'
  /** Something is still to be done or decided. */
  readonly open: boolean
  /** The decision; null while there is none. */
  readonly issue: Issue | null
}

/** Where a finding stands today. A decision holds while its facts are the same, as for suggestions. */
export function standingOf(finding: Finding, document: EngagementDocument, catalog: Catalog, today: string): Standing {
  const issue = decisions(document.issues.rows).get(finding.id) ?? null
  if (issue === null) return { word: 'open', open: true, issue }
  const open = isOpenIssue(issue, today)
  const holds = issue.facts[finding.id] === factsOf(finding, document, catalog)
  if (open && issue.status !== 'waived')
    return { word: issue.status === 'planned' ? 'planned' : 'taken up', open, issue }
  if (!holds || open) return { word: 'again', open: true, issue }
  // Safe: what is not open is one of these three.
  return { word: issue.status as 'resolved' | 'waived' | 'dismissed', open, issue }
}

/** Only those of the findings that are open. */
export function openOnly(
  findings: readonly Finding[],
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
): readonly Finding[] {
  return findings.filter((finding) => standingOf(finding, document, catalog, today).open)
}
