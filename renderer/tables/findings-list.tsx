import { useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react'
import { bySeverity, type Finding, type Severity } from '#domain/finding.ts'
import { groupByRule, ruleName } from '#domain/finding-rules.ts'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { SeverityMark } from '#ui/marks.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { DecisionNote } from './decision-note.tsx'
import shared from './finding-rows.module.css'
import classes from './findings-list.module.css'

export interface FindingsListProps {
  readonly findings: readonly Finding[]
  /** What there would be to find, for the empty state. */
  readonly emptyText?: string
  /** Headings between the rows. Default `rule`; `none` for a short list inside a panel. */
  readonly groupBy?: 'rule' | 'severity' | 'none'
  /** Default: shows the place the finding is about, on whatever screen it is. */
  readonly onOpen?: (finding: Finding) => void
  /** What is found under a waiver that holds: it stands apart, behind a filter of its own. */
  readonly waived?: ReadonlySet<string>
  /** Buttons at the end of a row, such as a remedy. */
  readonly actions?: (finding: Finding) => ReactNode
}

/** Rows drawn at once; more are asked for. */
const page = 200
/** A list this short is read without filters. */
const fewRows = 20
const severities: readonly Severity[] = ['high', 'medium', 'low']

/** Findings in words, highest severity first, each a button that goes to the place it is about. */
export function FindingsList(props: FindingsListProps) {
  const { findings: all, emptyText, groupBy = 'rule', waived = nothingWaived, onOpen, actions } = props
  const [query, setQuery] = useState('')
  const [severity, setSeverity] = useState<Severity | null>(null)
  const [onlyWaived, setOnlyWaived] = useState(false)
  const [limit, setLimit] = useState(page)
  const showsWaived = onlyWaived && waived.size > 0
  const findings = useMemo(() => all.filter(({ id }) => waived.has(id) === showsWaived), [all, waived, showsWaived])
  const wanted = useDeferredValue(query.trim().toLowerCase())
  const sorted = useMemo(() => findings.toSorted(bySeverity), [findings])
  const filtered = useMemo(
    () => sorted.filter((finding) => (severity === null || finding.severity === severity) && holds(finding, wanted)),
    [sorted, severity, wanted],
  )
  const groups = useMemo(() => groupsOf(filtered.slice(0, limit), filtered, groupBy), [filtered, limit, groupBy])
  if (all.length === 0)
    return (
      <EmptyState
        title="No findings"
        text={emptyText ?? 'What deserves attention appears here as the data shows it.'}
      />
    )
  const hidden = filtered.length - Math.min(limit, filtered.length)
  return (
    <div className={shared.list}>
      {all.length > fewRows || waived.size > 0 ? (
        <div className={classes.filters}>
          <SearchBox label="Search findings" value={query} onChange={setQuery} />
          {severities.map((each) => (
            <FilterChip
              key={each}
              pressed={severity === each}
              onPress={() => setSeverity(severity === each ? null : each)}
              count={findings.filter((finding) => finding.severity === each).length}
            >
              <SeverityMark severity={each} />
            </FilterChip>
          ))}
          {waived.size > 0 ? (
            <FilterChip pressed={showsWaived} onPress={() => setOnlyWaived(!showsWaived)} count={waived.size}>
              Waived
            </FilterChip>
          ) : null}
          <span className={classes.shown} role="status">
            {shownText(filtered.length, findings.length, showsWaived ? 'waived' : 'open', waived.size)}
          </span>
        </div>
      ) : null}
      {groups.map((group) => (
        <Group key={group.id} group={group} onOpen={onOpen ?? openPlace} actions={actions} />
      ))}
      {filtered.length === 0 ? (
        <p className={classes.nothing}>
          {findings.length === 0 ? 'No finding is open.' : 'No finding fits the filter.'}
        </p>
      ) : null}
      {hidden > 0 ? (
        <div className={shared.more}>
          <Button onClick={() => setLimit(limit + page)}>Show {formatNumber(Math.min(page, hidden))} more</Button>
          <span>{count(hidden, 'finding is', 'findings are')} not shown.</span>
        </div>
      ) : null}
    </div>
  )
}

const nothingWaived: ReadonlySet<string> = new Set()

/** "21 findings, 2 waived", "3 of 21 findings, 2 waived", "2 waived findings". */
function shownText(shown: number, all: number, kind: 'open' | 'waived', waived: number): string {
  const noun = kind === 'open' ? 'finding' : 'waived finding'
  const text = `${shown === all ? '' : `${formatNumber(shown)} of `}${count(all, noun, `${noun}s`)}`
  return kind === 'open' && waived > 0 ? `${text}, ${formatNumber(waived)} waived` : text
}

function Group({
  group,
  onOpen,
  actions,
}: {
  readonly group: FindingGroup
  readonly onOpen: (finding: Finding) => void
  readonly actions: ((finding: Finding) => ReactNode) | undefined
}) {
  const heading = useId()
  // One sentence that holds for all of a rule is said once.
  const [first, ...others] = group.findings
  const common =
    group.rule !== '' && others.length > 0 && others.every(({ detail }) => detail === first?.detail)
      ? first?.detail
      : undefined
  return (
    <section aria-labelledby={group.title === '' ? undefined : heading}>
      {group.title === '' ? null : (
        <h2 className={`${shared.heading} ${classes.heading}`} id={heading}>
          {group.rule === '' ? null : <span className={shared.rule}>{group.rule}</span>}
          {group.title} <span className={shared.count}>{formatNumber(group.total)}</span>
        </h2>
      )}
      {common === undefined ? null : <p className={classes.common}>{common}</p>}
      <ul className={`${shared.rows} ${classes.rows}`} data-ruled={group.rule === '' ? undefined : true}>
        {group.findings.map((finding) => (
          <li key={finding.id} className={shared.row}>
            <button type="button" className={`${shared.open} ${classes.open}`} onClick={() => onOpen(finding)}>
              {group.rule === '' ? <span className={shared.rule}>{finding.rule}</span> : null}
              <span className={shared.words}>
                <span className={`${shared.title} ${classes.title}`}>{finding.title}</span>
                {common === undefined ? <span className={shared.detail}>{finding.detail}</span> : null}
                <DecisionNote finding={finding} />
              </span>
              <span className={shared.severity}>
                <SeverityMark severity={finding.severity} />
              </span>
            </button>
            {actions?.(finding)}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FindingGroup {
  readonly id: string
  /** Set when all findings of the group come from one rule. */
  readonly rule: string
  readonly title: string
  readonly findings: readonly Finding[]
  /** With those that are not drawn yet. */
  readonly total: number
}

function groupsOf(
  shown: readonly Finding[],
  all: readonly Finding[],
  groupBy: 'rule' | 'severity' | 'none',
): FindingGroup[] {
  if (groupBy === 'none') return [{ id: 'all', rule: '', title: '', findings: shown, total: all.length }]
  if (groupBy === 'severity')
    return severities
      .map((severity) => ({
        id: severity,
        rule: '',
        title: severityTitles[severity],
        findings: shown.filter((finding) => finding.severity === severity),
        total: all.filter((finding) => finding.severity === severity).length,
      }))
      .filter((group) => group.findings.length > 0)
  const totals = groupByRule(all)
  return [...groupByRule(shown)].map(([rule, findings]) => ({
    id: rule,
    rule,
    title: ruleName(rule),
    findings,
    total: totals.get(rule)?.length ?? findings.length,
  }))
}

const severityTitles: Readonly<Record<Severity, string>> = {
  high: 'High severity',
  medium: 'Medium severity',
  low: 'Low severity',
}

function holds(finding: Finding, wanted: string): boolean {
  return wanted === '' || `${finding.rule} ${finding.title} ${finding.detail}`.toLowerCase().includes(wanted)
}

function openPlace(finding: Finding): void {
  jumpTo(finding.place)
}
