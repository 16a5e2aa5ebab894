import type { Catalog } from './catalog.ts'
import { letterSetOf } from './client-words.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { asUnderstood } from './invalid-text.ts'
import { means } from './letter-set.ts'
import { itemName } from './raci-commands.ts'
import { cellsByItem } from './raci-matrix.ts'
import { toBe } from './raci.ts'
import { nameOr } from './row-name.ts'

/** Roles with the A of an item in the To-Be layer. Null while it has no letters there: then nobody has said anything. */
export function accountableFor(
  item: string | null,
  document: Pick<EngagementDocument, 'raciCells' | 'raciItems' | 'roles' | 'engagement'>,
): readonly string[] | null {
  if (item === null) return null
  const cells = (cellsByItem(document, toBe).get(item) ?? []).map(asUnderstood).filter(({ letters }) => letters)
  if (cells.length === 0) return null
  const set = letterSetOf(document)
  return cells.flatMap(({ role, letters }) => (means(set, 'accountable', letters) ? role : []))
}

/** What the item of a KPI is called; null for one that is not there. */
export function ownedItemName(
  id: string | null,
  document: Pick<EngagementDocument, 'raciItems'>,
  catalog: Catalog,
): string | null {
  const position = id === null ? undefined : document.raciItems.index.get(id)
  const item = position === undefined ? undefined : document.raciItems.rows[position]
  return item ? nameOr(itemName(item, catalog), 'Item') : null
}

export function roleNameOf(id: string, document: EngagementDocument): string {
  return nameOr(findRow(document, 'roles', id)?.name ?? '', 'Role')
}
