import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import type { FieldSpec } from '../field.ts'
import { serviceFields, type Service } from '../service.ts'
import { previewOf } from './apply-import.ts'
import { readCsvTable, type CsvRow } from './csv-table.ts'
import type { ImportIgnored, ImportProblem, ImportReading, ServiceCandidate } from './import-preview.ts'
import { findHeaders, rateHeaders, type HeaderMatch } from './match-headers.ts'
import { refuseText } from './refuse-text.ts'

/**
 * Reads a table of services from CSV or TSV text and compares it with the document. Columns are known by the labels of
 * the grid and their aliases; a row is known by its name, ignoring case.
 */
export function readServicesCsv(text: string, document: EngagementDocument, catalog: Catalog): ImportReading {
  const refusal = refuseText(text, 'CSV')
  if (refusal !== null) return refused(refusal)
  const table = readCsvTable(text, rateHeaders)
  const filled = table.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const headers = findHeaders(filled)
  if (!headers) return refused(describeMissingName(filled[0]))
  const rows = filled.slice(filled.indexOf(headers.row) + 1)
  if (rows.length === 0) return refused(`There are headers in line ${headers.row.line}, but no rows below them.`)

  const services = rows.map((row) => candidateOf(row, headers))
  const problems = rows.flatMap((row) => surplusCells(row, headers))
  const ignored = [...unknownColumns(rows, headers), ...cellsSayingUnknown(rows, headers)]
  return {
    status: 'preview',
    preview: previewOf('csv', { services, teams: [], problems, ignored }, document, catalog),
  }
}

function candidateOf(row: CsvRow, headers: HeaderMatch): ServiceCandidate {
  const texts: Record<string, string> = {}
  headers.columns.forEach((key, position) => {
    const text = plainText(row.cells[position] ?? '')
    if (key !== null && text !== '' && !saysUnknown(key, text)) texts[key] = text
  })
  return { line: row.line, texts, reason: reasonAgainst(row, texts) }
}

function reasonAgainst(row: CsvRow, texts: Readonly<Record<string, string>>): string | null {
  if (row.brokenQuotes)
    return `A quotation mark in this row is not closed or not doubled, so its cells cannot be told apart.`
  return texts.name === undefined ? 'There is no service name.' : null
}

/** Spreadsheets are protected from formulas by an apostrophe that CSV files carry along. */
function plainText(cell: string): string {
  return cell.replace(/^'(?=[\s]*[=+\-@＝＋－＠\t\r\n])/, '').trim()
}

const wordsForUnknown = new Set(['?', '-', '–', '—', 'n/a', 'unknown', 'tbd'])

/** In fields with fixed meaning such words stand for an empty cell; in free text they are text. */
function saysUnknown(key: string, text: string): boolean {
  const kind = (serviceFields as readonly FieldSpec<Service>[]).find((field) => field.key === key)?.kind.type
  return kind !== 'text' && wordsForUnknown.has(text.toLowerCase())
}

function surplusCells(row: CsvRow, headers: HeaderMatch): ImportProblem[] {
  const surplus = row.cells.slice(headers.columns.length).filter((cell) => cell.trim() !== '').length
  if (surplus === 0 || row.brokenQuotes) return []
  const message = `The row has ${row.cells.length} cells, the header row ${headers.columns.length}. What is beyond is left out.`
  return [{ line: row.line, place: 'Row', message }]
}

function unknownColumns(rows: readonly CsvRow[], headers: HeaderMatch): ImportIgnored[] {
  return headers.unknown.flatMap(({ position, header, why }) => {
    const count = rows.filter((row) => (row.cells[position] ?? '').trim() !== '').length
    const blank = headers.row.cells[position]?.trim() === '' && count === 0
    return blank ? [] : [{ what: `Column ${header}`, count, why }]
  })
}

function cellsSayingUnknown(rows: readonly CsvRow[], headers: HeaderMatch): ImportIgnored[] {
  const count = rows.reduce(
    (sum, row) =>
      sum +
      headers.columns.filter((key, position) => key !== null && saysUnknown(key, plainText(row.cells[position] ?? '')))
        .length,
    0,
  )
  return count === 0 ? [] : [{ what: 'Cells that say “unknown”', count, why: 'They stay unanswered.' }]
}

function describeMissingName(first: CsvRow | undefined): string {
  if (!first) return 'The file has no rows.'
  const headers = first.cells.slice(0, 12).map((cell) => `“${shorten(cell.trim())}”`)
  const more = first.cells.length > headers.length ? ` and ${first.cells.length - headers.length} more` : ''
  return `No column for the service name was found. Line ${first.line} holds ${headers.join(', ')}${more}. Call the column with the names “Service”.`
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function refused(message: string): ImportReading {
  return { status: 'refused', message, problems: [] }
}
