import { shortText, type ImportIgnored, type ImportProblem } from './import-preview.ts'
import type { TableColumns, TableRow } from './import-table.ts'
import { columnLetters } from './table-columns.ts'

/** Why nothing is taken from a row with broken quotes. */
export const brokenQuotesReason =
  'A quotation mark in this row is not closed or not doubled, so its cells cannot be told apart.'

/** Cells beyond the headers, row by row. */
export function surplusCells(rows: readonly TableRow[], { headers }: TableColumns): readonly ImportProblem[] {
  return rows.flatMap(({ line, cells, brokenQuotes }): ImportProblem[] => {
    if (brokenQuotes || cells.slice(headers.length).every((cell) => cell.trim() === '')) return []
    const message = `The row has ${cells.length} cells, the header row ${headers.length}. What is beyond is left out.`
    return [{ line, place: 'Row', message }]
  })
}

/** Columns that hold something and go to no field; `why` says it of a header. */
export function unusedColumns(
  rows: readonly TableRow[],
  { headers, fields }: TableColumns,
  why: (header: string) => string,
): readonly ImportIgnored[] {
  return headers.flatMap((header, position) => {
    if (fields[position] !== null) return []
    const count = rows.filter(({ cells }) => (cells[position] ?? '').trim() !== '').length
    if (count === 0) return []
    const what =
      header === '' ? `Column ${columnLetters(position)}, without a header` : `Column “${shortText(header, 60)}”`
    return [{ what, count, why: why(header) }]
  })
}
