import { shortText } from './import-preview.ts'
import { filledRows, type ImportTable, type TableColumns } from './import-table.ts'
import { rowsAboveHeaders } from './table-columns.ts'

/** What is shown of a table while its columns are told. */
export interface ColumnsView {
  readonly columns: TableColumns
  /** By position: a few different values, shortened, and in how many rows there is one. */
  readonly samples: readonly { readonly values: readonly string[]; readonly filled: number }[]
  /** Rows that could hold the headers. */
  readonly headerRows: readonly { readonly index: number; readonly line: number; readonly text: string }[]
  /** Filled rows below the headers. */
  readonly rows: number
  /** There is a name, and every column that holds something is told: nothing is left to ask. */
  readonly complete: boolean
}

const samplesShown = 3
const sampleLength = 60

export function viewColumns(table: ImportTable, columns: TableColumns): ColumnsView {
  const filled = filledRows(table)
  const below = filled.slice(columns.headerIndex + 1)
  const samples = columns.headers.map((_header, position) => {
    const values = new Set<string>()
    let count = 0
    for (const row of below) {
      const value = (row.cells[position] ?? '').trim()
      if (value === '') continue
      count += 1
      if (values.size < samplesShown) values.add(shortText(value, sampleLength))
    }
    return { values: [...values], filled: count }
  })
  const told = columns.fields.every((field, position) => field !== null || samples[position]?.filled === 0)
  return {
    columns,
    samples,
    headerRows: filled.slice(0, rowsAboveHeaders).map(({ line, cells }, index) => ({
      index,
      line,
      text: shortText(
        cells
          .filter((cell) => cell.trim() !== '')
          .slice(0, 8)
          .map((cell) => shortText(cell.trim(), 24))
          .join(', '),
        90,
      ),
    })),
    rows: below.length,
    complete: columns.fields.includes('name') && (told || columns.basis === 'remembered'),
  }
}
