import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { disagreements, type ItemDisagreement } from './raci-disagreement.ts'
import { conflictsOf } from './raci-findings.ts'
import { toBe } from './raci.ts'

/** An item that a workshop has to settle. */
export interface AgendaItem extends ItemDisagreement {
  /** What its To-Be letters break. */
  readonly conflicts: readonly Finding[]
}

/** How far a decision has been taken on what people argue about. */
export interface Agenda {
  /** Most disputed first. */
  readonly items: readonly AgendaItem[]
  /** Agreed items on which a proposal still has other letters: they are settled, not forgotten. */
  readonly settled: readonly ItemDisagreement[]
}

/**
 * Items that are disputed, or on which To-Be and the proposals differ while nothing is agreed. Ordered by disagreement,
 * then those that somebody called disputed, then by the number of conflicts, then as the matrix has them.
 */
export function agendaOf(document: EngagementDocument, catalog: Catalog): Agenda {
  const differ = (each: ItemDisagreement) => (each.score ?? 0) > 0
  const all = disagreements(document)
  const items = all
    .filter((each) => each.item.status === 'disputed' || (each.item.status === 'draft' && differ(each)))
    .map((each) => ({ ...each, conflicts: conflictsOf(document, catalog, toBe, each.item) }))
    .sort(
      (a, b) =>
        (b.score ?? 0) - (a.score ?? 0) ||
        Number(b.item.status === 'disputed') - Number(a.item.status === 'disputed') ||
        b.conflicts.length - a.conflicts.length,
    )
  return { items, settled: all.filter((each) => each.item.status === 'agreed' && differ(each)) }
}
