import { catalog } from '#catalog/catalog.ts'
import { findRow } from '#domain/document.ts'
import { itemName, updateItem } from '#domain/raci-commands.ts'
import { decideItem, signOffItems, type DecisionRecord } from '#domain/raci-decision-commands.ts'
import { layerName } from '#domain/raci-layers.ts'
import { toBe, type RaciItem, type RaciLayer } from '#domain/raci.ts'
import type { DocumentStore } from '#store/document-store.ts'

/** Sets fields of an item; `what` is done to it, as in “Write notes”. */
export function setItem(
  store: DocumentStore,
  item: RaciItem,
  what: string,
  patch: Parameters<typeof updateItem>[1],
): void {
  store.commit(`${what} of ${nameOf(item)}`, updateItem(item.id, patch))
}

/** The same words as when the status is typed into the matrix. */
export function setStatus(store: DocumentStore, item: RaciItem, status: RaciItem['status']): void {
  store.commit(`Set ${nameOf(item)} to ${status}`, updateItem(item.id, { status }))
}

/** Agrees the item with its record; the letters of the side come into To-Be in the same step. */
export function recordDecision(store: DocumentStore, item: RaciItem, record: DecisionRecord, side: RaciLayer): void {
  const taken = side === toBe ? '' : ` with the letters of ${layerName(store.getState().document, side)}`
  store.commit(`Agree on ${nameOf(item)}${taken}`, decideItem(item.id, record, side))
}

/** One name under several items, as one step. */
export function signOff(store: DocumentStore, items: readonly RaciItem[], by: string, on: string): void {
  const [first] = items
  if (!first) return
  const what = items.length === 1 ? nameOf(first) : `${items.length} items`
  const ids = items.map(({ id }) => id)
  store.commit(`Sign off ${what}`, signOffItems(ids, by, on))
}

/** Writes down what was typed of a decision that has not been taken yet. */
export function keepRecord(store: DocumentStore, id: string, record: Partial<DecisionRecord>): void {
  const item = findRow(store.getState().document, 'raciItems', id)
  if (item) store.commit(`Write down the decision on ${nameOf(item)}`, updateItem(id, record))
}

export function linkServices(store: DocumentStore, item: RaciItem, services: readonly string[]): void {
  const what = services.length > item.services.length ? 'Link a service to' : 'Unlink a service from'
  store.commit(`${what} ${nameOf(item)}`, updateItem(item.id, { services }))
}

function nameOf(item: RaciItem): string {
  return itemName(item, catalog) || 'an item'
}
