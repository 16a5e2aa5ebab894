import type { Catalog } from './catalog.ts'
import { addRow, removeRow, updateRow, type Change } from './change.ts'
import type { Command, CommandContext } from './command.ts'
import { dayOf } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { groupByRule, ruleName } from './finding-rules.ts'
import { allFindings } from './findings.ts'
import { patchRow } from './invalid-text.ts'
import { draftIssue } from './issue-draft.ts'
import { factsOf } from './issue-facts.ts'
import { isOpenIssue, newIssue, type Extent, type Issue } from './issue.ts'
import { sameRow } from './record.ts'
import { decisions, suggestionsOf, type Suggestion } from './suggestion.ts'

/**
 * Takes up suggestions by finding id: those of one rule become one finding with a drafted text. One that was decided
 * before keeps its row and its words: it is open again, on the facts of today. Where that row decides others as well, it
 * leaves them as they are and opens in a row of its own.
 */
export function acceptSuggestions(ids: readonly string[]): Command {
  return decide(ids, reopened)
}

/** Turns suggestions down. The reason is kept, and so are the facts: on the same facts they are not made again. */
export function dismissSuggestions(ids: readonly string[], reason: string): Command {
  return decide(ids, (issue) => ({ ...issue, ...closed, status: 'dismissed', reason: reason.trim() }))
}

/**
 * Waives what rules found, taken up or not; of a row that decides others as well, only what is asked for. Nothing is
 * waived until a day that is none.
 */
export function waiveFindings(ids: readonly string[], waiver: Waiver): Command {
  if (waiver.expiry !== null && dayOf(waiver.expiry) === null) return () => []
  return decide(ids, (issue) => ({ ...issue, ...waiver, status: 'waived' }), asFound)
}

/** Takes waivers back: what nothing but the waiver was written on goes, the rest of the backlog is open again. */
export function withdrawWaivers(ids: readonly string[]): Command {
  return (document, catalog, context) => {
    const decided = decisions(document.issues.rows)
    const waived = ids.filter((id) => decided.get(id)?.status === 'waived')
    const reopen = decide(waived, (issue) => ({ ...issue, ...closed, status: 'open' }), asFound)
    return reopen(document, catalog, context).flatMap((change) => {
      if (change.table !== 'issues') return [change]
      const { before, after } = change
      if (after?.status !== 'open' || !isAsDrafted(after, document, catalog, context.today)) return [change]
      return before === null ? [] : [removeRow('issues', before)]
    })
  }
}

/** Nobody has written anything of their own on it. */
function isAsDrafted(issue: Issue, document: EngagementDocument, catalog: Catalog, today: string): boolean {
  const found = allFindings(document, catalog, today).filter(({ id }) => id in issue.facts)
  const draft = drafted(found, document, catalog)
  return draft !== null && sameRow<Issue>({ ...newIssue(issue.id, issue.order), ...draft, facts: issue.facts }, issue)
}

/** Says that what was decided before holds on the facts of today as well. */
export function keepDecisions(ids: readonly string[]): Command {
  return (document, catalog, context) => {
    const again = wanted(ids, document, catalog, context).filter(({ why }) => why === 'changed')
    const kept = decidedBefore(again).map(({ issue, findings }) => withFacts(issue, findings, document, catalog))
    return changesOf(document, kept)
  }
}

/** Puts suggestions of the same rule into a finding that is there already. */
export function addToIssue(issue: string, ids: readonly string[]): Command {
  return (document, catalog, context) => {
    const target = findRow(document, 'issues', issue)
    const found = wanted(ids, document, catalog, context).map(({ finding }) => finding)
    const draft = drafted(found, document, catalog)
    if (!target || !draft) return []
    const all = [...new Set([...target.links, ...draft.links])]
    return changesOf(document, [{ ...withFacts(target, found, document, catalog), links: all }])
  }
}

