import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { Finding } from '#domain/finding.ts'
import { layerFindings } from '#domain/findings.ts'
import { itemsInConflict } from '#domain/raci-conflicts.ts'
import { sameFilling } from '#domain/raci-difference.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { asIs, toBe, type RaciCell, type RaciLayer } from '#domain/raci.ts'
import { remember } from '#domain/remember.ts'

export const matrixTerms = ['conflicts', 'disputed', 'changed'] as const

/** A filter of the matrix that is on or off. */
export type MatrixTerm = (typeof matrixTerms)[number]

export interface MatrixFilter {
  /** All of them must hold. */
  readonly terms: readonly MatrixTerm[]
  /** Only items in which the role has a letter. */
  readonly role: string | null
  /** Items that were shown when the filter was set: they stay while they are worked on. */
  readonly kept: ReadonlySet<string>
}

export const noMatrixFilter: MatrixFilter = { terms: [], role: null, kept: new Set() }

export function isFiltered({ terms, role }: MatrixFilter): boolean {
  return terms.length > 0 || role !== null
}

/** Which items each filter would keep. */
export type ItemsByTerm = Readonly<Record<MatrixTerm, ReadonlySet<string>>>

/**
 * Conflicts are findings of some weight that nobody has waived. Changed is what To-Be has otherwise than As-Is, where that has letters
 * at all; in a proposal, what it would have otherwise than To-Be.
 */
export function itemsByTerm(document: EngagementDocument, layer: RaciLayer, today: string): ItemsByTerm {
  return grouped(document, layerFindings(document, catalog, layer, today), layer, today)
}

/** Ids of the items that pass; null when all do. */
export function passing(
  document: EngagementDocument,
  layer: RaciLayer,
  today: string,
  { terms, role }: MatrixFilter,
): ReadonlySet<string> | null {
  if (terms.length === 0 && role === null) return null
  const byTerm = itemsByTerm(document, layer, today)
  const cells = cellsByItem(document, layer)
  const passes = (id: string) =>
    terms.every((term) => byTerm[term].has(id)) &&
    (role === null || (cells.get(id) ?? none).some((cell) => cell.role === role))
  return new Set(document.raciItems.rows.flatMap(({ id }) => (passes(id) ? [id] : [])))
}

const none: readonly RaciCell[] = []

const grouped = remember(
  (document: EngagementDocument, findings: readonly Finding[], layer: RaciLayer, today: string): ItemsByTerm => {
    const conflicts = itemsInConflict(findings, document.issues.rows, today)
    const disputed = new Set<string>()
    for (const { id, status } of document.raciItems.rows) if (status === 'disputed') disputed.add(id)
    return { conflicts, disputed, changed: changedItems(document, layer) }
  },
  (document, findings, layer, today) => [
    document.raciItems,
    document.raciCells,
    document.roles,
    document.issues,
    findings,
    layer,
    today,
  ],
)

function changedItems(document: EngagementDocument, layer: RaciLayer): ReadonlySet<string> {
  const isProposal = layer !== asIs && layer !== toBe
  const before = cellsByItem(document, isProposal ? toBe : asIs)
  const after = cellsByItem(document, isProposal ? layer : toBe)
  if (before.size === 0) return new Set()
  // A proposal speaks of the items it has letters for.
  const items = isProposal ? [...after.keys()] : document.raciItems.rows.map(({ id }) => id)
  return new Set(items.filter((id) => !sameFilling(before.get(id) ?? none, after.get(id) ?? none)))
}
