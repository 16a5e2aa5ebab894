import type { FieldSpec } from '../field.ts'
import { firstNames } from '../name-list.ts'
import { serviceFields, type Service } from '../service.ts'
import { yesNoChoices } from '../yes-no.ts'
import type { ImportIgnored, ImportInput, ServiceCandidate } from './import-preview.ts'
import { filledRows, type ImportTable, type TableColumns, type TableRow } from './import-table.ts'
import { fieldNamed } from './table-columns.ts'
import { brokenQuotesReason, surplusCells, unusedColumns } from './unread-cells.ts'

/**
 * Takes the services from the rows below the headers. `file` is the name of the file: together with the service's name it
 * is the source of what is added, so that a later import of the file finds a service that was renamed. Null for pasted text.
 */
export function readServicesTable(table: ImportTable, columns: TableColumns, file: string | null): ImportInput {
  const rows = filledRows(table).slice(columns.headerIndex + 1)
  const shared = sharedSources(rows, columns)
  const services = rows.map((row) => candidateOf(row, columns, file, shared))
  return {
    services,
    teams: [],
    problems: [...table.problems, ...surplusCells(rows, columns)],
    ignored: [
      ...unusedColumns(rows, columns, (header) => whyUnused(header, columns)),
      ...cellsSayingUnknown(rows, columns),
      ...describeShared(shared),
      ...table.ignored,
    ],
  }
}

/** Why no service can be taken from the table with these columns; null when some can. */
export function refuseColumns(table: ImportTable, columns: TableColumns): string | null {
  if (!columns.fields.includes('name')) return describeMissingName(columns)
  if (filledRows(table).length > columns.headerIndex + 1) return null
  return `There are headers in line ${columns.line}, but no rows below them.`
}

function candidateOf(
  row: TableRow,
  columns: TableColumns,
  file: string | null,
  shared: ReadonlyMap<string, number>,
): ServiceCandidate {
  const texts: Record<string, string> = {}
  columns.fields.forEach((key, position) => {
    const text = plainText(row.cells[position] ?? '')
    if (key !== null && text !== '' && !saysUnknown(key, text)) texts[key] = yesNoText(key, text)
  })
  if (texts.source !== undefined && shared.has(texts.source)) delete texts.source
  const named = file !== null && texts.name !== undefined && !columns.fields.includes('source')
  const source = named ? `file:${file}#${texts.name}` : null
  return { line: row.line, texts, source, whereEmpty: {}, reason: reasonAgainst(row, texts) }
}

/** Sources of more than one row, such as the name of a system for all of them, and how many rows have them. */
function sharedSources(rows: readonly TableRow[], { fields }: TableColumns): ReadonlyMap<string, number> {
  const position = fields.indexOf('source')
  const counts = new Map<string, number>()
  for (const row of rows) {
    const source = plainText(row.cells[position] ?? '')
    if (source !== '') counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, count]) => count > 1))
}

function describeShared(shared: ReadonlyMap<string, number>): ImportIgnored[] {
  const count = [...shared.values()].reduce((sum, each) => sum + each, 0)
  const why = 'They cannot tell services apart; these rows are known by their names.'
  return count === 0 ? [] : [{ what: 'Sources that several rows share', count, why }]
}

function reasonAgainst(row: TableRow, texts: Readonly<Record<string, string>>): string | null {
  if (row.brokenQuotes) return brokenQuotesReason
  return texts.name === undefined ? 'There is no service name.' : null
}

/** Spreadsheets are protected from formulas by an apostrophe that CSV files carry along. */
export function plainText(cell: string): string {
  return cell.replace(/^'(?=[\s]*[=+\-@＝＋－＠\t\r\n])/, '').trim()
}

/** How spreadsheets write a tick into a CSV file. */
const ticks: ReadonlyMap<string, string> = new Map([
  ['true', 'yes'],
  ['false', 'no'],
])

function yesNoText(key: string, text: string): string {
  const kind = fieldOf(key)?.kind
  return kind?.type === 'choice' && kind.choices === yesNoChoices ? (ticks.get(text.toLowerCase()) ?? text) : text
}

const wordsForUnknown = new Set(['?', '-', '–', '—', 'n/a', 'unknown', 'tbd'])

/** In fields with fixed meaning such words stand for an empty cell; in free text they are text. */
function saysUnknown(key: string, text: string): boolean {
  return fieldOf(key)?.kind.type !== 'text' && wordsForUnknown.has(text.toLowerCase())
}

const fieldsByKey: ReadonlyMap<string, FieldSpec<Service>> = new Map(serviceFields.map((field) => [field.key, field]))

function fieldOf(key: string): FieldSpec<Service> | undefined {
  return fieldsByKey.get(key)
}

function whyUnused(header: string, { headers, fields, basis }: TableColumns): string {
  const field = fieldNamed(header)
  const other = field && headers[fields.indexOf(field.key)]
  if (field && other !== undefined) return `“${other}” already fills ${field.label}.`
  return basis === 'guessed' ? 'No field of a service has this name.' : 'It was left out in the columns.'
}

function cellsSayingUnknown(rows: readonly TableRow[], { fields }: TableColumns): ImportIgnored[] {
  let count = 0
  for (const row of rows)
    fields.forEach((key, position) => {
      if (key !== null && saysUnknown(key, plainText(row.cells[position] ?? ''))) count += 1
    })
  return count === 0 ? [] : [{ what: 'Cells that say “unknown”', count, why: 'They stay unanswered.' }]
}

function describeMissingName({ line, headers }: TableColumns): string {
  const shown = firstNames(headers, 12, (header) => `“${shorten(header)}”`)
  return `No column for the service name was found. Line ${line} holds ${shown}. Call the column with the names “Service”.`
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
