import type { Cell as ExcelCell, CellValue, Row, Style, Worksheet } from 'exceljs'
import {
  firstRow,
  headerRow,
  keyRow,
  linesOf,
  printedColumns,
  titleRoom,
  wrappedLines,
} from '#domain/workbook/sheet-layout.ts'
import {
  isDate,
  isFormula,
  isLook,
  type Cell,
  type SheetColumn,
  type SheetModel,
  type SheetRow,
} from '#domain/workbook/workbook-model.ts'
import { headerStyle, solid, titleStyles, type CellStyles, type StyleRequest } from './cell-styles.ts'
import { safeText } from './safe-text.ts'
import { colours } from './sheet-colours.ts'

/** One sheet at work. */
interface Pen {
  readonly worksheet: Worksheet
  readonly sheet: SheetModel
  readonly styles: CellStyles
  /** Styles of the columns' ordinary cells, which are nearly all: looked up once, not a quarter of a million times. */
  readonly ordinary: readonly Partial<Style>[]
}

/** Puts titles, headers and records into the sheet; `onRow` is called after each record. */
export function fillSheet(worksheet: Worksheet, sheet: SheetModel, styles: CellStyles, onRow: () => void): void {
  const pen: Pen = {
    worksheet,
    sheet,
    styles,
    ordinary: sheet.columns.map((column, at) => styles(ordinary(column, at, sheet))),
  }
  sheet.columns.forEach((column, index) => {
    const target = worksheet.getColumn(index + 1)
    // ExcelJS leaves out a width of exactly 9, and programs then take their own.
    target.width = column.width === 9 ? 9.01 : column.width
    target.hidden = column.role === 'id'
  })
  fillTitle(worksheet, sheet)
  if (sheet.shape === 'list') fillHeader(pen)
  const start = firstRow(sheet)
  const widths = sheet.columns.slice(offsetOf(sheet)).map((column) => column.width)
  sheet.rows.forEach((row, index) => {
    fillRow(pen, row, start + index, widths)
    onRow()
  })
  for (let blank = 0; blank < sheet.blanks; blank += 1)
    fillRow(pen, blankRow, start + sheet.rows.length + blank, widths)
}

const blankRow: SheetRow = { id: '', role: 'data', cells: [] }

function fillTitle(worksheet: Worksheet, sheet: SheetModel): void {
  const { title, mark, shape } = sheet
  const column = mark ? 3 : shape === 'list' ? 2 : 1
  const edition = title.confidentiality === '' ? title.edition : `${title.edition} · ${title.confidentiality}`
  const client = title.scope === '' ? title.client : `${title.client} · ${title.scope}`
  const lines = [
    { text: title.what, style: titleStyles.what, height: 26 },
    { text: client, style: titleStyles.client, height: 16 },
    { text: edition, style: titleStyles.edition, height: 16 },
    { text: title.purpose, style: titleStyles.purpose, height: 20 },
  ]
  lines.forEach(({ text, style, height }, index) => {
    const row = worksheet.getRow(index + 1)
    row.height = height
    put(row.getCell(column), safeText(text), mark || shape === 'list' ? setIn(style) : style)
  })
  wrapPurpose(worksheet, sheet, column)
  if (!mark) return
  worksheet.mergeCells(1, 1, 3, 1)
  worksheet.mergeCells(1, 2, 3, 2)
  worksheet.getCell(1, 1).style = { fill: solid(colours.sre), border: {} }
  worksheet.getCell(1, 2).style = { fill: solid(colours.platform), border: {} }
}

/** A purpose longer than the printed page is wide would be cut there. */
function wrapPurpose(worksheet: Worksheet, sheet: SheetModel, column: number): void {
  // Letters are narrower than the digits a width counts; the last word may need the rest.
  const lines = wrappedLines(sheet.title.purpose, titleRoom(sheet) * 1.05)
  if (lines === 1) return
  const row = worksheet.getRow(keyRow - 1)
  const cell = row.getCell(column)
  cell.style = { ...cell.style, alignment: { ...cell.style.alignment, wrapText: true } }
  worksheet.mergeCells(keyRow - 1, column, keyRow - 1, printedColumns(sheet))
  row.height = 7 + 13 * lines
}

function setIn(style: Partial<Style>): Partial<Style> {
  return { ...style, alignment: { ...style.alignment, horizontal: 'left', indent: 1 } }
}

