import { catalog } from '#catalog/catalog.ts'
import { choiceLabel } from '#domain/field.ts'
import { changedFacts, factsOf } from '#domain/issue-facts.ts'
import { issueStatuses, type Issue } from '#domain/issue.ts'
import type { Suggestion } from '#domain/suggestion.ts'
import { useDocument } from '#store/document-context.tsx'
import { formatDay } from '#ui/format.ts'
import classes from './again.module.css'

/** Why something decided is suggested again: what has changed since, and what was decided. */
export function Again({ suggestion }: { readonly suggestion: Suggestion }) {
  const { finding, before, why } = suggestion
  const document = useDocument((each) => each)
  if (before === null) return null
  const changes =
    why === 'changed'
      ? changedFacts(
          before.facts[finding.id] ?? '',
          factsOf(finding, document, catalog),
          finding.place.table,
          document,
          catalog,
        )
      : []
  return (
    <div className={classes.again}>
      <p>
        <strong>Suggested again.</strong>{' '}
        {why === 'waiver-ended' ? `The waiver ran out on ${formatDay(before.expiry)}.` : 'Since it was decided:'}
      </p>
      {changes.length > 0 ? (
        <ul>
          {changes.map((change) => (
            <li key={change.name}>
              {change.name}: <s>{change.before || 'not there'}</s> → <b>{change.now || 'not there any more'}</b>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.before}>{decisionText(before)}</p>
    </div>
  )
}

/** "Before: dismissed, “Internal only”." */
function decisionText(issue: Issue): string {
  const status = choiceLabel(issueStatuses, issue.status)?.toLowerCase() ?? 'open'
  const by = issue.approver.trim() === '' ? '' : `, approved by ${issue.approver.trim()}`
  const reason = issue.reason.trim() === '' ? '' : `, “${issue.reason.trim().replace(/\.$/, '')}”`
  return `Before: ${status}${by}${reason}.`
}