/** Takes back what was decided: the row goes, and what the rules still find is suggested again. */
export function undecide(ids: readonly string[]): Command {
  return (document) =>
    ids.flatMap((id) => {
      const issue = findRow(document, 'issues', id)
      return issue && Object.keys(issue.facts).length > 0 ? [removeRow('issues', issue)] : []
    })
}

/** Open again; the reason, the approver and the expiry belong to the decision that is taken back. */
export function reopenIssues(ids: readonly string[]): Command {
  return patchIssues(ids, { status: 'open', ...closed })
}

export function resolveIssues(ids: readonly string[]): Command {
  return patchIssues(ids, { status: 'resolved', ...closed })
}

/** What a waiver is agreed on. Any of it may come later; until then ISS-4 asks for it. */
export type Waiver = Pick<Issue, 'reason' | 'approver' | 'expiry'>

export function waiveIssues(ids: readonly string[], waiver: Waiver): Command {
  return patchIssues(ids, { ...waiver, status: 'waived' })
}

/** Moves findings on the board; null puts them back among the unknown. */
export function placeIssues(ids: readonly string[], effort: Extent | null, impact: Extent | null): Command {
  return patchIssues(ids, { effort, impact })
}

/** Writes parts of a finding. */
export function writeIssue(id: string, patch: Partial<Omit<Issue, 'id' | 'order'>>): Command {
  return patchIssues([id], patch)
}

/** Drafts the condition anew from what the rule finds today among the rows of this finding. */
export function redraftCondition(id: string): Command {
  return (document, catalog, context) => {
    const issue = findRow(document, 'issues', id)
    if (!issue) return []
    const found = allFindings(document, catalog, context.today).filter((finding) => finding.id in issue.facts)
    const draft = drafted(found, document, catalog)
    if (!draft) return []
    const { condition } = draft
    return changesOf(document, [patchRow(withFacts(issue, found, document, catalog), { condition })])
  }
}

/** "Take up: checkout: tier 1 without an objective", for Undo. */
export function suggestionLabel(verb: string, findings: readonly Finding[]): string {
  const [first] = findings
  if (!first) return verb
  if (findings.length === 1) return `${verb}: ${first.title}`
  const rules = new Set(findings.map((finding) => finding.rule))
  return rules.size === 1
    ? `${verb} ${findings.length}: ${ruleName(first.rule)}`
    : `${verb} ${findings.length} suggestions of ${rules.size} rules`
}

const closed = { reason: '', approver: '', expiry: null } as const

function reopened(issue: Issue, today: string): Issue {
  return isOpenIssue(issue, today) && issue.status !== 'waived' ? issue : { ...issue, ...closed, status: 'open' }
}

/**
 * One row for each rule among the new suggestions, and those decided before brought up to date. A row that decides others
 * too gives up what is asked for when the decision about them would change.
 */
function decide(
  ids: readonly string[],
  change: (issue: Issue, today: string) => Issue,
  choose: typeof asFound = wanted,
): Command {
  return (document, catalog, context) => {
    const chosen = choose(ids, document, catalog, context)
    const unseen = chosen.flatMap(({ before, finding }) => (before === null ? [finding] : []))
    let last = document.issues.rows.at(-1)?.order ?? 0
    const next = () => newIssue(context.newId('iss'), ++last)
    const added = [...groupByRule(unseen).values()].flatMap((findings) => {
      const draft = drafted(findings, document, catalog)
      if (!draft) return []
      const issue = withFacts({ ...next(), ...draft }, findings, document, catalog)
      return [addRow('issues', change(issue, context.today))]
    })
    const again = decidedBefore(chosen).flatMap(({ issue, findings }) => {
      const current = withFacts(issue, findings, document, catalog)
      const after = change(current, context.today)
      const alone = Object.keys(current.facts).length === findings.length
      if (alone || sameRow(after, current)) return changesOf(document, [after])
      const { taken, rest } = apart(issue, next(), findings, document, catalog, context.today)
      return [addRow('issues', change(taken, context.today)), updateRow('issues', issue, rest)]
    })
    return [...added, ...again]
  }
}

