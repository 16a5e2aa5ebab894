import { isBlankRating, type CapabilityRating } from './capability.ts'
import { removeRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { tableNames, type AnyRow, type EngagementDocument, type TableName } from './document.ts'
import { valueOf } from './record.ts'
import { isBlankAnswer, type SelfCheckAnswer } from './self-check-answer.ts'
import { linkedTask } from './task-link.ts'
import { editableTables, fieldsOf, type EditableTable } from './table-specs.ts'

/** Tables whose rows belong to a row of another one and go with it. */
const owned: readonly { readonly table: TableName; readonly key: string; readonly owner: TableName }[] = [
  { table: 'raciCells', key: 'role', owner: 'roles' },
  { table: 'raciCells', key: 'item', owner: 'raciItems' },
  { table: 'raciCells', key: 'layer', owner: 'proposals' },
  { table: 'raciComments', key: 'role', owner: 'roles' },
  { table: 'raciComments', key: 'item', owner: 'raciItems' },
  { table: 'raciComments', key: 'layer', owner: 'proposals' },
  { table: 'readings', key: 'kpi', owner: 'kpis' },
  { table: 'kpiTargets', key: 'kpi', owner: 'kpis' },
  // Without its team or service a reading would pass for one of the whole organisation.
  { table: 'readings', key: 'team', owner: 'teams' },
  { table: 'readings', key: 'service', owner: 'services' },
  { table: 'roleAnswers', key: 'role', owner: 'roles' },
  { table: 'interviewNotes', key: 'interview', owner: 'interviews' },
]

/** Lists of ids that no field describes. */
const listed: readonly { readonly table: TableName; readonly key: string; readonly of: TableName }[] = [
  { table: 'answers', key: 'evidence', of: 'evidence' },
  { table: 'capabilities', key: 'evidence', of: 'evidence' },
  { table: 'interviewNotes', key: 'evidence', of: 'evidence' },
  { table: 'raciItems', key: 'services', of: 'services' },
  { table: 'decisionRights', key: 'items', of: 'raciItems' },
  { table: 'kpis', key: 'raciItem', of: 'raciItems' },
  { table: 'kpis', key: 'pair', of: 'kpis' },
]

/** Tables whose rows hold record links. Those to answers and capabilities name an entry of the catalog, which stays. */
const linking: readonly TableName[] = ['interviewNotes', 'issues', 'tasks', 'risks']

/**
 * Removes rows, what belongs to them (cells of a role or item, readings of a KPI), and every reference to them, in one
 * step that undo brings back whole.
 */
export function deleteRows(table: TableName, ids: readonly string[]): Command {
  return (document) => {
    const removed = removals(document, table, ids)
    return [...clearReferences(document, table, new Set(ids), removed), ...removed]
  }
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

function clearReferences(
  document: EngagementDocument,
  table: TableName,
  gone: ReadonlySet<string>,
  removed: readonly Change[],
): Change[] {
  const going = new Set(removed.map((change) => `${change.table}/${change.id}`))
  const links = isNamedByCatalog(table) ? new Set<string>() : new Set([...gone].map((id) => `${table}/${id}`))
  return tableNames.flatMap((name) => {
    const keys = referringKeys(name, table)
    const holdsLinks = links.size > 0 && linking.includes(name)
    if (keys.length === 0 && !holdsLinks) return []
    return rowsOf(document, name)
      .filter((row) => !going.has(`${name}/${row.id}`))
      .flatMap((row) => {
        const unreferenced = keys.reduce<AnyRow>((current, key) => withoutReference(current, key, gone), row)
        const cleared = holdsLinks ? withoutReference(unreferenced, 'links', links) : unreferenced
        if (cleared === row) return []
        return [saysNothing(name, cleared) ? removeRow(name, row) : updateRow<TableName>(name, row, cleared)]
      })
  })
}

/** A row that a question or an aspect has only as long as it says something. */
function saysNothing(table: TableName, row: AnyRow): boolean {
  // Safe: the rows of a table are of its type; the compiler cannot follow the name.
  if (table === 'answers') return isBlankAnswer(row as SelfCheckAnswer)
  return table === 'capabilities' && isBlankRating(row as CapabilityRating)
}

/** Keys of a table's rows that hold ids of another one's. */
function referringKeys(name: TableName, of: TableName): string[] {
  const fields = isEditable(name) ? fieldsOf(name) : []
  return [
    ...fields.filter(({ kind }) => 'table' in kind && kind.table === of).map(({ key }) => key),
    ...listed.filter((each) => each.table === name && each.of === of).map(({ key }) => key),
  ]
}

function isEditable(table: TableName): table is EditableTable {
  return editableTables.some((each) => each === table)
}

function isNamedByCatalog(table: TableName): boolean {
  return table === 'answers' || table === 'capabilities'
}

function withoutReference(row: AnyRow, key: string, gone: ReadonlySet<string>): AnyRow {
  const value = valueOf(row, key)
  if (typeof value === 'string') return gone.has(value) ? { ...row, [key]: null } : row
  // A link to a task may have a term behind the id.
  const isGone = (id: unknown) => gone.has(linkedTask(String(id)))
  return Array.isArray(value) && value.some(isGone) ? { ...row, [key]: value.filter((id) => !isGone(id)) } : row
}

function rowsOf(document: EngagementDocument, table: TableName): readonly AnyRow[] {
  return document[table].rows
}
