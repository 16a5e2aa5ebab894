import type { BulkMode } from '#domain/bulk-edit.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import type { GridEdit, GridEditKind } from '#ui/grid/grid-types.ts'

/** Labels for Undo: what was done, to what, in few words. */
export function editLabel(
  document: EngagementDocument,
  table: EditableTable,
  edits: readonly GridEdit[],
  kind: GridEditKind,
): string {
  const first = edits[0]
  const rows = new Set(edits.map((edit) => edit.rowId)).size
  const field = tableSpecs[table].fields.find((each) => each.key === first?.columnId)?.label ?? 'a field'
  if (edits.length === 1 && first) {
    const name = rowName(document, table, first.rowId)
    return first.text === '' ? `Clear ${field} of ${name}` : `Set ${field} of ${name} to “${shorten(first.text)}”`
  }
  const what = rows === 1 && first ? rowName(document, table, first.rowId) : `${rows} ${tableSpecs[table].noun[1]}`
  return `${verbs[kind]} ${edits.length} cells in ${what}`
}

export function deleteLabel(document: EngagementDocument, table: EditableTable, ids: readonly string[]): string {
  const first = ids[0]
  if (ids.length === 1 && first !== undefined) return `Delete ${rowName(document, table, first)}`
  return `Delete ${ids.length} ${tableSpecs[table].noun[1]}`
}

export function addLabel(table: EditableTable, count: number): string {
  const [one, many] = tableSpecs[table].noun
  return count === 1 ? `Add a ${one}` : `Add ${count} ${many}`
}

/** One action that changes rows and adds others, such as a paste past the end, says both. */
export function appendLabel(table: EditableTable, added: readonly (readonly unknown[])[], edits: number): string {
  if (edits === 0) return addLabel(table, added.length)
  const cells = added.reduce((sum, texts) => sum + texts.length, edits)
  return `Paste ${cells} cells, ${added.length} ${added.length === 1 ? 'row' : 'rows'} added`
}

export function bulkLabel(
  table: EditableTable,
  rows: number,
  { field, text, mode }: { readonly field: string; readonly text: string; readonly mode: BulkMode },
): string {
  const [one, many] = tableSpecs[table].noun
  const of = `${rows} ${rows === 1 ? one : many}`
  if (mode === 'add') return `Add “${shorten(text)}” to ${field} of ${of}`
  if (mode === 'remove') return `Take “${shorten(text)}” out of ${field} of ${of}`
  return text === '' ? `Clear ${field} of ${of}` : `Set ${field} of ${of} to “${shorten(text)}”`
}

export function replaceLabel(cells: number, words: { readonly find: string; readonly replacement: string }): string {
  return `Replace “${shorten(words.find)}” by “${shorten(words.replacement)}” in ${cells} ${cells === 1 ? 'cell' : 'cells'}`
}

/** What the row is called, else its kind: "checkout", "a service". */
export function rowName(document: EngagementDocument, table: EditableTable, id: string): string {
  const row = document[table].rows[document[table].index.get(id) ?? -1]
  const name = row && 'name' in row ? row.name : row && 'date' in row ? row.date : null
  return name ? shorten(name) : `a ${tableSpecs[table].noun[0]}`
}

const verbs: Readonly<Record<GridEditKind, string>> = {
  type: 'Type',
  paste: 'Paste',
  fill: 'Fill',
  clear: 'Clear',
  cut: 'Cut',
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
