import type { GridModel } from './grid-model.ts'
import { areasOf, forEachCell, selectedRows, type GridArea, type Selection } from './grid-selection.ts'
import type { GridCellRef, GridSelection } from './grid-types.ts'

/** The selection by ids, with what a status bar shows. */
export function summarise<Row>(model: GridModel<Row>, selection: Selection): GridSelection {
  let count = 0
  let numbers = 0
  let sum = 0
  forEachCell(selection, (row, column) => {
    const data = model.dataAt(row)
    if (data === undefined) return
    count += 1
    const value = model.columns[column]?.number?.(data) ?? null
    if (value === null) return
    numbers += 1
    sum += value
  })
  return {
    active: cellRef(model, selection.active.row, selection.active.column),
    ranges: areasOf(selection).map((area) => ({
      rowIds: areaRowIds(model, area),
      columnIds: areaColumnIds(model, area),
    })),
    rowIds: recordIds(model, selectedRows(selection)),
    count,
    sum: numbers > 0 ? sum : null,
    numbers,
  }
}

/** Cells of record lines, in reading order within each range. */
export function selectedCells<Row>(model: GridModel<Row>, selection: Selection): readonly GridCellRef[] {
  const cells: GridCellRef[] = []
  forEachCell(selection, (row, column) => {
    const cell = cellRef(model, row, column)
    if (cell !== null) cells.push(cell)
  })
  return cells
}

export function cellRef<Row>(model: GridModel<Row>, row: number, column: number): GridCellRef | null {
  const rowId = model.idAt(row)
  const columnId = model.columnIdAt(column)
  return rowId === undefined || columnId === undefined || model.kindAt(row) !== 'data' ? null : { rowId, columnId }
}

/** Whether a listener would notice a difference. */
export function sameSummary(a: GridSelection, b: GridSelection): boolean {
  return (
    a.active?.rowId === b.active?.rowId &&
    a.active?.columnId === b.active?.columnId &&
    a.count === b.count &&
    a.sum === b.sum &&
    sameList(a.rowIds, b.rowIds) &&
    a.ranges.length === b.ranges.length &&
    a.ranges.every((range, nth) => {
      const other = b.ranges[nth]
      return other !== undefined && sameList(range.rowIds, other.rowIds) && sameList(range.columnIds, other.columnIds)
    })
  )
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, nth) => id === b[nth])
}

function areaRowIds<Row>(model: GridModel<Row>, area: GridArea): readonly string[] {
  return recordIds(
    model,
    Array.from({ length: area.bottom - area.top + 1 }, (_, nth) => area.top + nth),
  )
}

function areaColumnIds<Row>(model: GridModel<Row>, area: GridArea): readonly string[] {
  return model.columns.slice(area.left, area.right + 1).map((column) => column.id)
}

function recordIds<Row>(model: GridModel<Row>, rows: readonly number[]): readonly string[] {
  return rows.flatMap((row) => {
    const id = model.idAt(row)
    return id !== undefined && model.kindAt(row) === 'data' ? [id] : []
  })
}
