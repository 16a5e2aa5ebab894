import type { GridColumn, GridRow } from './grid-types.ts'

/** Id of the line where a row is added; no record can have it. */
export const NEW_ROW_ID = '\u0000new-row'

/** The grid by line and column number: what selection, movement, clipboard and drawing ask. Lines include group headings. */
export interface GridModel<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly rowCount: number
  readonly columnCount: number
  /** The line where a row is added, which is the last one. */
  readonly newRow: number | null
  readonly lineAt: (row: number) => GridRow<Row> | undefined
  readonly kindAt: (row: number) => 'data' | 'group' | 'new' | null
  readonly idAt: (row: number) => string | undefined
  readonly columnIdAt: (column: number) => string | undefined
  readonly rowOf: (id: string) => number
  readonly columnOf: (id: string) => number
  readonly dataAt: (row: number) => Row | undefined
  /** Place of a record among the records, from 1; headings are not counted. */
  readonly numberAt: (row: number) => number
  readonly textAt: (row: number, column: number) => string
  readonly editableAt: (row: number, column: number) => boolean
}

export function createGridModel<Row>(
  rows: readonly GridRow<Row>[],
  columns: readonly GridColumn<Row>[],
  options: { readonly canEdit: boolean; readonly canAppend: boolean },
): GridModel<Row> {
  const newRow = options.canAppend ? rows.length : null
  // Ten thousand ids: indexed only when a line is not where it was.
  let index: ReadonlyMap<string, number> | null = null
  let numbers: readonly number[] | null = null

  const dataAt = (row: number): Row | undefined => {
    const line = rows[row]
    return line?.kind === 'data' ? line.row : undefined
  }
  const idAt = (row: number): string | undefined => (row === newRow ? NEW_ROW_ID : rows[row]?.id)

  return {
    columns,
    rowCount: rows.length + (newRow === null ? 0 : 1),
    columnCount: columns.length,
    newRow,
    lineAt: (row) => rows[row],
    kindAt: (row) => (row === newRow ? 'new' : (rows[row]?.kind ?? null)),
    idAt,
    columnIdAt: (column) => columns[column]?.id,
    rowOf: (id) => {
      if (id === NEW_ROW_ID) return newRow ?? -1
      index ??= new Map(rows.map((row, at) => [row.id, at]))
      return index.get(id) ?? -1
    },
    columnOf: (id) => columns.findIndex((column) => column.id === id),
    dataAt,
    numberAt: (row) => {
      if (rows[0]?.kind !== 'group') return row + 1
      numbers ??= numbersOf(rows)
      return numbers[row] ?? row + 1
    },
    textAt: (row, column) => {
      const data = dataAt(row)
      return data === undefined ? '' : (columns[column]?.text(data) ?? '')
    },
    editableAt: (row, column) => {
      const editable = columns[column]?.editable ?? true
      if (row === newRow) return editable !== false
      const data = dataAt(row)
      if (!options.canEdit || data === undefined) return false
      return typeof editable === 'function' ? editable(data) : editable
    },
  }
}

function numbersOf(rows: readonly GridRow<unknown>[]): number[] {
  let number = 0
  return rows.map((row) => (row.kind === 'data' ? (number += 1) : number))
}
