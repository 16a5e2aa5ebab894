import type { ImportIgnored, ImportProblem } from '#domain/import/import-preview.ts'
import type { ImportTable, TableRow } from '#domain/import/import-table.ts'
import { columnLetters, columnLimit } from '#domain/import/table-columns.ts'
import { printCellNumber, type CellFormat } from './cell-formats.ts'
import { damaged, WorkbookRefusal } from './refusal.ts'
import { attribute, scanXml } from './scan-xml.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  /** Dates count from 1904. */
  readonly from1904: boolean
}

const sheetLimits = {
  /** Cells that are kept, with the empty ones between them in a row. */
  cells: 3_000_000,
  /** Characters of all cells together: a text that is stored once may be shown in every cell. */
  characters: 50_000_000,
}

/**
 * Reads the cells of a sheet as texts. Of a formula the result counts that the workbook carries; nothing is calculated.
 * Where cells stand is taken from their own addresses, so that a cell in the last corner costs no more than itself.
 */
export function readSheet(
  xml: string,
  part: string,
  context: SheetContext,
  onRows: (read: number) => void = () => undefined,
): ImportTable {
  const rows = new Map<number, string[]>()
  const problems: ImportProblem[] = []
  const found = { cells: 0, characters: 0, merged: 0, beyond: 0, rows: 0 }
  let row = 0
  let column = -1
  let cell: Cell | null = null
  let inText = 0
  let phonetic = 0

  const finish = ({ type, format, formula, value }: Cell) => {
    const place = { line: row, place: `Cell ${columnLetters(column)}${row}` }
    if (type === 'e') {
      problems.push({ ...place, message: `It holds the error ${value} and is left empty.` })
      return
    }
    if (formula && value === '') {
      problems.push({ ...place, message: 'Its formula has no result in the file, so it is left empty.' })
      return
    }
    const text = textOf(type, value, format, context, part)
    if (text === '') return
    if (column >= columnLimit) {
      found.beyond += 1
      return
    }
    const cells = rows.get(row) ?? []
    if (cells.length === 0) rows.set(row, cells)
    found.cells += Math.max(0, column + 1 - cells.length)
    found.characters += text.length
    if (found.cells > sheetLimits.cells) throw tooMuch(`${sheetLimits.cells} cells`)
    if (found.characters > sheetLimits.characters)
      throw tooMuch(`${sheetLimits.characters / 1_000_000} million characters`)
    while (cells.length < column) cells.push('')
    cells[column] = text
  }

  scanXml(xml, part, {
    open(name, attributes) {
      if (name === 'row') {
        row = rowNumber(attribute(attributes, 'r'), row + 1, part)
        column = -1
        found.rows += 1
        if (found.rows % 1_000 === 0) onRows(found.rows)
      } else if (name === 'c') {
        column = columnNumber(attribute(attributes, 'r'), column + 1, part)
        const format = context.formats[Number(attribute(attributes, 's') ?? 0)] ?? 'number'
        cell = { type: attribute(attributes, 't') ?? 'n', format, formula: false, value: '' }
      } else if (name === 'f' && cell) cell.formula = true
      else if (name === 'rPh') phonetic += 1
      else if (name === 'v' || name === 't') inText += 1
      else if (name === 'mergeCell') found.merged += 1
    },
    close(name) {
      if (name === 'c' && cell) {
        finish(cell)
        cell = null
      } else if (name === 'rPh') phonetic -= 1
      else if (name === 'v' || name === 't') inText -= 1
    },
    text(text) {
      if (cell && inText > 0 && phonetic === 0) cell.value += text
    },
  })
  return { rows: tableRows(rows), problems, ignored: ignoredOf(found) }
}

function tooMuch(what: string): WorkbookRefusal {
  return new WorkbookRefusal(
    `The sheet holds more than ${what}, more than can be read. Copy the rows and columns you need into a sheet of their own.`,
  )
}

interface Cell {
  readonly type: string
  readonly format: CellFormat
  formula: boolean
  value: string
}

function textOf(type: string, value: string, format: CellFormat, context: SheetContext, part: string): string {
  switch (type) {
    case 's': {
      if (value === '') return ''
      const text = context.strings[Number(value)]
      if (text === undefined) throw damaged(`the part “${part}” uses a text that is not there`)
      return text
    }
    case 'b':
      return value === '' ? '' : value === '1' || value.toLowerCase() === 'true' ? 'Yes' : 'No'
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ')
    case 'n':
      return printCellNumber(value, format, context.from1904)
    default:
      return unescapeText(value)
  }
}

/** Control characters are written as `_x000D_`; an underscore that only looks like that has itself written so. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, code: string) => {
    const sign = String.fromCharCode(parseInt(code, 16))
    return sign === '\r' ? '' : sign
  })
}

function tableRows(rows: ReadonlyMap<number, string[]>): TableRow[] {
  return [...rows].sort(([a], [b]) => a - b).map(([line, cells]) => ({ line, cells, brokenQuotes: false }))
}

function ignoredOf({ merged, beyond }: { readonly merged: number; readonly beyond: number }): ImportIgnored[] {
  const cells = 'Only the first cell of each holds its text; the others count as empty.'
  return [
    ...(merged > 0 ? [{ what: 'Merged cells', count: merged, why: cells }] : []),
    ...(beyond > 0
      ? [
          {
            what: 'Cells far to the right',
            count: beyond,
            why: `Columns from ${columnLetters(columnLimit)} on are not read.`,
          },
        ]
      : []),
  ]
}

const [lastRow, lastColumn] = [1_048_576, 16_384]

function rowNumber(written: string | null, next: number, part: string): number {
  const row = written === null ? next : Number(written)
  if (Number.isInteger(row) && row >= 1 && row <= lastRow) return row
  throw damaged(`the part “${part}” has a row “${written ?? next}”`)
}

function columnNumber(address: string | null, next: number, part: string): number {
  const letters = address === null ? null : /^([A-Z]{1,3})\d*$/i.exec(address)?.[1]
  const column =
    letters === null
      ? next
      : [...(letters ?? '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  if (column >= 0 && column < lastColumn) return column
  throw damaged(`the part “${part}” has a cell “${address ?? next}”`)
}
