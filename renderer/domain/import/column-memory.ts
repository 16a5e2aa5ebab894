import { addRow, updateRow, type Change } from '../change.ts'
import type { EngagementDocument } from '../document.ts'
import { sameRow } from '../record.ts'
import { serviceFields } from '../service.ts'
import type { ImportMapping } from '../table-view.ts'
import { normaliseHeader } from './header-name.ts'
import type { TableColumns } from './import-table.ts'

/** What kind of table is remembered. The same headers may head several kinds. */
export interface ColumnMemory {
  /** Before the headers; empty for services, whose tables were the first. */
  readonly prefix: '' | `${string}:`
  readonly fields: readonly { readonly key: string }[]
}

export const serviceMemory: ColumnMemory = { prefix: '', fields: serviceFields }

type MemoryTables = Pick<EngagementDocument, 'importMappings'>

/** What is kept of tables with the same headers; undefined when there was none. */
export function keptColumns(
  headers: readonly string[],
  { prefix }: ColumnMemory,
  { importMappings: { rows, index } }: MemoryTables,
): ImportMapping | undefined {
  return rows[index.get(`${prefix}${signatureOf(headers)}`) ?? -1]
}

/** What the columns of a table with the same headers were for the last time, by position; null when there was none. */
export function rememberedFields(
  headers: readonly string[],
  memory: ColumnMemory,
  document: MemoryTables,
): (string | null)[] | null {
  const kept = keptColumns(headers, memory, document)
  if (!kept) return null
  const taken = new Set<string>()
  return namesOf(headers).map((name) => {
    const field = kept.columns[name] ?? ''
    // A field may have gone since; and what is stored may name one twice.
    if (!memory.fields.some(({ key }) => key === field) || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/**
 * Keeps what the columns are for, and what else was told of the table under keys that no header has. A table without headers
 * has nothing it could be known by.
 */
export function rememberColumns(
  columns: TableColumns,
  memory: ColumnMemory,
  document: MemoryTables,
  told: Readonly<Record<string, string>> = {},
): Change[] {
  const { headers, fields, headerIndex } = columns
  const signature = signatureOf(headers)
  if (headerIndex === -1 || signature === '') return []
  const before = keptColumns(headers, memory, document)
  const named = namesOf(headers).map((name, position) => [name, fields[position] ?? ''] as const)
  const after: ImportMapping = {
    id: `${memory.prefix}${signature}`,
    order: before?.order ?? (document.importMappings.rows.at(-1)?.order ?? 0) + 1,
    columns: { ...Object.fromEntries(named), ...told },
  }
  if (!before) return [addRow('importMappings', after)]
  return sameRow(before, after) ? [] : [updateRow('importMappings', before, after)]
}

/** What a header row is known by: its headers, normalised, joined by `|`. */
function signatureOf(headers: readonly string[]): string {
  return namesOf(headers).join('|')
}

/** Normalised headers made different from each other: the second `team` is `team 2`. */
function namesOf(headers: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const name = normaliseHeader(header)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} ${times}`
  })
}
