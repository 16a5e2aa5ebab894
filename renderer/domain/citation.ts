import { changeRating } from './capability-commands.ts'
import type { Catalog } from './catalog.ts'
import { addRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { dayText } from './day.ts'
import { findRow, type EngagementDocument, type TableRows } from './document.ts'
import { newEvidence, type Evidence } from './evidence.ts'
import type { FindingPlace } from './finding.ts'
import { kpiName } from './kpi-status.ts'
import { appendOrder } from './order.ts'
import { linkTo } from './record-link.ts'
import { linkLabel, linkPlace } from './record-link-label.ts'
import { remember } from './remember.ts'
import { titleOr } from './row-name.ts'
import { changeAnswer } from './self-check-commands.ts'

/** Tables whose rows are conclusions that rest on evidence. */
export const citingTables = ['services', 'answers', 'capabilities', 'readings', 'issues'] as const

/** A conclusion. An answer or a capability may have no row yet: it is named by the catalog's slug. */
export interface Citing {
  readonly table: (typeof citingTables)[number]
  readonly id: string
}

/** Ids of the evidence a conclusion cites. */
export function evidenceOf(document: EngagementDocument, { table, id }: Citing): readonly string[] {
  return findRow(document, table, id)?.evidence ?? []
}

/** Lets a conclusion rest on exactly this evidence. */
export function cite(citing: Citing, evidence: readonly string[]): Command {
  return (document, catalog) => changeCitations(document, catalog, citing, [...new Set(evidence)])
}

/** Adds a piece of evidence by its title and cites it, in one step. */
export function citeNew(citing: Citing, name: string): Command {
  return (document, catalog, context) => {
    const id = context.newId('evd')
    const added = { ...newEvidence(id, appendOrder(document.evidence.rows)), name: name.trim(), date: context.today }
    const cited = changeCitations(document, catalog, citing, [...evidenceOf(document, citing), id])
    return cited.length === 0 ? [] : [addRow('evidence', added), ...cited]
  }
}

/** Who cites each piece of evidence, by its id. */
export const citationsByEvidence: (document: EngagementDocument) => ReadonlyMap<string, readonly Citing[]> = remember(
  (document) => {
    const found = new Map<string, Citing[]>()
    for (const table of citingTables)
      for (const row of document[table].rows)
        for (const evidence of row.evidence) {
          const list = found.get(evidence)
          if (list) list.push({ table, id: row.id })
          else found.set(evidence, [{ table, id: row.id }])
        }
    return found
  },
  (document) => citingTables.map((table) => document[table]),
)

/** The request and the interview note that brought a piece of evidence. */
export function originsOf(document: EngagementDocument, evidence: string) {
  return {
    requests: document.requests.rows.filter((request) => request.evidence.includes(evidence)),
    notes: document.interviewNotes.rows.filter((note) => note.evidence.includes(evidence)),
  }
}

/** A conclusion in words, with where it is shown. */
export interface CitingLabel {
  readonly kind: string
  readonly text: string
  readonly place: FindingPlace
}

export function citingLabel(document: EngagementDocument, catalog: Catalog, citing: Citing): CitingLabel {
  const { table, id } = citing
  if (table !== 'readings') {
    const link = linkTo(table, id)
    const { kind, text } = linkLabel(document, catalog, link)
    return { kind, text, place: linkPlace(link) ?? { stage: 'as-is', table, id } }
  }
  const reading = findRow(document, 'readings', id)
  const kpi = findRow(document, 'kpis', reading?.kpi ?? '')
  const day = reading?.date ? dayText(reading.date) : 'a day not given'
  return {
    kind: 'Reading',
    text: `${kpi ? kpiName(kpi, catalog) : 'Unknown KPI'}, ${day}`,
    place: { stage: 'kpi', table: 'kpis', id: reading?.kpi ?? '', field: 'readings' },
  }
}

function changeCitations(
  document: EngagementDocument,
  catalog: Catalog,
  { table, id }: Citing,
  evidence: readonly string[],
): Change[] {
  if (table === 'answers') return changeAnswer(document, catalog, id, (row) => ({ ...row, evidence }))
  if (table === 'capabilities') return changeRating(document, catalog, id, { evidence })
  const before = findRow(document, table, id)
  if (!before || before.evidence.join('\n') === evidence.join('\n')) return []
  // Safe: the row keeps its type, only its evidence changes.
  return [updateRow(table, before, { ...before, evidence } as TableRows[typeof table])]
}

/** Named for labels: "checkout". */
export function evidenceName(piece: Pick<Evidence, 'name'> | undefined): string {
  return titleOr(piece?.name ?? '', 'Evidence')
}
