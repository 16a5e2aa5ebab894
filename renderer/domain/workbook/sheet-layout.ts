import { mustDay } from '../day.ts'
import { plainCell, isDate, isFormula, type Cell, type SheetColumn, type SheetModel } from './workbook-model.ts'

/**
 * Rows of every sheet, counted from 1: 1 what, 2 client and scope, 3 round, date, version and confidentiality, 4
 * purpose. A list goes on with the hidden key row 5, then its bands, the header and the records; a page with an empty
 * row and its content.
 */
export const keyRow = 5

/** Rows and columns a dropdown, a rule or a counting formula reaches beyond the last record, for rows put in later. */
const spareRows = 200

export function headerRow(bands: number): number {
  return keyRow + 1 + bands
}

export function firstRow(sheet: Pick<SheetModel, 'shape' | 'bands'>): number {
  return sheet.shape === 'list' ? headerRow(sheet.bands.length) + 1 : keyRow + 1
}

/** Last row that dropdowns and rules reach. */
export function lastReach(sheet: Pick<SheetModel, 'shape' | 'bands' | 'rows'>): number {
  return firstRow(sheet) + sheet.rows.length - 1 + spareRows
}

/** `0` is A. */
export function columnLetters(position: number): string {
  let letters = ''
  for (let rest = position + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Position of the column with this key; a missing one is a bug in the sheet's builder. */
export function columnAt(columns: readonly SheetColumn[], key: string): number {
  const position = columns.findIndex((column) => column.key === key)
  if (position === -1) throw new Error(`No column ${key}`)
  return position
}

/** Absolute reference to the records of a column with the spare rows, for formulas on other sheets. */
export function columnReference(sheet: SheetModel, key: string): string {
  const letters = columnLetters(columnAt(sheet.columns, key))
  return `'${sheet.name.replaceAll("'", "''")}'!$${letters}$${firstRow(sheet)}:$${letters}$${lastReach(sheet)}`
}

/** The day as the cells of a sheet count it, for what a formula works out: 1 March 1900 is 61. */
export function serialOf(iso: string): number {
  return mustDay(iso) + 25_569
}

/** Characters the widest of the texts needs, between `least` and `most`; longer ones wrap. */
function fittedWidth(texts: Iterable<string>, least: number, most: number): number {
  let widest = Math.min(least, most)
  for (const text of texts) {
    if (text.length + 2 <= widest) continue
    for (const line of text.split('\n')) widest = Math.max(widest, Math.min(line.length + 2, most))
    if (widest === most) break
  }
  return widest
}

/** Width of a column that holds these texts; a header may break between its words. `least` equal to `most` is fixed. */
export function columnWidth(
  header: string,
  unit: string,
  texts: Iterable<string>,
  least: number,
  most: number,
): number {
  if (least === most) return least
  const longestWord = Math.max(...header.split(' ').map((word) => word.length), unit.length)
  return fittedWidth(texts, Math.max(least, longestWord + 3), Math.max(most, longestWord + 3))
}

/** What the cell shows, near enough to measure it. */
export function cellText(cell: Cell): string {
  const value = plainCell(cell)
  if (value === null) return ''
  if (isDate(value)) return '22 Nov 2026'
  if (isFormula(value)) return String(value.result)
  return String(value)
}

/** Widths in characters: of an empty column, and of a page that is printed at full size. */
const [emptyColumn, fullPage] = [9, 120]

/** Columns on the printed page: beside a narrow list also empty ones, or its title would be cut where the list ends. */
export function printedColumns(sheet: Pick<SheetModel, 'shape' | 'columns' | 'printed'>): number {
  if (sheet.shape !== 'list' || sheet.printed < sheet.columns.length) return sheet.printed
  return sheet.printed + Math.max(0, Math.ceil((fullPage - widthOf(sheet)) / emptyColumn))
}

/** Characters that a line of the title has before the printed page ends. */
export function titleRoom(sheet: Pick<SheetModel, 'shape' | 'columns' | 'printed'>): number {
  return widthOf(sheet) + (printedColumns(sheet) - sheet.printed) * emptyColumn
}

function widthOf({ columns, printed }: Pick<SheetModel, 'columns' | 'printed'>): number {
  return columns.slice(0, printed).reduce((sum, { role, width }) => sum + (role === 'id' ? 0 : width), 0)
}

/** Lines the row needs when each text wraps at its column's width. Letters are narrower than the digits it counts. */
export function linesOf(row: { readonly cells: readonly Cell[] }, widths: readonly number[]): number {
  return row.cells.reduce<number>((most, cell, position) => {
    const value = plainCell(cell)
    return typeof value === 'string' ? Math.max(most, wrappedLines(value, (widths[position] ?? 10) * 1.15 - 1)) : most
  }, 1)
}

/** Lines of a text that breaks at blanks, and inside words that are longer than a line. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width))
  if (text.length <= room && !text.includes('\n')) return 1
  return text.split('\n').reduce((sum, line) => {
    let [lines, used] = [1, 0]
    for (const word of line.split(' ')) {
      const blank = used > 0 ? 1 : 0
      if (used + blank + word.length <= room) {
        used += blank + word.length
        continue
      }
      if (used > 0) lines += 1
      lines += Math.ceil(word.length / room) - 1
      used = word.length % room || room
    }
    return sum + lines
  }, 0)
}
