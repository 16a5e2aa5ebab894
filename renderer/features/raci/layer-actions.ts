import { catalog } from '#catalog/catalog.ts'
import { findRow } from '#domain/document.ts'
import { addProposal, updateProposal } from '#domain/proposal-commands.ts'
import { itemName, updateItem } from '#domain/raci-commands.ts'
import { decideItem, signOffItems, type DecisionRecord } from '#domain/raci-decision-commands.ts'
import { fillFromInventory } from '#domain/raci-inventory.ts'
import { layerName } from '#domain/raci-layers.ts'
import { toBe, type Proposal, type RaciItem, type RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import { deleteFrom } from '#tables/delete-action.ts'
import { setRaciView } from './raci-view.ts'

/** Adds a proposal that starts with the letters of a layer, or empty, and shows it. */
export function startProposal(store: DocumentStore, name: string, stakeholder: string, from: RaciLayer | null): void {
  const commit = store.commit(
    `Add the proposal ${nameOr(name, 'Proposal')}`,
    addProposal(name.trim(), stakeholder.trim(), from),
  )
  const added = commit?.changes.find((change) => change.table === 'proposals')
  if (added) setRaciView(store, { proposal: added.id })
}

export function changeProposal(
  store: DocumentStore,
  proposal: Proposal,
  patch: Parameters<typeof updateProposal>[1],
): void {
  const what = patch.name === undefined ? 'Change' : 'Rename'
  store.commit(`${what} the proposal ${nameOr(proposal.name, 'Proposal')}`, updateProposal(proposal.id, patch))
}

export function deleteProposal(store: DocumentStore, proposal: Proposal, before: SnapshotBefore): Promise<void> {
  return deleteFrom(
    store,
    'proposals',
    [proposal.id],
    `Delete the proposal ${nameOr(proposal.name, 'Proposal')}`,
    before,
  )
}

/** Agrees the item with its record; the letters of the side come into To-Be in the same step. */
export function recordDecision(store: DocumentStore, item: RaciItem, record: DecisionRecord, side: RaciLayer): void {
  const name = itemName(item, catalog)
  const taken = side === toBe ? '' : ` with the letters of ${layerName(store.getState().document, side)}`
  store.commit(`Agree on ${name}${taken}`, decideItem(item.id, record, side))
}

/** One name under several items, as one step. */
export function signOff(store: DocumentStore, items: readonly RaciItem[], by: string, on: string): void {
  const [first] = items
  if (!first) return
  const what = items.length === 1 ? nameOr(itemName(first, catalog), 'an item') : `${items.length} items`
  const ids = items.map(({ id }) => id)
  store.commit(`Sign off ${what}`, signOffItems(ids, by, on))
}

/** Writes down what was typed of a decision that has not been taken yet. */
export function keepRecord(store: DocumentStore, id: string, record: Partial<DecisionRecord>): void {
  const item = findRow(store.getState().document, 'raciItems', id)
  if (item) store.commit(`Write down the decision on ${itemName(item, catalog)}`, updateItem(id, record))
}

export function linkServices(store: DocumentStore, item: RaciItem, services: readonly string[]): void {
  const what = services.length > item.services.length ? 'Link a service to' : 'Unlink a service from'
  store.commit(`${what} ${itemName(item, catalog)}`, updateItem(item.id, { services }))
}

export function suggestFromInventory(store: DocumentStore, items: readonly string[]): void {
  store.commit('Fill As-Is from the inventory', fillFromInventory(items))
}
