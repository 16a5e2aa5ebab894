import ExcelJS from 'exceljs'

/** Row of a sheet by the keys of its columns, as a reader that knows the file would take it. */
export type SheetRow = Readonly<Record<string, ExcelJS.CellValue>>

/** Reads a deliverable with ExcelJS. */
export async function openWorkbook(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  return workbook
}

/** Reads a file of comma-separated values with ExcelJS: its rows by the heads of their columns. */
export async function readCsv(file: string): Promise<Readonly<Record<string, string>>[]> {
  const lines: string[][] = []
  const sheet = await new ExcelJS.Workbook().csv.readFile(file, { map: (value: unknown) => String(value) })
  sheet.eachRow((row) => lines.push(Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).text)))
  const [heads = [], ...rows] = lines
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])))
}

/** The rows of a list, found by the hidden line of column keys that starts with `_id`. */
export function rowsOfSheet(workbook: ExcelJS.Workbook, name: string): SheetRow[] {
  const sheet = workbook.getWorksheet(name)
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`)
  const lines: ExcelJS.CellValue[][] = []
  sheet.eachRow((row) => lines.push(Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).value)))
  const at = lines.findIndex(([first]) => first === '_id')
  const keys = lines[at]?.map((key) => (typeof key === 'string' ? key : ''))
  if (keys === undefined) throw new Error(`${name} has no line of keys.`)
  const headings = 1
  return lines
    .slice(at + 1 + headings)
    .filter(([id]) => id !== null && id !== '')
    .map((line) => Object.fromEntries(keys.map((key, column) => [key, line[column] ?? null])))
}

/** The row whose column `key` holds `value`. */
export function sheetRow(workbook: ExcelJS.Workbook, name: string, key: string, value: string): SheetRow {
  const row = rowsOfSheet(workbook, name).find((each) => each[key] === value)
  if (row === undefined) throw new Error(`${name} has no row with ${key} ${value}.`)
  return row
}
