import { readCsvTable } from './csv-table.ts'
import { filledRows, tableRowLimit, type ImportTable } from './import-table.ts'
import { refuseText } from './refuse-text.ts'
import { rateHeaders } from './table-columns.ts'

export type TableReading =
  { readonly status: 'table'; readonly table: ImportTable } | { readonly status: 'refused'; readonly message: string }

/** Reads CSV or TSV text as a table with at least one filled row. */
export function readCsv(text: string): TableReading {
  const refusal = refuseText(text, 'CSV')
  return refusal === null ? checkTable(readCsvTable(text, rateHeaders)) : { status: 'refused', message: refusal }
}

/** The table, unless there is nothing in it or too much. */
export function checkTable(table: ImportTable): TableReading {
  const rows = filledRows(table).length
  if (rows === 0) return { status: 'refused', message: 'The file has no rows.' }
  if (rows <= tableRowLimit) return { status: 'table', table }
  const message = `The table has ${rows} rows; at most ${tableRowLimit} can be imported at once. Split it and import the parts.`
  return { status: 'refused', message }
}
