import { notifications } from '@mantine/notifications'
import { catalog } from '#catalog/catalog.ts'
import type { CatalogRaciPreset } from '#domain/catalog-raci.ts'
import { letterSetOf } from '#domain/client-words.ts'
import type { Command, Commit, CommitSource } from '#domain/command.ts'
import { findRow } from '#domain/document.ts'
import type { Finding, FindingFix } from '#domain/finding.ts'
import { inSequence } from '#domain/in-sequence.ts'
import { suggestionLabel, waiveFindings, withdrawWaivers, type Waiver } from '#domain/issue-commands.ts'
import type { LetterMapping } from '#domain/letter-mapping.ts'
import { letterSet, parseLetters, type LetterSetId, type OwnLetter } from '#domain/letter-set.ts'
import { switchLetterSet } from '#domain/letter-set-commands.ts'
import {
  addItems,
  cellLabel,
  confirmCells,
  groupName,
  itemName,
  remedy,
  lettersAt,
  setCells,
  toggleCells,
  updateItem,
} from '#domain/raci-commands.ts'
import { commentOn, removeComment, rewriteComment } from '#domain/raci-comment-commands.ts'
import { copyLetters } from '#domain/raci-copy-commands.ts'
import { layerName } from '#domain/raci-layers.ts'
import { placeGroup, placeItems, placeRoles } from '#domain/raci-order.ts'
import type { RaciCellRef, RaciComment, RaciLayer } from '#domain/raci.ts'
import { applyPreset, type PresetOptions } from '#domain/raci-preset-commands.ts'
import { reopenedBy } from '#domain/raci-reopen.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import { deleteFrom } from '#tables/delete-action.ts'
import type { GridEdit, GridEditKind, GridTexts } from '#ui/grid/grid-types.ts'
import { itemStatuses, roleOfColumn } from './matrix-columns.tsx'
import type { MatrixMove } from './matrix-moves.ts'

/** Toggles one letter on the selected cells. */
export function toggleLetters(store: DocumentStore, refs: readonly RaciCellRef[], letter: string): void {
  const first = refs[0]
  if (!first) return
  const { document } = store.getState()
  const adds = !refs.every((ref) => lettersAt(document, ref).includes(letter))
  const label =
    refs.length === 1
      ? `${adds ? 'Give' : 'Take'} ${letter} ${adds ? 'to' : 'from'} ${roleName(store, first.role)} on ${nameOfItem(store, first.item)}`
      : `${adds ? 'Add' : 'Remove'} ${letter} in ${refs.length} cells`
  commitLetters(store, label, toggleCells(refs, letter))
}

/** Carries typed, pasted and cleared texts into the matrix as one step. */
export function editMatrix(
  store: DocumentStore,
  layer: RaciLayer,
  edits: readonly GridEdit[],
  kind: GridEditKind,
): void {
  commitLetters(store, matrixLabel(store, layer, edits, kind), editCommand(layer, edits))
}

/** Adds items with their letters, below the item that is active; returns their ids. */
export function appendItems(
  store: DocumentStore,
  layer: RaciLayer,
  added: readonly GridTexts[],
  edits: readonly GridEdit[],
  group: string,
): readonly string[] {
  const names = added.map((texts) => texts.find((text) => text.columnId === 'name')?.text ?? '')
  const addAll: Command = (document, catalogue, context) => {
    const changes = inSequence(editCommand(layer, edits), addItems(names, group))(document, catalogue, context)
    const ids = changes.filter((each) => each.table === 'raciItems' && each.before === null).map((each) => each.id)
    const cells = added.flatMap((texts, index) => texts.map((text) => ({ rowId: ids[index] ?? '', ...text })))
    const letters = cells.filter((cell) => roleOfColumn(cell.columnId) !== null)
    return inSequence(() => changes, editCommand(layer, letters))(document, catalogue, context)
  }
  const adds = added.length === 1 ? 'an item' : `${added.length} items`
  const changes = edits.length === 1 ? '1 cell' : `${edits.length} cells`
  const commit = commitLetters(store, edits.length === 0 ? `Add ${adds}` : `Paste ${changes} and add ${adds}`, addAll)
  return addedItems(commit)
}

function addedItems(commit: Commit | null): readonly string[] {
  return (commit?.changes ?? [])
    .filter((each) => each.table === 'raciItems' && each.before === null)
    .map((each) => each.id)
}

