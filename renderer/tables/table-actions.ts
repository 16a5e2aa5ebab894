import type { BulkMode } from '#domain/bulk-edit.ts'
import { editCells, insertRows, type CellEdit, type RowTexts } from '#domain/edit-cells.ts'
import type { TableRows } from '#domain/document.ts'
import { inSequence } from '#domain/in-sequence.ts'
import type { EditableTable } from '#domain/table-specs.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { GridEdit, GridEditKind, GridTexts } from '#ui/grid/grid-types.ts'
import { deleteFrom } from './delete-action.ts'
import { addLabel, appendLabel, bulkLabel, deleteLabel, editLabel, replaceLabel } from './table-labels.ts'

export function editTable(
  store: DocumentStore,
  table: EditableTable,
  edits: readonly GridEdit[],
  kind: GridEditKind,
): void {
  const label = editLabel(store.getState().document, table, edits, kind)
  store.commit(label, editCells(table, edits.map(toCellEdit)))
}

/** One field of many rows, as one step. */
export function editMany(
  store: DocumentStore,
  table: EditableTable,
  edits: readonly CellEdit[],
  what: { readonly field: string; readonly text: string; readonly mode: BulkMode },
): void {
  store.commit(bulkLabel(table, edits.length, what), editCells(table, edits))
}

/** Cells that find and replace has found, as one step. */
export function replaceHits(
  store: DocumentStore,
  table: EditableTable,
  edits: readonly CellEdit[],
  words: { readonly find: string; readonly replacement: string },
): void {
  store.commit(replaceLabel(edits.length, words), editCells(table, edits))
}

/** Adds rows at the end and changes existing ones in one step; returns the ids of the added rows. */
export function appendToTable<T extends EditableTable>(
  store: DocumentStore,
  table: T,
  added: readonly GridTexts[],
  edits: readonly GridEdit[],
  preset: Partial<TableRows[T]> = {},
): readonly string[] {
  const commit = store.commit(
    appendLabel(table, added, edits.length),
    inSequence(editCells(table, edits.map(toCellEdit)), insertRows(table, added.map(toTexts), { preset })),
  )
  const changes = commit?.changes ?? []
  return changes.filter((change) => change.table === table && change.before === null).map((change) => change.id)
}

export function insertIntoTable<T extends EditableTable>(
  store: DocumentStore,
  table: T,
  before: string | null,
  count: number,
  preset: Partial<TableRows[T]> = {},
): void {
  const blank = Array.from({ length: count }, () => ({}))
  const at = before === null ? undefined : store.getState().document[table].index.get(before)
  store.commit(addLabel(table, count), insertRows(table, blank, { preset, ...(at === undefined ? {} : { at }) }))
}

export function deleteFromTable(
  store: DocumentStore,
  table: EditableTable,
  ids: readonly string[],
  snapshotBefore: SnapshotBefore,
): Promise<void> {
  return deleteFrom(store, table, ids, deleteLabel(store.getState().document, table, ids), snapshotBefore)
}

function toCellEdit(edit: GridEdit) {
  return { id: edit.rowId, field: edit.columnId, text: edit.text }
}

function toTexts(texts: GridTexts): RowTexts {
  return Object.fromEntries(texts.map(({ columnId, text }) => [columnId, text]))
}
