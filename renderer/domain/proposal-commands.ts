import { addRow, updateRow } from './change.ts'
import type { Command } from './command.ts'
import { findRow } from './document.ts'
import { inSequence } from './in-sequence.ts'
import { patchRow } from './invalid-text.ts'
import { appendOrder } from './order.ts'
import { copyLayer } from './raci-commands.ts'
import type { Proposal, RaciLayer } from './raci.ts'

/** A new proposal that starts with the letters of a layer; null starts empty. */
export function addProposal(name: string, stakeholder: string, from: RaciLayer | null): Command {
  return (document, catalog, context) => {
    const id = context.newId('prop')
    const order = appendOrder(document.proposals.rows)
    const added = addRow('proposals', { id, order, name, stakeholder, notes: '' })
    return inSequence(() => [added], ...(from === null ? [] : [copyLayer(from, id)]))(document, catalog, context)
  }
}

export function updateProposal(id: string, patch: Partial<Pick<Proposal, 'name' | 'stakeholder' | 'notes'>>): Command {
  return (document) => {
    const proposal = findRow(document, 'proposals', id)
    if (!proposal) return []
    const next = patchRow(proposal, patch)
    return next === proposal ? [] : [updateRow('proposals', proposal, next)]
  }
}
