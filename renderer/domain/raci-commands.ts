import type { Catalog } from './catalog.ts'
import { addRow, removeRow, updateRow, type Change } from './change.ts'
import { letterSetOf } from './client-words.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import type { FindingFix } from './finding.ts'
import { patchRow, withRealDays } from './invalid-text.ts'
import { answerAndWork, inOrder, means, printLetters, toggleLetter, type LetterSet } from './letter-set.ts'
import { makeRoom } from './order.ts'
import { reopening } from './raci-reopen.ts'
import { newRaciCell, newRaciItem, raciCellId, type RaciCellRef, type RaciItem, type RaciLayer } from './raci.ts'
import type { RecordBase } from './record.ts'

export function lettersAt(document: EngagementDocument, ref: RaciCellRef): string {
  return findRow(document, 'raciCells', raciCellId(ref))?.letters ?? ''
}

/** The item's name in the client's words, else the catalog's. */
export function itemName(item: RaciItem, catalog: Catalog): string {
  return item.name ?? catalog.raciItems.find((entry) => entry.slug === item.catalog)?.name ?? ''
}

export function groupName(group: string, catalog: Catalog): string {
  return catalog.raciGroups.find((entry) => entry.slug === group)?.name ?? group
}

/**
 * Sets the letters of cells; empty letters remove the record. Text that is no letter set is kept as typed. As with every
 * command here that changes letters, an agreed item is a draft again: see `reopening`.
 */
export function setCells(
  edits: readonly { readonly ref: RaciCellRef; readonly letters: string; readonly typed?: string }[],
): Command {
  return reopening((document) => edits.flatMap((edit) => changeCell(document, edit.ref, edit.letters, edit.typed)))
}

/** Toggles a letter on all cells: added everywhere unless every cell has it. */
export function toggleCells(refs: readonly RaciCellRef[], letter: string): Command {
  return reopening((document) => {
    const set = letterSetOf(document)
    const everywhere = refs.every((ref) => lettersAt(document, ref).includes(letter))
    return refs.flatMap((ref) => {
      const letters = lettersAt(document, ref)
      if (letters.includes(letter) !== everywhere) return []
      return changeCell(document, ref, toggleLetter(letters, letter, set))
    })
  })
}

/** What was suggested in these cells stands as if somebody had typed it. */
export function confirmCells(refs: readonly RaciCellRef[]): Command {
  return (document) =>
    refs.flatMap((ref) => {
      const cell = findRow(document, 'raciCells', raciCellId(ref))
      return cell?.derived ? [updateRow('raciCells', cell, { ...cell, derived: false })] : []
    })
}

/** RACI-2 remedy: one role keeps A; the others lose it and keep what else they hold, or the work where that was all. */
export function keepAccountable(ref: RaciCellRef): Command {
  return reopening((document) => {
    const set = letterSetOf(document)
    return document.raciCells.rows
      .filter((cell) => cell.layer === ref.layer && cell.item === ref.item && cell.role !== ref.role)
      .filter((cell) => means(set, 'accountable', cell.letters))
      .flatMap((cell) => changeCell(document, cell, withoutAnswer(cell.letters, set)))
  })
}

/** What a role is left with that no longer answers: its other letters; the work where it had none. */
export function withoutAnswer(letters: string, set: LetterSet): string {
  if (!means(set, 'accountable', letters)) return letters
  const rest = [...letters].filter((letter) => !means(set, 'accountable', letter))
  return rest.length > 0 ? inOrder(rest, set) : answerAndWork(set).work
}

/** What a finding offers to do about it. */
export function remedy(action: FindingFix['action']): Command {
  switch (action.type) {
    case 'keep-accountable':
      return keepAccountable(action)
    case 'set-letters':
      return setCells([{ ref: action, letters: action.letters }])
    case 'review':
      return updateItem(action.item, { reviewOn: action.on })
  }
}

/** "Set Security to A/R on Audit evidence": the label of a cell edit, for Undo; `typed` is text that is no letter. */
export function cellLabel(
  document: EngagementDocument,
  catalog: Catalog,
  ref: RaciCellRef,
  letters: string,
  typed?: string,
): string {
  const item = findRow(document, 'raciItems', ref.item)
  const role = findRow(document, 'roles', ref.role)?.name ?? 'a role'
  const name = item ? itemName(item, catalog) : 'an item'
  if (typed !== undefined) return `Type “${typed.trim()}” for ${role} on ${name}`
  return letters === '' ? `Clear ${role} on ${name}` : `Set ${role} to ${printLetters(letters)} on ${name}`
}

/** Adds items with these names behind the last one of the group, or before position `at`. */
export function addItems(names: readonly string[], group: string, at?: number): Command {
  return (document, _catalog, context) => {
    const rows = document.raciItems.rows
    const last = rows.filter((row) => row.group === group).at(-1) ?? rows.at(-1)
    const next = at ?? (last ? (document.raciItems.index.get(last.id) ?? rows.length - 1) + 1 : rows.length)
    const { orders, moved } = makeRoom(rows, next, names.length)
    const items = names.map((name, index): RaciItem => {
      const id = context.newId('item')
      return { ...newRaciItem(id, orders[index] ?? 0), group, name }
    })
    return [
      ...items.map((item) => addRow('raciItems', item)),
      ...moved.map(([before, after]) => updateRow('raciItems', before, after)),
    ]
  }
}

/** A day that is none is left out. */
export function updateItem(id: string, patch: Partial<Omit<RaciItem, keyof RecordBase | 'catalog'>>): Command {
  return (document) => {
    const item = findRow(document, 'raciItems', id)
    if (!item) return []
    const next = patchRow(item, withRealDays(patch, ['decidedOn', 'reviewOn', 'signedOffOn']))
    return next === item ? [] : [updateRow('raciItems', item, next)]
  }
}

/** Copies one layer's cells over another's, text that is no letter set included: `to` ends equal to `from`. */
export function copyLayer(from: RaciLayer, to: RaciLayer): Command {
  return reopening((document) => {
    const source = document.raciCells.rows.filter((cell) => cell.layer === from)
    const targets = document.raciCells.rows.filter((cell) => cell.layer === to)
    const wanted = new Map(source.map((cell) => [raciCellId({ ...cell, layer: to }), cell]))
    const cleared = targets.filter((cell) => !wanted.has(cell.id)).map((cell) => removeRow('raciCells', cell))
    const set = source.flatMap((cell) =>
      changeCell(document, { layer: to, item: cell.item, role: cell.role }, cell.letters, cell.invalid?.letters),
    )
    return [...cleared, ...set]
  })
}

function changeCell(document: EngagementDocument, ref: RaciCellRef, letters: string, typed?: string): Change[] {
  const id = raciCellId(ref)
  const before = findRow(document, 'raciCells', id)
  if (letters === '' && typed === undefined) return before ? [removeRow('raciCells', before)] : []
  const invalid = typed === undefined ? undefined : { letters: typed }
  if (before && before.letters === letters && before.invalid?.letters === typed && !before.derived) return []
  const after = { ...newRaciCell(ref, letters), ...(invalid ? { invalid } : {}) }
  return [before ? updateRow('raciCells', before, after) : addRow('raciCells', after)]
}
