import ExcelJS, { type CellValue, type Worksheet } from 'exceljs'
import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { columnLetters, firstRow } from '#domain/workbook/sheet-layout.ts'
import { isDate, isFormula, plainCell, type Cell, type SheetModel } from '#domain/workbook/workbook-model.ts'
import { writeWorkbook } from '#workers/workbook-writer.ts'

export const options = { today: '2026-11-22', version: '0.1.0', exportId: 'exp_1' }

/** The deliverable of a document, as model and as bytes. */
export async function written(document: EngagementDocument) {
  const model = deliverableWorkbook(document, catalog, options)
  return { model, bytes: await writeWorkbook(model) }
}

export async function reopen(bytes: Uint8Array<ArrayBuffer>): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer)
  return workbook
}

export function worksheetOf(workbook: ExcelJS.Workbook, name: string): Worksheet {
  const worksheet = workbook.getWorksheet(name)
  if (!worksheet) throw new Error(`No sheet ${name}`)
  return worksheet
}

/** Address and cell of everything a model holds below its title block. */
export function cellsOf(sheet: SheetModel): (readonly [address: string, cell: Cell])[] {
  const offset = sheet.shape === 'list' ? 1 : 0
  return sheet.rows.flatMap((row, index) =>
    row.cells.map((cell, position) => [`${columnLetters(position + offset)}${firstRow(sheet) + index}`, cell] as const),
  )
}

/** What a cell of the model should read back as. Merged cells that hold nothing repeat their first one. */
export function expectedValue(cell: Cell): CellValue {
  const value = plainCell(cell)
  if (value === null || value === '') return null
  if (isDate(value)) return new Date(`${value.date}T00:00:00Z`)
  if (isFormula(value)) return { formula: value.formula, result: value.result }
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
}
