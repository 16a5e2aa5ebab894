import type { Catalog } from './catalog.ts'
import type { EngagementDocument, TableName } from './document.ts'
import type { Finding, Severity } from './finding.ts'
import { factsOf } from './issue-facts.ts'
import { isOpenIssue, waiverEnded, type Issue } from './issue.ts'
import { parseLink } from './record-link.ts'
import { stageOfTable, type StageId } from './stage.ts'

/** A finding that nobody has decided, or whose decision no longer fits. */
export interface Suggestion {
  readonly finding: Finding
  /** `new`: never decided. `changed`: the facts differ from those it was decided on. `waiver-ended`: its waiver has run out. */
  readonly why: 'new' | 'changed' | 'waiver-ended'
  /** What was decided before; null for a new one. */
  readonly before: Issue | null
}

/** What the rules found and nobody has decided on these facts, gravest first. */
export function suggestionsOf(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  findings: readonly Finding[],
): Suggestion[] {
  const decided = decisions(document.issues.rows)
  const suggestions: Suggestion[] = []
  for (const finding of gravestFirst(findings)) {
    if (!isAboutClient(finding)) continue
    const before = decided.get(finding.id) ?? null
    if (before === null) suggestions.push({ finding, why: 'new', before })
    else if (before.facts[finding.id] !== factsOf(finding, document, catalog))
      suggestions.push({ finding, why: 'changed', before })
    else if (waiverEnded(before, today)) suggestions.push({ finding, why: 'waiver-ended', before })
  }
  return suggestions
}

/** Three heaps: sorting some 10,000 findings after every edit would be felt. */
function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const heaps: Readonly<Record<Severity, Finding[]>> = { high: [], medium: [], low: [] }
  for (const finding of findings) heaps[finding.severity].push(finding)
  return [...heaps.high, ...heaps.medium, ...heaps.low]
}

/** Of what the rules find about the client today: how much of it is decided on these facts, and how. */
export function decidedOf(
  findings: readonly Finding[],
  suggestions: readonly Suggestion[],
  issues: readonly Issue[],
): { readonly accepted: number; readonly dismissed: number } {
  const open = new Set(suggestions.map(({ finding }) => finding.id))
  const decided = decisions(issues)
  const closed = findings.filter((finding) => isAboutClient(finding) && !open.has(finding.id))
  const dismissed = closed.filter(({ id }) => decided.get(id)?.status === 'dismissed').length
  return { accepted: closed.length - dismissed, dismissed }
}

/** A high finding without evidence, a request overdue: reminders of the assessment's own work are no findings about the client. */
export function isAboutClient({ place }: Finding): boolean {
  return !ownWork.has(place.table)
}

const ownWork: ReadonlySet<TableName> = new Set(['issues', 'evidence', 'requests', 'interviews', 'interviewNotes'])

/** Who decided each suggestion, by finding id; of several decisions the newest row counts. */
export function decisions(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const known = decidedBy.get(issues)
  if (known) return known
  const decided = new Map<string, Issue>()
  for (const issue of issues) for (const id of Object.keys(issue.facts)) decided.set(id, issue)
  decidedBy.set(issues, decided)
  return decided
}

/** Tables are immutable: an edit of anything else reads no decision again. */
const decidedBy = new WeakMap<readonly Issue[], ReadonlyMap<string, Issue>>()

/** Something to settle: a finding of the backlog, or what a rule found and nobody has decided. */
export interface OpenFinding {
  readonly stage: StageId
  /** Null while nobody has said. */
  readonly severity: Severity | null
  readonly from: Issue | Finding
}

/**
 * What the counts of open findings count: findings of the backlog about which something is to be done, and suggestions
 * that nobody has decided. One that is suggested again while it is open stands here once.
 */
export function openFindings(
  issues: readonly Issue[],
  suggestions: readonly Suggestion[],
  today: string,
): readonly OpenFinding[] {
  const taken = issues
    .filter((issue) => isOpenIssue(issue, today))
    .map((issue): OpenFinding => ({ stage: stageOfIssue(issue), severity: issue.severity, from: issue }))
  const suggested = undecidedFindings(suggestions, today).map((finding): OpenFinding => ({
    stage: finding.place.stage,
    severity: finding.severity,
    from: finding,
  }))
  return [...taken, ...suggested]
}

/** What was suggested and nobody has decided; one that is suggested again while it is open in the backlog is decided there. */
export function undecidedFindings(suggestions: readonly Suggestion[], today: string): readonly Finding[] {
  return suggestions
    .filter(({ before }) => before === null || !isOpenIssue(before, today))
    .map(({ finding }) => finding)
}

/** How many findings are open, stage by stage. */
export function openByStage(
  issues: readonly Issue[],
  suggestions: readonly Suggestion[],
  today: string,
): ReadonlyMap<StageId, number> {
  const open = new Map<StageId, number>()
  for (const { stage } of openFindings(issues, suggestions, today)) open.set(stage, (open.get(stage) ?? 0) + 1)
  return open
}

/** The stage of what it is about first; what is about nothing belongs to the assessment. */
export function stageOfIssue(issue: Issue): StageId {
  const link = parseLink(issue.links[0] ?? '')
  return link ? stageOfTable[link.table] : 'as-is'
}
