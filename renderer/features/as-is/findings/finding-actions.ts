import { choiceLabel } from '#domain/field.ts'
import type { Finding } from '#domain/finding.ts'
import {
  acceptSuggestions,
  addToIssue,
  dismissSuggestions,
  keepDecisions,
  placeIssues,
  redraftCondition,
  reopenIssues,
  resolveIssues,
  suggestionLabel,
  undecide,
  writeIssue,
} from '#domain/issue-commands.ts'
import { extents, type Extent, type Issue } from '#domain/issue.ts'
import { titleOr } from '#domain/row-name.ts'
import type { DocumentStore } from '#store/document-store.ts'

/** Every action of the tab, each one step of Undo. */

/** Returns the id of the finding that was made or opened again; null when there was nothing to do. */
export function accept(store: DocumentStore, findings: readonly Finding[]): string | null {
  const commit = store.commit(suggestionLabel('Accept', findings), acceptSuggestions(idsOf(findings)))
  return commit?.changes.find((change) => change.table === 'issues')?.id ?? null
}

export function dismiss(store: DocumentStore, findings: readonly Finding[], reason: string): void {
  store.commit(suggestionLabel('Dismiss', findings), dismissSuggestions(idsOf(findings), reason))
}

export function keep(store: DocumentStore, findings: readonly Finding[]): void {
  store.commit(suggestionLabel('Keep as decided', findings), keepDecisions(idsOf(findings)))
}

export function addTo(store: DocumentStore, issue: Issue, findings: readonly Finding[]): void {
  store.commit(`Add to ${nameOf(issue)}`, addToIssue(issue.id, idsOf(findings)))
}

export function reopen(store: DocumentStore, issue: Issue): void {
  store.commit(`Open again: ${nameOf(issue)}`, reopenIssues([issue.id]))
}

export function resolve(store: DocumentStore, issue: Issue): void {
  store.commit(`Resolve: ${nameOf(issue)}`, resolveIssues([issue.id]))
}

export function suggestAgain(store: DocumentStore, issue: Issue): void {
  store.commit(`Take back the decision: ${nameOf(issue)}`, undecide([issue.id]))
}

export function redraft(store: DocumentStore, issue: Issue): void {
  store.commit(`Draft the condition again: ${nameOf(issue)}`, redraftCondition(issue.id))
}

export function relink(store: DocumentStore, issue: Issue, links: readonly string[]): void {
  store.commit(`Change the links of ${nameOf(issue)}`, writeIssue(issue.id, { links }))
}

export function place(store: DocumentStore, issue: Issue, effort: Extent | null, impact: Extent | null): void {
  const label = `Place ${nameOf(issue)}: effort ${extentWord(effort)}, impact ${extentWord(impact)}`
  store.commit(label, placeIssues([issue.id], effort, impact))
}

/** "small"; unknown stays unknown. */
export function extentWord(extent: Extent | null): string {
  return choiceLabel(extents, extent)?.toLowerCase() ?? 'unknown'
}

export function nameOf(issue: Issue): string {
  return titleOr(issue.name, 'a finding')
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.id)
}