function fillHeader(pen: Pen): void {
  const { worksheet, sheet } = pen
  const keys = worksheet.getRow(keyRow)
  keys.hidden = true
  const header = worksheet.getRow(headerRow(sheet.bands.length))
  sheet.columns.forEach((column, index) => {
    put(keys.getCell(index + 1), safeText(column.key), titleStyles.keys)
    put(header.getCell(index + 1), headerText(column), headerStyle(column))
  })
  header.height = headerHeight(sheet.columns)
  // No widths: the text of a band runs over the empty cells beside it and never wraps.
  sheet.bands.forEach((band, index) => fillRow(pen, band, keyRow + 1 + index, []))
}

function fillRow(pen: Pen, row: SheetRow, number: number, widths: readonly number[]): void {
  const { worksheet, sheet } = pen
  const target = worksheet.getRow(number)
  const offset = offsetOf(sheet)
  if (offset === 1) put(target.getCell(1), row.id === '' ? null : safeText(row.id), titleStyles.keys)
  const merged = row.merged ?? []
  const cells = sheet.shape === 'list' ? sheet.columns.length - 1 : row.cells.length
  for (let position = 0; position < cells; position += 1)
    fillCell(pen, target, row, position + offset, row.cells[position] ?? null)
  for (const [from, to] of merged) {
    const style = target.getCell(from + offset + 1).style
    for (let position = from + 1; position <= to; position += 1) target.getCell(position + offset + 1).style = style
    worksheet.mergeCells(number, from + offset + 1, number, to + offset + 1)
  }
  target.height = rowHeight(row, mergedWidths(widths, merged))
}

function fillCell({ sheet, styles, ordinary: known }: Pen, target: Row, row: SheetRow, at: number, cell: Cell): void {
  const column = sheet.columns[at]
  if (!column) return
  const look = isLook(cell) ? cell : null
  const value = isLook(cell) ? cell.value : cell
  // A page leaves what it does not fill in bare; bands stand on the white above the header.
  if (value === null && look === null && (sheet.shape === 'page' || row.role === 'head')) return
  const general = isFormula(value) || (typeof value === 'string' && value.length > 255)
  const shared = look === null && row.role === 'data' && !general ? known[at] : undefined
  const style =
    shared ??
    styles({
      ...ordinary(column, at, sheet),
      kind: look?.kind ?? column.kind,
      rowRole: row.role,
      tone: look?.tone,
      look: look?.look,
      general,
    })
  put(target.getCell(at + 1), excelValue(value), style)
}

function ordinary(column: SheetColumn, at: number, sheet: SheetModel): StyleRequest {
  return {
    kind: column.kind,
    role: column.role,
    rowRole: 'data',
    tone: undefined,
    look: undefined,
    page: sheet.shape === 'page',
    padded: sheet.shape === 'list' || sheet.mark || at > 0,
    general: false,
  }
}

function put(target: ExcelCell, value: CellValue, style: Partial<Style>): void {
  if (value !== null) target.value = value
  target.style = style
}

/** Dates only at midnight UTC: a local midnight shifts a day. What is no finite number stays empty. */
function excelValue(value: Exclude<Cell, { value: unknown }>): CellValue {
  if (value === null) return null
  if (typeof value === 'string') return safeText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (isDate(value)) return new Date(`${value.date}T00:00:00Z`)
  const { formula, result } = value
  if (typeof result === 'string') return { formula, result: safeText(result) }
  return typeof result === 'number' && !Number.isFinite(result) ? { formula } : { formula, result }
}

/** Days above the timeline are numbers: as text each would carry Excel's warning triangle. */
function headerText({ header, unit, kind }: SheetColumn): string | number {
  if (kind === 'bar') return Number(header)
  return safeText(unit === '' ? header : `${header}\n${unit}`)
}

function headerHeight(columns: readonly SheetColumn[]): number {
  const lines = columns
    .filter((column) => column.role !== 'id' && column.kind !== 'bar')
    .map(({ header, unit, width }) => {
      const room = width - filterButton
      return wrappedLines(header, room) + (unit === '' ? 0 : wrappedLines(unit, room))
    })
  return 8 + 13 * Math.max(1, ...lines)
}

/** Characters the filter's button takes from a header. */
const filterButton = 2.5

function rowHeight(row: SheetRow, widths: readonly number[]): number {
  if (row.role === 'section') return 22
  if (row.role === 'head' && widths.length === 0) return 15
  return Math.min(400, 18 + 13 * (linesOf(row, widths) - 1))
}

function mergedWidths(widths: readonly number[], merged: NonNullable<SheetRow['merged']>): readonly number[] {
  if (merged.length === 0) return widths
  const wide = [...widths]
  for (const [from, to] of merged) wide[from] = widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0)
  return wide
}

function offsetOf(sheet: SheetModel): number {
  return sheet.shape === 'list' ? 1 : 0
}
