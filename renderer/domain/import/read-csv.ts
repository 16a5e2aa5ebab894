import { readCsvTable } from './csv-table.ts'
import { filledRows, tableRowLimit, type ImportTable, type TableRow } from './import-table.ts'
import { refuseText } from './refuse-text.ts'
import { rateHeaders } from './table-columns.ts'

export type TableReading =
  { readonly status: 'table'; readonly table: ImportTable } | { readonly status: 'refused'; readonly message: string }

/** How much sense rows make; see `readCsvTable`. */
export type RateRows = (rows: readonly TableRow[]) => number

/** Reads CSV or TSV text as a table with at least one filled row. `rate` knows the headers that are looked for. */
export function readCsv(text: string, rate: RateRows = rateHeaders): TableReading {
  const refusal = refuseText(text, 'CSV')
  return refusal === null ? checkTable(readCsvTable(text, rate)) : { status: 'refused', message: refusal }
}

/** The table, unless there is nothing in it or too much. */
export function checkTable(table: ImportTable): TableReading {
  const rows = filledRows(table).length
  if (rows === 0) return { status: 'refused', message: 'The file has no rows.' }
  if (rows <= tableRowLimit) return { status: 'table', table }
  const message = `The table has ${rows} rows; at most ${tableRowLimit} can be imported at once. Split it and import the parts.`
  return { status: 'refused', message }
}
