import type { Catalog } from './catalog.ts'
import { dayText } from './day.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding, Severity } from './finding.ts'
import { factsOf } from './issue-facts.ts'
import { isOpenIssue, waiverEnded, waiverLacks, type Issue } from './issue.ts'
import { titleOr } from './row-name.ts'

/** What each rule looks for, as the heading above its findings. They watch the backlog itself and are never suggested. */
export const issueRules = {
  /** The day after its expiry on. */
  'ISS-1': 'Waiver has run out',
  /** While something is to be done about it. */
  'ISS-2': 'High finding without an owner',
  /** On the facts it was resolved on; on others it is suggested again. */
  'ISS-3': 'Resolved, but the rule still finds it',
  'ISS-4': 'Waiver without reason, approver or expiry',
} as const

type IssueRule = keyof typeof issueRules

/** What is wrong with the backlog. `found` are the findings of all other rules. */
export function issueFindings(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  found: readonly Finding[],
): Finding<IssueRule>[] {
  const resolved = document.issues.rows.some(({ status }) => status === 'resolved')
  const byId = new Map(resolved ? found.map((finding) => [finding.id, finding]) : [])
  const isStill = ([id, facts]: readonly [string, string]) => {
    const finding = byId.get(id)
    return finding !== undefined && factsOf(finding, document, catalog) === facts
  }
  return document.issues.rows.flatMap((issue) =>
    flawsOf(issue, today, issue.status === 'resolved' ? Object.entries(issue.facts).filter(isStill).length : 0),
  )
}

/** `still`: how many of the rows it was resolved for are found as they were. */
function flawsOf(issue: Issue, today: string, still: number): Finding<IssueRule>[] {
  const flaws: Finding<IssueRule>[] = []
  const add = (rule: IssueRule, severity: Severity, field: string, what: string, detail: string) =>
    flaws.push({
      rule,
      id: `${rule}/${issue.id}`,
      severity,
      title: `${titleOr(issue.name, 'A finding')}: ${what}`,
      detail,
      place: { stage: 'as-is', table: 'issues', id: issue.id, field },
    })
  if (issue.expiry !== null && waiverEnded(issue, today))
    add(
      'ISS-1',
      'high',
      'expiry',
      'the waiver has run out',
      `It held until ${dayText(issue.expiry)}. Renew it, or take the finding up again.`,
    )
  const missing = waiverLacks(issue)
  if (missing.length > 0)
    add('ISS-4', 'medium', 'status', `waived without ${missing.join(', ')}`, 'Say why, who agreed, and until when.')
  if (issue.severity === 'high' && issue.owner === null && isOpenIssue(issue, today))
    add('ISS-2', 'medium', 'owner', 'high, and nobody owns it', 'Name the role that answers for the remedy.')
  if (still > 0)
    add(
      'ISS-3',
      'medium',
      'status',
      'resolved, but still found',
      `${issue.rule} still finds ${still === 1 ? 'it' : `${still} of its rows`}. Change the data that says so, or open the finding again.`,
    )
  return flaws
}
