/// <reference path="./exceljs-bare.d.ts" />
import ExcelJS from 'exceljs/dist/exceljs.bare.min.js'
import { columnLetters, firstRow } from '#domain/workbook/sheet-layout.ts'
import { safeSheetNames } from '#domain/workbook/safe-names.ts'
import type { ChoiceList, WorkbookModel } from '#domain/workbook/workbook-model.ts'
import { createCellStyles } from './cell-styles.ts'
import { workbookParts } from './exceljs-parts.ts'
import { finishParts } from './package-finish.ts'
import { zipParts } from './package-zip.ts'
import { safeText } from './safe-text.ts'
import { setUpSheet } from './sheet-setup.ts'
import { fillSheet } from './sheet-writer.ts'

/** How far the work is, in rows put in and sheets written; `sheet` is the one at hand. */
export interface WorkbookProgress {
  readonly step: 'fill' | 'write' | 'pack'
  readonly sheet: string
  readonly rows: number
  readonly ofRows: number
  readonly sheets: number
  readonly ofSheets: number
}

/** Writes the model as an Excel workbook (Open XML). Runs in a worker and in Node; it takes the thread it is called on. */
export async function writeWorkbook(
  model: WorkbookModel,
  onProgress: (progress: WorkbookProgress) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const names = safeSheetNames([...model.sheets.map((sheet) => sheet.name), listsSheet])
  const report = createReport(model, onProgress)
  const workbook = new ExcelJS.Workbook()
  describe(workbook, model)
  const styles = createCellStyles()
  const growingFrom = new Map<string, number>()
  model.sheets.forEach((sheet, index) => {
    const name = names[index] ?? sheet.name
    const worksheet = workbook.addWorksheet(name)
    setUpSheet(worksheet, sheet)
    fillSheet(worksheet, sheet, styles, () => report.row(name))
    if (sheet.shape === 'list') growingFrom.set(`xl/worksheets/sheet${worksheet.id}.xml`, firstRow(sheet))
  })
  addLists(workbook, model.lists, names.at(-1) ?? listsSheet)
  const parts = await workbookParts(workbook, report.sheet)
  report.packing()
  return zipParts(finishParts(parts, { properties: model.properties, growingFrom }))
}

const listsSheet = 'Lists'

function describe(workbook: ExcelWorkbook, model: WorkbookModel): void {
  const at = new Date(`${model.date}T00:00:00Z`)
  workbook.creator = 'Demarc'
  workbook.lastModifiedBy = 'Demarc'
  workbook.company = ''
  workbook.title = safeText(model.title)
  workbook.created = at
  workbook.modified = at
  // Values stand in the file; a program that calculates does so once on opening.
  workbook.calcProperties.fullCalcOnLoad = true
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' }]
}

/** Values of the dropdowns, a column each, under the names the validations refer to. */
function addLists(workbook: ExcelWorkbook, lists: readonly ChoiceList[], name: string): void {
  if (lists.length === 0) return
  const worksheet = workbook.addWorksheet(name, { state: 'hidden' })
  lists.forEach((list, index) => {
    const column = index + 1
    worksheet.getColumn(column).width = 24
    worksheet.getCell(1, column).value = list.name
    list.values.forEach((value, row) => {
      worksheet.getCell(row + 2, column).value = safeText(value)
    })
    const letters = columnLetters(index)
    workbook.definedNames.add(`'${name}'!$${letters}$2:$${letters}$${Math.max(2, list.values.length + 1)}`, list.name)
  })
}

type ExcelWorkbook = InstanceType<typeof ExcelJS.Workbook>

/** Reports at most every 500 rows: a message per row would cost more than the row. */
function createReport(model: WorkbookModel, onProgress: (progress: WorkbookProgress) => void) {
  const ofRows = model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const ofSheets = model.sheets.length
  let [rows, sheets] = [0, 0]
  return {
    row(sheet: string) {
      rows += 1
      if (rows % 500 === 0 || rows === ofRows) onProgress({ step: 'fill', sheet, rows, ofRows, sheets, ofSheets })
    },
    sheet(sheet: string) {
      if (sheets < ofSheets) sheets += 1
      onProgress({ step: 'write', sheet, rows, ofRows, sheets, ofSheets })
    },
    packing() {
      onProgress({ step: 'pack', sheet: '', rows, ofRows, sheets, ofSheets })
    },
  }
}
