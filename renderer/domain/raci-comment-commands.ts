import { addRow, removeRow } from './change.ts'
import type { Command } from './command.ts'
import { findRow } from './document.ts'
import { appendOrder } from './order.ts'
import type { RaciCellRef } from './raci.ts'

/** Puts down what somebody said about a cell; a text of blanks is nothing. */
export function commentOn({ layer, item, role }: RaciCellRef, text: string, author: string): Command {
  return (document, _catalog, context) => {
    if (text.trim() === '') return []
    const order = appendOrder(document.raciComments.rows)
    const id = context.newId('cmt')
    const comment = { id, order, layer, item, role, text: text.trim(), author: author.trim(), date: context.today }
    return [addRow('raciComments', comment)]
  }
}

export function removeComment(id: string): Command {
  return (document) => {
    const comment = findRow(document, 'raciComments', id)
    return comment ? [removeRow('raciComments', comment)] : []
  }
}
