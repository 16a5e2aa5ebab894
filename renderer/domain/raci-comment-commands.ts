import { addRow, removeRow, updateRow } from './change.ts'
import type { Command } from './command.ts'
import { findRow } from './document.ts'
import { patchRow } from './invalid-text.ts'
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

/** The same note in other words; without words it goes. */
export function rewriteComment(id: string, text: string, author: string): Command {
  return (document) => {
    const comment = findRow(document, 'raciComments', id)
    if (!comment) return []
    if (text.trim() === '') return [removeRow('raciComments', comment)]
    const next = patchRow(comment, { text: text.trim(), author: author.trim() })
    return next === comment ? [] : [updateRow('raciComments', comment, next)]
  }
}

export function removeComment(id: string): Command {
  return (document) => {
    const comment = findRow(document, 'raciComments', id)
    return comment ? [removeRow('raciComments', comment)] : []
  }
}
