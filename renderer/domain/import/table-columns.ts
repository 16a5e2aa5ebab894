import type { EngagementDocument } from '../document.ts'
import type { FieldSpec } from '../field.ts'
import { serviceFields, type Service } from '../service.ts'
import { rememberedFields, serviceMemory } from './column-memory.ts'
import { normaliseHeader } from './header-name.ts'
import type { TableColumns, TableRow } from './import-table.ts'

/** Titles and blank lines above the headers are skipped, that many rows at most. */
export const rowsAboveHeaders = 15

/** Columns of a table, at most: what lies beyond is reported and left out. */
export const columnLimit = 500

/**
 * Looks for the header row and says what its columns are for: what was chosen for the same headers before, else what
 * their names say. `headerIndex` names the header row instead. The rows are the filled ones, at least one.
 */
export function findColumns(
  rows: readonly TableRow[],
  document: EngagementDocument,
  headerIndex: number = findHeaderRow(rows, document),
): TableColumns {
  const row = rows[headerIndex]
  const headers = row ? row.cells.slice(0, columnLimit).map((cell) => cell.trim()) : letterHeaders(rows)
  const remembered = row ? rememberedFields(headers, serviceMemory, document) : null
  return {
    headerIndex: row ? headerIndex : -1,
    line: row?.line ?? 0,
    headers,
    fields: remembered ?? guessFields(headers),
    basis: remembered ? 'remembered' : 'guessed',
  }
}

/** The columns with another field for one of them. A field has one column: the one that had it is left out. */
export function chooseField(columns: TableColumns, position: number, field: string | null): TableColumns {
  const fields = columns.fields.map((each, at) => (at === position ? field : each === field ? null : each))
  return { ...columns, fields, basis: 'chosen' }
}

/** How many columns the best of the rows would recognise; a column for the name counts most. */
export function rateHeaders(rows: readonly TableRow[]): number {
  return Math.max(0, ...rows.slice(0, rowsAboveHeaders).map((row) => rate(guessFields(row.cells))))
}

/** The same where headers may have been met before: then nothing is surer. */
export function rateTable(rows: readonly TableRow[], document: EngagementDocument): number {
  const known = rows
    .slice(0, rowsAboveHeaders)
    .some((row) => rememberedFields(row.cells, serviceMemory, document) !== null)
  return known ? Number.POSITIVE_INFINITY : rateHeaders(rows)
}

/**
 * The surest match wins a field: its label, then its key, then another name for it; further columns for it are left out.
 */
function guessFields(headers: readonly string[]): (string | null)[] {
  const whole = headers.slice(0, columnLimit).map(normaliseHeader)
  const firstLines = headers.slice(0, columnLimit).map((header) => normaliseHeader(firstLine(header)))
  const found: (string | null)[] = whole.map(() => null)
  const taken = new Set<string>()
  for (const wanted of [whole, firstLines])
    for (const names of [byLabel, byKey, byAlias])
      wanted.forEach((header, position) => {
        const key = found[position] === null ? names.get(header) : undefined
        if (key === undefined || taken.has(key)) return
        found[position] = key
        taken.add(key)
      })
  return found
}

/** The field that a header names, whether or not another column has it. */
export function fieldNamed(header: string): FieldSpec<Service> | undefined {
  const wanted = normaliseHeader(header)
  const key = byLabel.get(wanted) ?? byKey.get(wanted) ?? byAlias.get(wanted)
  return fields.find((field) => field.key === key)
}

/** Workbooks write units below the name of a column: "Cost", and in the next line "EUR a month". */
function firstLine(header: string): string {
  return header.trim().split('\n', 1)[0] ?? ''
}

const fields: readonly FieldSpec<Service>[] = serviceFields

const byLabel = keysBy(({ label, kind }) => [
  label,
  ...(kind.type === 'number' && kind.unit ? [`${label} ${kind.unit}`] : []),
])
const byKey = keysBy((field) => [field.key])
const byAlias = keysBy((field) => field.aliases ?? [])

/** Field keys by normalised name; the first field that claims a name has it. */
function keysBy(namesOf: (field: FieldSpec<Service>) => readonly string[]): ReadonlyMap<string, string> {
  const pairs = fields.flatMap((field) => namesOf(field).map((name) => [normaliseHeader(name), field.key] as const))
  return new Map(pairs.reverse())
}

/** The first row with remembered headers, else the first that names the service, else the one that says most. */
function findHeaderRow(rows: readonly TableRow[], document: EngagementDocument): number {
  const candidates = rows.slice(0, rowsAboveHeaders)
  const remembered = candidates.findIndex((row) => rememberedFields(row.cells, serviceMemory, document) !== null)
  if (remembered !== -1) return remembered
  const rates = candidates.map((row) => rate(guessFields(row.cells)))
  const named = rates.findIndex((each) => each >= namePoints)
  if (named !== -1) {
    // Workbooks of our own have a hidden row of keys above the headers that people read.
    let last = named
    while ((rates[last + 1] ?? 0) > namePoints + 1) last += 1
    return last
  }
  const best = rates.indexOf(Math.max(...rates))
  if ((rates[best] ?? 0) > 0) return best
  // A title stands alone in its row, headers do not.
  return Math.max(
    0,
    candidates.findIndex((row) => row.cells.filter((cell) => cell.trim() !== '').length > 1),
  )
}

const namePoints = 100

function rate(found: readonly (string | null)[]): number {
  const known = found.filter((key) => key !== null)
  return known.length + (known.includes('name') ? namePoints : 0)
}

/** "Column A", as spreadsheets call them. */
export function letterHeaders(rows: readonly TableRow[]): string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  return Array.from({ length: Math.min(width, columnLimit) }, (_, position) => `Column ${columnLetters(position)}`)
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(position: number): string {
  const before = Math.floor(position / 26)
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (position % 26))
}
