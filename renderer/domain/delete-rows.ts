import { removeRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import type { AnyRow, EngagementDocument, TableName } from './document.ts'
import { valueOf } from './record.ts'
import { editableTables, fieldsOf } from './table-specs.ts'

/** Tables whose rows belong to a row of another one and go with it. */
const owned: readonly { readonly table: TableName; readonly key: string; readonly owner: TableName }[] = [
  { table: 'raciCells', key: 'role', owner: 'roles' },
  { table: 'raciCells', key: 'item', owner: 'raciItems' },
  { table: 'readings', key: 'kpi', owner: 'kpis' },
  { table: 'roleAnswers', key: 'role', owner: 'roles' },
  { table: 'interviewNotes', key: 'interview', owner: 'interviews' },
]

/**
 * Removes rows, what belongs to them (cells of a role or item, readings of a KPI), and every reference to them, in one
 * step that undo brings back whole.
 */
export function deleteRows(table: TableName, ids: readonly string[]): Command {
  return (document) => [...clearReferences(document, table, new Set(ids)), ...removals(document, table, ids)]
}

/** The rows that go when these are deleted: what belongs to them, and they themselves. */
export function removals(document: EngagementDocument, table: TableName, ids: readonly string[]): Change[] {
  const gone = new Set(ids)
  const belonging = owned
    .filter((each) => each.owner === table)
    .flatMap((each) =>
      rowsOf(document, each.table)
        .filter((row) => gone.has(String(valueOf(row, each.key))))
        .map((row) => removeRow(each.table, row)),
    )
  const removed = rowsOf(document, table).filter((row) => gone.has(row.id))
  return [...belonging, ...removed.map((row) => removeRow(table, row))]
}

function clearReferences(document: EngagementDocument, table: TableName, gone: ReadonlySet<string>): Change[] {
  return editableTables.flatMap((name) => {
    const fields = fieldsOf(name).filter(
      (field) => (field.kind.type === 'reference' || field.kind.type === 'references') && field.kind.table === table,
    )
    if (fields.length === 0) return []
    return rowsOf(document, name)
      .filter((row) => !(name === table && gone.has(row.id)))
      .flatMap((row) => {
        const cleared = fields.reduce<AnyRow>((current, field) => withoutReference(current, field.key, gone), row)
        return cleared === row ? [] : [updateRow<TableName>(name, row, cleared)]
      })
  })
}

function withoutReference(row: AnyRow, key: string, gone: ReadonlySet<string>): AnyRow {
  const value = valueOf(row, key)
  if (typeof value === 'string') return gone.has(value) ? { ...row, [key]: null } : row
  if (!Array.isArray(value) || !value.some((id) => gone.has(String(id)))) return row
  return { ...row, [key]: value.filter((id) => !gone.has(String(id))) }
}

function rowsOf(document: EngagementDocument, table: TableName): readonly AnyRow[] {
  return document[table].rows
}
