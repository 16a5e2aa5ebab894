import type { BulkMode } from '#domain/bulk-edit.ts'
import { editCells, insertRows, type CellEdit, type RowTexts } from '#domain/edit-cells.ts'
import { findRow, type EngagementDocument, type TableRows } from '#domain/document.ts'
import { inSequence } from '#domain/in-sequence.ts'
import type { EditableTable } from '#domain/table-specs.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { GridEdit, GridEditKind, GridTexts } from '#ui/grid/grid-types.ts'
import { deleteFrom } from './delete-action.ts'
import { addLabel, appendLabel, bulkLabel, deleteLabel, editLabel, replaceLabel } from './table-labels.ts'

/** What typing these texts into a row comes to; null is the row that is to be added. */
export type PrepareTexts<T extends EditableTable> = (texts: RowTexts, row: TableRows[T] | null) => RowTexts

export function editTable<T extends EditableTable>(
  store: DocumentStore,
  table: T,
  edits: readonly GridEdit[],
  kind: GridEditKind,
  prepare?: PrepareTexts<T>,
): void {
  const { document } = store.getState()
  const label = editLabel(document, table, edits, kind)
  store.commit(label, editCells(table, prepared(document, table, edits, prepare)))
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
  prepare: PrepareTexts<T> = (texts) => texts,
): readonly string[] {
  const rows = added.map((texts) => prepare(toTexts(texts), null))
  const commit = store.commit(
    appendLabel(table, added, edits.length),
    inSequence(
      editCells(table, prepared(store.getState().document, table, edits, prepare)),
      insertRows(table, rows, { preset }),
    ),
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

/** The edits of each row go together: what one cell says may change another. */
function prepared<T extends EditableTable>(
  document: EngagementDocument,
  table: T,
  edits: readonly GridEdit[],
  prepare: PrepareTexts<T> | undefined,
): readonly CellEdit[] {
  if (prepare === undefined) return edits.map(toCellEdit)
  const rows = new Map<string, Record<string, string>>()
  for (const { rowId, columnId, text } of edits) rows.set(rowId, { ...rows.get(rowId), [columnId]: text })
  return [...rows].flatMap(([id, texts]) =>
    Object.entries(prepare(texts, findRow(document, table, id) ?? null)).map(([field, text]) => ({ id, field, text })),
  )
}

function toCellEdit(edit: GridEdit) {
  return { id: edit.rowId, field: edit.columnId, text: edit.text }
}

function toTexts(texts: GridTexts): RowTexts {
  return Object.fromEntries(texts.map(({ columnId, text }) => [columnId, text]))
}
