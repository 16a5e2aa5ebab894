import { cellText, columnAt, columnLetters, columnWidth, firstRow, headerRow, lastReach } from './sheet-layout.ts'
import { unknown } from './sheet-words.ts'
import type { Cell, LookRule, SheetColumn, SheetModel, SheetRow, TitleBlock } from './workbook-model.ts'

/** One column of a list and how a record fills it. */
export interface ListColumn<Row> extends Omit<SheetColumn, 'unit' | 'width'> {
  readonly unit?: string
  /** Narrowest and widest in characters; the texts decide in between. */
  readonly width: readonly [least: number, most: number]
  readonly cell: (row: Row, place: RowPlace) => Cell
}

/** A column of words; nobody is asked to fill it in unless the caller gives it another role. */
export function textColumn<Row>(
  key: string,
  header: string,
  width: ListColumn<Row>['width'],
  cell: (row: Row) => Cell,
): ListColumn<Row> {
  return { key, header, kind: 'text', role: 'plain', width, cell }
}

/** Where a record's row stands, for its formulas. */
export interface RowPlace {
  readonly row: number
  /** Relative address of another column in the same row: `address('target')` is `H7`. */
  readonly address: (key: string) => string
}

/** References into a finished list, for its rules: `range('sre', 'infra')` is `D7:H222`, `first('check')` is `$K7`. */
export interface ListPlaces {
  readonly range: (from: string, to?: string) => string
  readonly first: (key: string) => string
}

export interface ListSheetInput<Row> {
  readonly key: string
  readonly name: string
  readonly title: TitleBlock
  readonly rows: readonly Row[]
  readonly columns: readonly ListColumn<Row>[]
  /** Key of the last column that stays in view. */
  readonly frozenTo: string
  /** Key of the last column with a filter; all when left out. */
  readonly filteredTo?: string
  /** Key of the last printed column; all when left out. */
  readonly printedTo?: string
  readonly idOf: (row: Row) => string
  /** Draws empty rows to fill in while there is no record. */
  readonly fillable?: true
  readonly roleOf?: (row: Row) => SheetRow['role']
  readonly bands?: readonly SheetRow[]
  readonly rules?: (places: ListPlaces) => readonly LookRule[]
}

/** A list sheet: hidden ids and keys, fitted columns, "unknown" set back, and the caller's rules. */
export function listSheet<Row>(input: ListSheetInput<Row>): SheetModel {
  const bands = input.bands ?? []
  const start = headerRow(bands.length) + 1
  const letters = new Map(input.columns.map((column, index) => [column.key, columnLetters(index + 1)]))
  const rows = input.rows.map((row, index): SheetRow => {
    const place = placeOf(letters, start + index)
    return {
      id: input.idOf(row),
      role: input.roleOf?.(row) ?? 'data',
      cells: input.columns.map((column) => column.cell(row, place)),
    }
  })
  const columns = [idColumn, ...input.columns.map((column, index) => sized(column, index, rows))]
  const reach = (key: string | undefined) => (key === undefined ? columns.length : columnAt(columns, key) + 1)
  const shape = { shape: 'list', bands, rows } as const
  const last = lastReach(shape)
  const places: ListPlaces = {
    range: (from, to = from) => `${letters.get(from)}${firstRow(shape)}:${letters.get(to)}${last}`,
    first: (key) => `$${letters.get(key)}${firstRow(shape)}`,
  }
  const all = places.range(input.columns[0]?.key ?? '', input.columns.at(-1)?.key ?? '')
  return {
    ...shape,
    key: input.key,
    name: input.name,
    title: input.title,
    columns,
    blanks: input.fillable && rows.length === 0 ? formRows : 0,
    frozen: reach(input.frozenTo),
    filtered: reach(input.filteredTo),
    printed: reach(input.printedTo),
    rules: [...(input.rules?.(places) ?? []), { range: all, when: { type: 'is', text: unknown }, tone: 'muted' }],
    mark: false,
  }
}

const formRows = 15

const idColumn: SheetColumn = { key: '_id', header: '_id', unit: '', width: 14, kind: 'text', role: 'id' }

function placeOf(letters: ReadonlyMap<string, string>, row: number): RowPlace {
  return {
    row,
    address: (key) => {
      const column = letters.get(key)
      if (column === undefined) throw new Error(`No column ${key}`)
      return `${column}${row}`
    },
  }
}

function sized<Row>(column: ListColumn<Row>, position: number, rows: readonly SheetRow[]): SheetColumn {
  const { cell: _cell, width, unit = '', ...kept } = column
  const [least, most] = width
  return { ...kept, unit, width: columnWidth(column.header, unit, textsAt(rows, position), least, most) }
}

function* textsAt(rows: readonly SheetRow[], position: number): Generator<string> {
  for (const row of rows) yield cellText(row.cells[position] ?? null)
}
