import { addCatalogDecisionRights, linkDecisionRight } from '#domain/decision-right-commands.ts'
import type { DecisionRight } from '#domain/decision-right.ts'
import { nameOr } from '#domain/row-name.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { jumpTo } from '#store/ui-store.ts'

/** Shows the first of them: the grid would stay at its last line. */
export function addCatalogRights(store: DocumentStore): void {
  const commit = store.commit('Add the catalog’s decision rights', addCatalogDecisionRights(), 'template')
  const first = commit?.changes[0]
  if (first) jumpTo({ stage: 'raci', table: 'decisionRights', id: first.id })
}

/** Sets the items that a right is about. */
export function linkItems(store: DocumentStore, right: DecisionRight, items: readonly string[]): void {
  const verb = items.length > right.items.length ? 'Link an item to' : 'Unlink an item from'
  store.commit(`${verb} ${nameOr(right.name, 'a decision right')}`, linkDecisionRight(right.id, items))
}
