import { addRow, updateRow, type Change } from '../change.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { sameRow } from '../record.ts'
import { serviceFields } from '../service.ts'
import type { ImportMapping } from '../table-view.ts'
import { normaliseHeader } from './header-name.ts'
import type { TableColumns } from './import-table.ts'

/** What the columns of a table with the same headers were for the last time, by position; null when there was none. */
export function rememberedFields(headers: readonly string[], document: EngagementDocument): (string | null)[] | null {
  const kept = findRow(document, 'importMappings', signatureOf(headers))
  if (!kept) return null
  const taken = new Set<string>()
  return namesOf(headers).map((name) => {
    const field = kept.columns[name] ?? ''
    // A field may have gone since; and what is stored may name one twice.
    if (!serviceFields.some(({ key }) => key === field) || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** Keeps what the columns are for. A table without headers has nothing it could be known by. */
export function rememberColumns(columns: TableColumns, document: EngagementDocument): Change[] {
  const id = signatureOf(columns.headers)
  if (columns.headerIndex === -1 || id === '') return []
  const before = findRow(document, 'importMappings', id)
  const names = namesOf(columns.headers)
  const after: ImportMapping = {
    id,
    order: before?.order ?? (document.importMappings.rows.at(-1)?.order ?? 0) + 1,
    columns: Object.fromEntries(names.map((name, position) => [name, columns.fields[position] ?? ''])),
  }
  if (!before) return [addRow('importMappings', after)]
  return sameRow(before, after) ? [] : [updateRow('importMappings', before, after)]
}

/** What a header row is known by: its headers, normalised, joined by `|`. */
export function signatureOf(headers: readonly string[]): string {
  return namesOf(headers).join('|')
}

/** Normalised headers made different from each other: the second `team` is `team 2`. */
export function namesOf(headers: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const name = normaliseHeader(header)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} ${times}`
  })
}
