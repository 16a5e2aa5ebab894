import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { bySeverity, type Finding } from '#domain/finding.ts'
import { groupByRule, ruleName } from '#domain/finding-rules.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { SeverityMark } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import classes from './summary.module.css'

const shownRules = 8
const shownNames = 6

interface TopFindingsPanelProps {
  readonly findings: readonly Finding[]
  /** Shows the findings of one rule, or with null all of them. */
  readonly onRule: (rule: string | null) => void
}

/** What the rules found, one line for each rule: gravest first, then by how often. */
export function TopFindingsPanel({ findings, onRule }: TopFindingsPanelProps) {
  const names = useDocument((document) => ({ services: document.services }))
  const groups = useMemo(
    () =>
      [...groupByRule(findings.toSorted(bySeverity))]
        .map(([rule, found]) => ({ rule, found, worst: found[0] }))
        .sort((a, b) => (a.worst && b.worst ? bySeverity(a.worst, b.worst) : 0) || b.found.length - a.found.length),
    [findings],
  )
  const hidden = groups.length - shownRules
  return (
    <Panel
      title="Top findings"
      caption={severityText(findings)}
      actions={
        <Button variant="link" className={classes.all} onClick={() => onRule(null)}>
          All findings
        </Button>
      }
    >
      {groups.length === 0 ? (
        <p className={classes.hint}>No rule found anything that deserves attention.</p>
      ) : (
        <ul className={classes.findings}>
          {groups.slice(0, shownRules).map(({ rule, found, worst }) => (
            <li key={rule}>
              <button
                type="button"
                className={classes.finding}
                title={`${rule}. ${worst?.detail ?? ''}\n${placesText(found, names)}`}
                onClick={() => (found.length === 1 && worst ? jumpTo(worst.place) : onRule(rule))}
              >
                <span>
                  {ruleName(rule)} <strong>{formatNumber(found.length)}</strong>
                </span>
                <span className={classes.places}>{placesText(found, names)}</span>
                <span className={classes.severity}>{worst ? <SeverityMark severity={worst.severity} /> : null}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 ? (
        <p className={classes.words}>{formatNumber(hidden)} more kinds are in the list of findings.</p>
      ) : null}
    </Panel>
  )
}

function severityText(findings: readonly Finding[]): string {
  const of = (severity: Finding['severity']) =>
    formatNumber(findings.filter((finding) => finding.severity === severity).length)
  return `${formatNumber(findings.length)} open: ${of('high')} high, ${of('medium')} medium, ${of('low')} low`
}

/** "checkout, payments and 3 more": the rows that caused it. */
function placesText(findings: readonly Finding[], tables: Pick<EngagementDocument, 'services'>): string {
  const names = findings.slice(0, shownNames).map((finding) => placeName(finding, tables))
  const rest = findings.length - names.length
  return rest > 0 ? `${names.join(', ')} and ${formatNumber(rest)} more` : names.join(', ')
}

function placeName({ place }: Finding, { services }: Pick<EngagementDocument, 'services'>): string {
  if (place.table === 'answers') return catalog.selfCheck.find((each) => each.slug === place.id)?.name ?? place.id
  return services.rows[services.index.get(place.id) ?? -1]?.name || 'a service without a name'
}
