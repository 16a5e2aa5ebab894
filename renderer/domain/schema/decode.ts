import { documentOf, tableNames, type EngagementDocument, type TableName, type TableRows } from '../document.ts'
import type { StoredRows } from './stored-rows.ts'
import { recordSchemas } from './record-schemas.ts'

/** A stored row that is not what its table holds. It is set aside untouched, never dropped. */
export interface BrokenRow {
  readonly table: string
  /** The row's id when it has one. */
  readonly id: string | null
  /** Where and what: "services, row svc_1, tier: Invalid input". */
  readonly message: string
  readonly row: unknown
}

export interface Decoded {
  readonly document: EngagementDocument
  readonly broken: readonly BrokenRow[]
}

/** Checks every stored row against its schema and builds the document from the good ones. */
export function decodeDocument(rows: StoredRows): Decoded {
  const broken: BrokenRow[] = []
  const good: { [T in TableName]?: TableRows[T][] } = {}
  for (const table of tableNames) {
    const seen = new Set<string>()
    const kept: unknown[] = []
    for (const row of rows[table] ?? []) {
      const problem = checkRow(table, row, seen)
      if (problem) broken.push(problem)
      else kept.push(row)
    }
    // Safe: each kept row has just passed its own table's schema.
    good[table] = kept as never
  }
  for (const [table, list] of Object.entries(rows))
    if (!(tableNames as readonly string[]).includes(table))
      broken.push(...list.map((row) => ({ table, id: idOf(row), message: `${table}: no such table`, row })))
  return { document: documentOf(good), broken }
}

function checkRow(table: TableName, row: unknown, seen: Set<string>): BrokenRow | null {
  const id = idOf(row)
  const parsed = recordSchemas[table].safeParse(row)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = issue && issue.path.length > 0 ? `, ${issue.path.join('.')}` : ''
    return {
      table,
      id,
      message: `${table}, row ${id ?? 'without id'}${field}: ${issue?.message ?? 'not readable'}`,
      row,
    }
  }
  if (id !== null && seen.has(id)) return { table, id, message: `${table}, row ${id}: the id is there twice`, row }
  if (id !== null) seen.add(id)
  return null
}

function idOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || !('id' in row)) return null
  return typeof row.id === 'string' && row.id !== '' ? row.id : null
}
