import type { Finding } from '#domain/finding.ts'
import { waiverEnded, type Issue } from '#domain/issue.ts'
import { decisions } from '#domain/suggestion.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { formatDay } from '#ui/format.ts'
import classes from './decision-note.module.css'

/** What was decided about a finding, wherever it is shown; nothing while nobody has decided. */
export function DecisionNote({ finding }: { readonly finding: Finding }) {
  const issues = useDocument((document) => document.issues.rows)
  const today = useToday()
  const issue = decisions(issues).get(finding.id)
  return issue ? <span className={classes.note}>{decisionText(issue, today)}</span> : null
}

/** "Accepted, planned", "Waived until 31 Mar 2027, agreed by the CTO: it is being replaced", "Dismissed: known". */
function decisionText(issue: Issue, today: string): string {
  switch (issue.status) {
    case 'waived':
      if (waiverEnded(issue, today)) return `The waiver ran out on ${formatDay(issue.expiry)}`
      return [
        issue.expiry === null ? 'Waived without an end' : `Waived until ${formatDay(issue.expiry)}`,
        issue.approver.trim() === '' ? '' : `, agreed by ${issue.approver.trim()}`,
        issue.reason.trim() === '' ? '' : `: ${issue.reason.trim()}`,
      ].join('')
    case 'dismissed':
      return issue.reason.trim() === '' ? 'Dismissed' : `Dismissed: ${issue.reason.trim()}`
    case 'resolved':
      return 'Resolved'
    case 'planned':
      return 'Accepted, planned'
    case 'open':
    case null:
      return 'Accepted, open'
  }
}
