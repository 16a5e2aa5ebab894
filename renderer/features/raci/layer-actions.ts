import { addProposal, updateProposal } from '#domain/proposal-commands.ts'
import { fillFromInventory } from '#domain/raci-inventory.ts'
import type { Proposal, RaciLayer } from '#domain/raci.ts'
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

export function suggestFromInventory(store: DocumentStore, items: readonly string[]): void {
  store.commit('Fill As-Is from the inventory', fillFromInventory(items))
}