/** Returns the id of the new item. */
export function insertItem(store: DocumentStore, before: string | null, group: string): readonly string[] {
  const at = before === null ? undefined : store.getState().document.raciItems.index.get(before)
  return addedItems(store.commit('Add an item', addItems([''], group, at)))
}

export function deleteItems(
  store: DocumentStore,
  ids: readonly string[],
  snapshotBefore: SnapshotBefore,
): Promise<void> {
  const label = ids.length === 1 ? `Delete ${nameOfItem(store, ids[0] ?? '')}` : `Delete ${ids.length} items`
  return deleteFrom(store, 'raciItems', ids, label, snapshotBefore)
}

export function applyFix(store: DocumentStore, fix: FindingFix): void {
  commitLetters(store, `${fix.label} on ${nameOfItem(store, fix.action.item)}`, remedy(fix.action))
}

export function moveItems(store: DocumentStore, ids: readonly string[], group: string, groupTitle: string): void {
  store.commit(
    `Move ${ids.length === 1 ? nameOfItem(store, ids[0] ?? '') : `${ids.length} items`} to ${groupTitle}`,
    inSequence(...ids.map((id) => updateItem(id, { group }))),
  )
}

/** Carries out a drag, or Alt and an arrow. */
export function moveInMatrix(store: DocumentStore, move: MatrixMove): void {
  switch (move.what) {
    case 'items': {
      const { ids, place } = move
      const what = ids.length === 1 ? nameOfItem(store, ids[0] ?? '') : `${ids.length} items`
      store.commit(`Move ${what} in the matrix`, placeItems(ids, place))
      return
    }
    case 'group':
      store.commit(`Move the group ${groupName(move.group, catalog)}`, placeGroup(move.group, move.before))
      return
    case 'roles': {
      const { ids, before } = move
      const what = ids.length === 1 ? `the column ${roleName(store, ids[0] ?? '')}` : `${ids.length} columns`
      store.commit(`Move ${what}`, placeRoles(ids, before))
    }
  }
}

/** Somebody has looked at what was suggested: the letters stand. */
export function confirmLetters(store: DocumentStore, refs: readonly RaciCellRef[]): void {
  store.commit(
    refs.length === 1 ? 'Confirm suggested letters' : `Confirm letters in ${refs.length} cells`,
    confirmCells(refs),
  )
}

/** Writes a note on a cell, or rewrites the one that is given; returns the id of what is there then. */
export function writeNote(
  store: DocumentStore,
  cell: RaciCellRef,
  note: string | null,
  text: string,
  author: string,
): string | null {
  const where = `${roleName(store, cell.role)} on ${nameOfItem(store, cell.item)}`
  const before = note === null ? undefined : findRow(store.getState().document, 'raciComments', note)
  const commit = store.commit(
    before ? `Write a note to ${where}` : `Add a note to ${where}`,
    before ? rewriteComment(before.id, text, author) : commentOn(cell, text, author),
  )
  if (text.trim() === '') return null
  return before?.id ?? commit?.changes.find(({ table }) => table === 'raciComments')?.id ?? null
}

export function deleteNote(store: DocumentStore, note: RaciComment): void {
  store.commit(`Delete a note on ${nameOfItem(store, note.item)}`, removeComment(note.id))
}

export function waive(store: DocumentStore, findings: readonly Finding[], waiver: Waiver): void {
  const ids = findings.map(({ id }) => id)
  store.commit(suggestionLabel('Waive', findings), waiveFindings(ids, waiver))
}

export function withdraw(store: DocumentStore, finding: Finding): void {
  store.commit(suggestionLabel('Withdraw the waiver', [finding]), withdrawWaivers([finding.id]))
}

export function copyLayerLetters(store: DocumentStore, from: RaciLayer, options: PresetOptions): void {
  const label = `Copy ${nameOfLayer(store, from)} letters to ${nameOfLayer(store, options.layer)}`
  commitLetters(store, label, copyLetters(from, options))
}

export function takePreset(store: DocumentStore, preset: CatalogRaciPreset, options: PresetOptions): void {
  const label = `Apply “${preset.name}” to ${nameOfLayer(store, options.layer)}`
  commitLetters(store, label, applyPreset(preset, options), 'template')
}

