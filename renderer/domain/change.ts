import {
  compareRows,
  tableInOrder,
  type EngagementDocument,
  type Table,
  type TableName,
  type TableRows,
} from './document.ts'
import { groupBy } from './group-by.ts'

/**
 * The one currency: undo inverts it, the journal keeps it, merge computes it, tests read it. `before` is null for an
 * added row, `after` for a removed one.
 */
export type Change<T extends TableName = TableName> = {
  [K in T]: {
    readonly table: K
    readonly id: string
    readonly before: TableRows[K] | null
    readonly after: TableRows[K] | null
  }
}[T]

/** Applies changes in order. Throws when one does not fit the document: that is a bug, never a user's mistake. */
export function applyChanges(document: EngagementDocument, changes: readonly Change[]): EngagementDocument {
  const next: Record<string, unknown> = { ...document }
  for (const [name, list] of groupBy(changes, ({ table }) => table))
    next[name] = applyToTable<AnyRecord>(document[name], list)
  // Safe: only tables that were there are replaced, each by the result for its own changes.
  return next as EngagementDocument
}

/** What takes the changes back: each inverted, last one first. */
export function invertChanges(changes: readonly Change[]): Change[] {
  // Safe: swapping before and after keeps table and row type together.
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse()
}

export function addRow<T extends TableName>(table: T, row: TableRows[T]): Change {
  return { table, id: row.id, before: null, after: row } as Change
}

export function updateRow<T extends TableName>(table: T, before: TableRows[T], after: TableRows[T]): Change {
  return { table, id: before.id, before, after } as Change
}

export function removeRow<T extends TableName>(table: T, row: TableRows[T]): Change {
  return { table, id: row.id, before: row, after: null } as Change
}

type AnyRecord = TableRows[TableName]

function applyToTable<Row extends AnyRecord>(table: Table<Row>, changes: readonly Change[]): Table<Row> {
  const keepsPlaces = changes.every(
    (change) => change.before !== null && change.after !== null && change.before.order === change.after.order,
  )
  return keepsPlaces ? replaceInPlace(table, changes) : rebuild(table, changes)
}

/** The common case, an edit: copies the row array once and shares the index. */
function replaceInPlace<Row extends AnyRecord>(table: Table<Row>, changes: readonly Change[]): Table<Row> {
  const rows = [...table.rows]
  for (const change of changes) {
    const position = table.index.get(change.id)
    if (position === undefined) throw misfit(change, 'the row is not there')
    rows[position] = change.after as Row
  }
  return { rows, index: table.index }
}

function rebuild<Row extends AnyRecord>(table: Table<Row>, changes: readonly Change[]): Table<Row> {
  const touched = new Map<string, Row | null>()
  for (const change of changes) {
    const present = touched.has(change.id) ? touched.get(change.id) !== null : table.index.has(change.id)
    if (present !== (change.before !== null))
      throw misfit(change, present ? 'the row is already there' : 'the row is not there')
    touched.set(change.id, change.after as Row | null)
  }
  const gone = new Set([...touched.keys()].flatMap((id) => table.index.get(id) ?? []))
  const kept = gone.size === 0 ? table.rows : table.rows.filter((_, position) => !gone.has(position))
  const placed = [...touched.values()].filter((row) => row !== null).sort(compareRows)
  return tableInOrder(mergeSorted(kept, placed))
}

function mergeSorted<Row extends AnyRecord>(left: readonly Row[], right: readonly Row[]): readonly Row[] {
  const [first] = right
  const last = left.at(-1)
  if (!first) return left
  if (!last || compareRows(last, first) < 0) return [...left, ...right]
  const merged: Row[] = []
  let at = 0
  for (const row of left) {
    for (let next = right[at]; next && compareRows(next, row) < 0; next = right[++at]) merged.push(next)
    merged.push(row)
  }
  return merged.concat(right.slice(at))
}

function misfit(change: Change, why: string): Error {
  return new Error(`Change to ${change.table}/${change.id} does not fit: ${why}`)
}
