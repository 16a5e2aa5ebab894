import type { StoredRows } from './stored-rows.ts'

/** The table with these fields added to every row; a row that is no object stays as it is, to be set aside later. */
export function filled(rows: StoredRows, table: string, fields: Readonly<Record<string, unknown>>): StoredRows {
  const stored = rows[table]
  if (!stored) return {}
  return { [table]: stored.map((row) => (typeof row === 'object' && row !== null ? { ...fields, ...row } : row)) }
}
