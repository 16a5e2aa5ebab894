import type { Catalog } from './catalog.ts'
import { addRow, updateRow } from './change.ts'
import { letterSetOf } from './client-words.ts'
import type { Command } from './command.ts'
import { newDecisionRight, type DecisionRight } from './decision-right.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { patchRow } from './invalid-text.ts'
import { means } from './letter-set.ts'
import { cellsByItem } from './raci-matrix.ts'
import { toBe } from './raci.ts'

/** Adds the catalog's decision rights and escalation points that are not there yet. */
export function addCatalogDecisionRights(): Command {
  return (document, catalog, context) => {
    const known = new Set(document.decisionRights.rows.map((right) => right.catalog))
    const last = document.decisionRights.rows.at(-1)?.order ?? 0
    return catalogDecisionRights(document, catalog)
      .filter((right) => !known.has(right.catalog))
      .map((right, index) => addRow('decisionRights', { ...right, id: context.newId('dcr'), order: last + index + 1 }))
  }
}

/**
 * The catalog's decision rights, each about those of its items that the matrix has, decided by the one role that is
 * accountable for all of them. Ids are the catalog's slugs.
 */
export function catalogDecisionRights(document: EngagementDocument, catalog: Catalog): readonly DecisionRight[] {
  const rights = catalog.decisionRights.map((entry): DecisionRight => {
    const items = document.raciItems.rows
      .filter((item) => item.catalog !== null && entry.items?.includes(item.catalog))
      .map(({ id }) => id)
    return {
      ...newDecisionRight(entry.slug, 0),
      catalog: entry.slug,
      name: entry.name,
      kind: entry.authority,
      text: entry.text,
      items,
      decides: soleAccountable(document, items),
    }
  })
  const escalations = catalog.escalations.map((entry): DecisionRight => ({
    ...newDecisionRight(entry.slug, 0),
    catalog: entry.slug,
    name: entry.name,
    kind: 'escalation',
    text: entry.text,
  }))
  return [...rights, ...escalations].map((right, index) => ({ ...right, order: index + 1 }))
}

/** Says which items of the matrix a decision right is about. */
export function linkDecisionRight(id: string, items: readonly string[]): Command {
  return (document) => {
    const right = findRow(document, 'decisionRights', id)
    if (!right) return []
    const next = patchRow(right, { items })
    return next === right ? [] : [updateRow('decisionRights', right, next)]
  }
}

/** The role that is accountable for every one of the items in the To-Be layer, and the only one; else null. */
function soleAccountable(document: EngagementDocument, items: readonly string[]): string | null {
  const set = letterSetOf(document)
  const cells = cellsByItem(document, toBe)
  const holders = items.flatMap((item) =>
    (cells.get(item) ?? []).filter((cell) => means(set, 'accountable', cell.letters)).map((cell) => cell.role),
  )
  return holders.length === items.length && new Set(holders).size === 1 ? (holders[0] ?? null) : null
}