export function switchLetters(
  store: DocumentStore,
  to: LetterSetId,
  own: readonly OwnLetter[],
  mapping: LetterMapping,
): void {
  store.commit(`Write the matrix in ${letterSet(to, own).name} letters`, switchLetterSet(to, own, mapping))
}

/** Changes letters, and says so where that takes the agreement from items. */
function commitLetters(store: DocumentStore, label: string, command: Command, source?: CommitSource): Commit | null {
  const commit = store.commit(label, command, source)
  const reopened = reopenedBy(commit?.changes ?? [])
  const [first] = reopened
  if (!first) return commit
  const signed = reopened.some(({ signedOffBy, signedOffOn }) => signedOffBy !== '' || signedOffOn !== null)
  const [what, its] =
    reopened.length === 1
      ? [`“${nameOfItem(store, first.id)}” was agreed and is a draft again`, 'its']
      : [`${reopened.length} agreed items are drafts again`, 'their']
  notifications.hide('reopened')
  notifications.show({
    id: 'reopened',
    message: `${what}: ${its} letters have changed.${signed ? ' The sign-off is taken off.' : ''} Undo brings all back.`,
    closeButtonProps: { 'aria-label': 'Close' },
  })
  return commit
}

function editCommand(layer: RaciLayer, edits: readonly GridEdit[]): Command {
  // One after the other: name and status of an item may both be in a paste, and the second must not undo the first.
  return inSequence(typeLetters(layer, edits), ...edits.flatMap(itemCommand))
}

function typeLetters(layer: RaciLayer, edits: readonly GridEdit[]): Command {
  return (document, catalogue, context) => {
    const set = letterSetOf(document)
    const cells = edits.flatMap(({ rowId, columnId, text }) => {
      const role = roleOfColumn(columnId)
      if (role === null) return []
      const ref = { layer, item: rowId, role }
      const letters = parseLetters(text, set)
      return [letters === null ? { ref, letters: '', typed: text } : { ref, letters }]
    })
    return setCells(cells)(document, catalogue, context)
  }
}

function itemCommand({ rowId, columnId, text }: GridEdit): Command[] {
  if (columnId === 'name') return [renameItem(rowId, text)]
  if (columnId !== 'status') return []
  const wanted = text.trim().toLowerCase()
  const status = wanted === '' ? 'draft' : itemStatuses.find((each) => each.label.toLowerCase() === wanted)?.value
  return status === undefined ? [] : [updateItem(rowId, { status })]
}

/** The catalog's words come back when the name is cleared or typed as the catalog has it. */
function renameItem(id: string, text: string): Command {
  return (document, catalogue, context) => {
    const own = text.trim()
    const slug = findRow(document, 'raciItems', id)?.catalog
    const entry = catalogue.raciItems.find((each) => each.slug === slug)
    const name = entry && (own === '' || own === entry.name) ? null : own
    return updateItem(id, { name })(document, catalogue, context)
  }
}

function matrixLabel(store: DocumentStore, layer: RaciLayer, edits: readonly GridEdit[], kind: GridEditKind): string {
  const first = edits[0]
  if (edits.length !== 1 || !first)
    return `${kind === 'clear' ? 'Clear' : kind === 'paste' ? 'Paste' : kind === 'fill' ? 'Fill' : 'Change'} ${edits.length} cells in ${nameOfLayer(store, layer)}`
  const role = roleOfColumn(first.columnId)
  if (role !== null) {
    const { document } = store.getState()
    const letters = parseLetters(first.text, letterSetOf(document))
    const ref = { layer, item: first.rowId, role }
    return letters === null
      ? cellLabel(document, catalog, ref, '', first.text)
      : cellLabel(document, catalog, ref, letters)
  }
  return first.columnId === 'name'
    ? `Rename ${nameOfItem(store, first.rowId)}`
    : `Set ${nameOfItem(store, first.rowId)} to ${first.text.toLowerCase()}`
}

function nameOfLayer(store: DocumentStore, layer: RaciLayer): string {
  return layerName(store.getState().document, layer)
}

function nameOfItem(store: DocumentStore, id: string): string {
  const item = findRow(store.getState().document, 'raciItems', id)
  return item ? itemName(item, catalog) || 'an item' : 'an item'
}

function roleName(store: DocumentStore, id: string): string {
  return findRow(store.getState().document, 'roles', id)?.name ?? 'a role'
}
