import type { EngagementDocument } from '#domain/document.ts'
import { filledRows } from '#domain/import/import-table.ts'
import type { RateRows, TableReading } from '#domain/import/read-csv.ts'
import { rateTable } from '#domain/import/table-columns.ts'
import type { ImportSheet } from './import-file.ts'

/** Sheets that are looked into for the one with services; further ones can be chosen. */
const sheetsTried = 12

/** Of several sheets the one whose headers are known or say most; hidden ones only when there is no other. */
export async function likeliestSheet(
  sheets: readonly ImportSheet[],
  document: EngagementDocument,
  read: (index: number) => Promise<TableReading>,
  rateRows: RateRows = (rows) => rateTable(rows, document),
): Promise<number> {
  const visible = sheets.flatMap((sheet, index) => (sheet.hidden ? [] : [index]))
  const candidates = (visible.length > 0 ? visible : sheets.map((_sheet, index) => index)).slice(0, sheetsTried)
  let best = { index: candidates[0] ?? 0, rate: -1 }
  if (candidates.length > 1)
    for (const index of candidates) {
      const reading = await read(index)
      const rate = reading.status === 'table' ? rateRows(filledRows(reading.table)) : -1
      if (rate > best.rate) best = { index, rate }
    }
  return best.index
}

/** Reads the sheets by their place, each once. */
export function sheetReader(sheets: readonly ImportSheet[], onRows?: (read: number) => void) {
  const readings = new Map<number, Promise<TableReading>>()
  return (index: number): Promise<TableReading> => {
    const known = readings.get(index)
    if (known) return known
    const reading =
      sheets[index]?.read(onRows) ?? Promise.resolve({ status: 'refused', message: 'There is no such sheet.' } as const)
    readings.set(index, reading)
    return reading
  }
}
