import { useDeferredValue, useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { Finding } from '#domain/finding.ts'
import { linkLabel } from '#domain/record-link-label.ts'
import { topFindings, type TopFinding } from '#domain/top-findings.ts'
import { useSuggestions } from '#store/derived.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { SeverityMark } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import classes from './summary.module.css'

const shown = 8
const shownNames = 6

interface TopFindingsPanelProps {
  /** Shows the suggestions of one rule, or with null all findings. */
  readonly onRule: (rule: string | null) => void
}

/** What was taken up and what the rules suggest, gravest first. */
export function TopFindingsPanel({ onRule }: TopFindingsPanelProps) {
  const document = useDeferredValue(useDocument((each) => each))
  const suggestions = useSuggestions()
  const today = useToday()
  const all = useMemo(
    () => topFindings(document.issues.rows, suggestions, today, 'as-is'),
    [document.issues, suggestions, today],
  )
  return (
    <Panel
      title="Top findings"
      caption={captionOf(all)}
      actions={
        <Button variant="link" className={classes.all} onClick={() => onRule(null)}>
          All findings
        </Button>
      }
    >
      {all.length === 0 ? (
        <p className={classes.hint}>No rule found anything that deserves attention.</p>
      ) : (
        <ul className={classes.findings}>
          {all.slice(0, shown).map((finding) => (
            <Line key={finding.id} finding={finding} document={document} onRule={onRule} />
          ))}
        </ul>
      )}
      {all.length > shown ? (
        <p className={classes.words}>{formatNumber(all.length - shown)} more are in the list of findings.</p>
      ) : null}
    </Panel>
  )
}

interface LineProps {
  readonly finding: TopFinding
  readonly document: EngagementDocument
  readonly onRule: (rule: string) => void
}

function Line({ finding: { id, title, severity, from }, document, onRule }: LineProps) {
  const suggested = 'rule' in from ? null : from
  const about = suggested ? namesOf(suggested, document) : 'rule' in from ? (from.status ?? 'open') : ''
  const open = () => {
    const [only, more] = suggested ?? []
    if (!suggested) jumpTo({ stage: 'as-is', table: 'issues', id })
    else if (only && !more) jumpTo(only.place)
    else onRule(id)
  }
  return (
    <li>
      <button
        type="button"
        className={classes.finding}
        title={suggested ? `${id}. ${suggested[0]?.detail ?? ''}\n${about}` : `${title}\n${about}`}
        onClick={open}
      >
        <span className={classes.name}>
          {title} {suggested ? <strong>{formatNumber(suggested.length)}</strong> : null}
        </span>
        <span className={classes.places}>{about}</span>
        <span className={classes.severity}>{severity === null ? 'unknown' : <SeverityMark severity={severity} />}</span>
      </button>
    </li>
  )
}

/** "4 taken up, 31 suggested". */
function captionOf(all: readonly TopFinding[]): string {
  const taken = all.filter(({ from }) => 'rule' in from).length
  const suggested = all.reduce((sum, { from }) => sum + ('rule' in from ? 0 : from.length), 0)
  return `${formatNumber(taken)} taken up, ${count(suggested, 'suggestion', 'suggestions')} undecided`
}

/** "checkout, payments and 3 more": the rows that caused it. */
function namesOf(findings: readonly Finding[], document: EngagementDocument): string {
  const names = findings.slice(0, shownNames).map(({ place, title }) => {
    const label = linkLabel(document, catalog, `${place.table}/${place.id}`)
    return label.broken ? title : label.text
  })
  const rest = findings.length - names.length
  return rest > 0 ? `${names.join(', ')} and ${formatNumber(rest)} more` : names.join(', ')
}
