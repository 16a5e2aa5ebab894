import type { FieldSpec } from '../field.ts'
import { serviceFields, type Service } from '../service.ts'
import type { CsvRow } from './csv-table.ts'

/** What each column of the file is for. */
export interface HeaderMatch {
  readonly row: CsvRow
  /** By position: the key of a service field, or null when the column is left out. */
  readonly columns: readonly (string | null)[]
  readonly unknown: readonly { readonly position: number; readonly header: string; readonly why: string }[]
}

/** Titles and blank lines above the headers are skipped, that many rows at most. */
const rowsAboveHeaders = 15

/** The first row that names a column for the service name, or null. */
export function findHeaders(rows: readonly CsvRow[]): HeaderMatch | null {
  for (const row of rows.slice(0, rowsAboveHeaders)) {
    const match = matchHeaders(row)
    if (match.columns.includes('name')) return match
  }
  return null
}

/** How many columns the best of the rows would recognise; a column for the name counts most. */
export function rateHeaders(rows: readonly CsvRow[]): number {
  const scores = rows.slice(0, rowsAboveHeaders).map((row) => {
    const known = matchHeaders(row).columns.filter((key) => key !== null)
    return known.length + (known.includes('name') ? 100 : 0)
  })
  return Math.max(0, ...scores)
}

/** The surest match wins a field: its label, then its key, then another name for it; further columns for it are left out. */
function matchHeaders(row: CsvRow): HeaderMatch {
  const headers = row.cells.map(normalise)
  const columns: (string | null)[] = headers.map(() => null)
  const taken = new Map<string, number>()
  for (const namesOf of [byLabel, byKey, byAlias])
    headers.forEach((header, position) => {
      if (header === '' || columns[position] !== null) return
      const field = fields.find((each) => !taken.has(each.key) && namesOf(each).map(normalise).includes(header))
      if (!field) return
      columns[position] = field.key
      taken.set(field.key, position)
    })
  const unknown = row.cells.flatMap((cell, position) => {
    if (columns[position] !== null) return []
    const header = cell.trim()
    const field = fields.find((each) => allNames(each).map(normalise).includes(normalise(cell)))
    const other = field && row.cells[taken.get(field.key) ?? -1]?.trim()
    const why = field ? `“${other}” already fills ${field.label}.` : 'No field of a service has this name.'
    return [{ position, header: header === '' ? `without a header, number ${position + 1}` : `“${header}”`, why }]
  })
  return { row, columns, unknown }
}

const fields: readonly FieldSpec<Service>[] = serviceFields

function byLabel(field: FieldSpec<Service>): readonly string[] {
  return [field.label]
}

function byKey(field: FieldSpec<Service>): readonly string[] {
  return [field.key]
}

function byAlias(field: FieldSpec<Service>): readonly string[] {
  return field.aliases ?? []
}

function allNames(field: FieldSpec<Service>): readonly string[] {
  return [field.label, field.key, ...(field.aliases ?? [])]
}

/** `SLO_target (%)*` and `sloTarget` read as `slo target`. */
function normalise(header: string): string {
  return header
    .replace(/[([].*?[)\]]/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