/** Parts a finding in two: the words of a person stay with both, what a rule can say is drafted anew for those taken. */
function apart(
  issue: Issue,
  blank: Issue,
  findings: readonly Finding[],
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
): { readonly taken: Issue; readonly rest: Issue } {
  const { name, condition, severity, links } = drafted(findings, document, catalog) ?? issue
  const gone = new Set(findings.map((finding) => finding.id))
  const leaving = new Set<string>(links)
  const others = allFindings(document, catalog, today).filter(({ id }) => id in issue.facts && !gone.has(id))
  const shared = new Set<string>(drafted(others, document, catalog)?.links)
  return {
    taken: patchRow(
      { ...issue, id: blank.id, order: blank.order },
      { name, condition, severity, links, facts: factsById(findings, document, catalog) },
    ),
    rest: patchRow(issue, {
      links: issue.links.filter((link) => shared.has(link) || !leaving.has(link)),
      facts: Object.fromEntries(Object.entries(issue.facts).filter(([id]) => !gone.has(id))),
    }),
  }
}

/** Null of no finding. */
function drafted(findings: readonly Finding[], document: EngagementDocument, catalog: Catalog) {
  const [first, ...rest] = findings
  return first ? draftIssue([first, ...rest], document, catalog) : null
}

type Found = Pick<Suggestion, 'finding' | 'before'>

/** Those of the findings that the rules still make, with what was decided before. */
function asFound(
  ids: readonly string[],
  document: EngagementDocument,
  catalog: Catalog,
  context: CommandContext,
): readonly Found[] {
  const asked = new Set(ids)
  const decided = decisions(document.issues.rows)
  return allFindings(document, catalog, context.today)
    .filter((finding) => asked.has(finding.id))
    .map((finding) => ({ finding, before: decided.get(finding.id) ?? null }))
}

function wanted(
  ids: readonly string[],
  document: EngagementDocument,
  catalog: Catalog,
  context: CommandContext,
): readonly Suggestion[] {
  const asked = new Set(ids)
  const findings = allFindings(document, catalog, context.today).filter((finding) => asked.has(finding.id))
  return suggestionsOf(document, catalog, context.today, findings)
}

/** The rows that decided these suggestions, each with those of them that it decided. */
function decidedBefore(suggestions: readonly Found[]) {
  const byIssue = new Map<string, { readonly issue: Issue; readonly findings: Finding[] }>()
  for (const { before, finding } of suggestions) {
    if (before === null) continue
    const known = byIssue.get(before.id)
    if (known) known.findings.push(finding)
    else byIssue.set(before.id, { issue: before, findings: [finding] })
  }
  return [...byIssue.values()]
}

/** The finding on the facts of today. */
function withFacts(issue: Issue, findings: readonly Finding[], document: EngagementDocument, catalog: Catalog): Issue {
  return { ...issue, facts: { ...issue.facts, ...factsById(findings, document, catalog) } }
}

function factsById(
  findings: readonly Finding[],
  document: EngagementDocument,
  catalog: Catalog,
): Readonly<Record<string, string>> {
  return Object.fromEntries(findings.map((finding) => [finding.id, factsOf(finding, document, catalog)]))
}

function patchIssues(ids: readonly string[], patch: Partial<Omit<Issue, 'id' | 'order'>>): Command {
  return (document) =>
    changesOf(
      document,
      ids.flatMap((id) => {
        const issue = findRow(document, 'issues', id)
        return issue ? [patchRow(issue, patch)] : []
      }),
    )
}

function changesOf(document: EngagementDocument, issues: readonly Issue[]): Change[] {
  return issues.flatMap((after) => {
    const before = findRow(document, 'issues', after.id)
    return before && before !== after && JSON.stringify(before) !== JSON.stringify(after)
      ? [updateRow('issues', before, after)]
      : []
  })
}
