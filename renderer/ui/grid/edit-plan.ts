import type { GridModel } from './grid-model.ts'
import {
  areasOf,
  areaSize,
  currentArea,
  forEachCell,
  selectSpan,
  type GridArea,
  type Selection,
} from './grid-selection.ts'
import type { GridEdit, GridTexts } from './grid-types.ts'
import { headedBlock } from './headed-block.ts'

/** What a paste would do. Nothing is left out silently: the counts are shown before or told after. */
export interface PastePlan {
  readonly edits: readonly GridEdit[]
  readonly added: readonly GridTexts[]
  /** Columns and rows of the block that lie outside the grid. */
  readonly lostColumns: number
  readonly lostRows: number
  /** Cells of read-only columns whose text would have changed. */
  readonly refused: number
  /** What the paste covers, to be selected. */
  readonly selection: Selection
}

/**
 * Lays a block over the selection: one value fills every selected cell, a block repeats when the range is a multiple of it, else it
 * goes to the range's corner at its own size. Group headings are passed over, and so is a line of headings in the block.
 */
export function planPaste<Row>(
  model: GridModel<Row>,
  selection: Selection,
  block: readonly (readonly string[])[],
): PastePlan {
  const headed = headedBlock(model, currentArea(selection).left, block)
  if (headed === null) return planBlock(model, selection, block)
  const { lines, place } = headed
  if (place === null) return planBlock(model, selection, lines)
  if (place.rows !== null) return planRows(model, lines, place.rows)
  const corner = { row: currentArea(selection).top, column: place.column }
  return planBlock(model, selectSpan(corner, corner), lines)
}

/** Each line into the row that is meant; one that is not shown becomes a row where rows can be added. */
function planRows<Row>(
  model: GridModel<Row>,
  lines: readonly (readonly string[])[],
  rows: readonly (number | null)[],
): PastePlan {
  const writer = createWriter(model)
  const width = lines.reduce((most, line) => Math.max(most, line.length), 1)
  lines.forEach((line, nth) => {
    const row = rows[nth] ?? null
    if (row !== null) line.forEach((text, column) => writer.put(row, column, text))
    else if (model.newRow !== null) writer.addRow(0, line)
  })
  const shown = rows.filter((row) => row !== null)
  return {
    ...writer.done(),
    lostColumns: 0,
    lostRows: model.newRow === null ? rows.length - shown.length : 0,
    selection: selectSpan(
      { row: shown.reduce((least, row) => Math.min(least, row), model.rowCount - 1), column: 0 },
      { row: shown.reduce((most, row) => Math.max(most, row), 0), column: Math.min(width, model.columnCount) - 1 },
    ),
  }
}

function planBlock<Row>(model: GridModel<Row>, selection: Selection, block: readonly (readonly string[])[]): PastePlan {
  const height = block.length
  const width = block.reduce((most, row) => Math.max(most, row.length), 0)
  const area = currentArea(selection)
  if (height === 1 && width === 1) return planFillAll(model, selection, block[0]?.[0] ?? '')

  const rows = recordRows(model, area.top, area.bottom)
  const { columns } = areaSize(area)
  const tiles = rows.length % height === 0 && columns % width === 0 && rows.length * columns > height * width
  const wanted = tiles ? rows.length : height
  const across = tiles ? columns : width
  const targets = tiles ? rows : recordRows(model, area.top, model.rowCount - 1).slice(0, height)
  const fitting = Math.min(across, model.columnCount - area.left)

  const writer = createWriter(model)
  targets.forEach((row, nth) => {
    for (let column = 0; column < fitting; column += 1) {
      const text = block[nth % height]?.[column % width]
      if (text !== undefined) writer.put(row, area.left + column, text)
    }
  })
  const over = block.slice(targets.length)
  if (model.newRow !== null && !tiles) for (const texts of over) writer.addRow(area.left, texts.slice(0, fitting))
  const written = writer.done()
  const lastRow = model.newRow !== null && over.length > 0 && !tiles ? model.newRow + over.length - 1 : targets.at(-1)
  return {
    ...written,
    lostColumns: across - fitting,
    lostRows: model.newRow === null ? wanted - targets.length : 0,
    selection: selectSpan(
      { row: targets[0] ?? area.top, column: area.left },
      { row: lastRow ?? area.top, column: area.left + fitting - 1 },
    ),
  }
}

/** Losing anything, or going on past the last row, is asked once. Rows pasted where rows are added are what was asked for. */
export function needsConsent<Row>(plan: PastePlan, model: GridModel<Row>, selection: Selection): boolean {
  const addsUnasked = plan.added.length > 0 && currentArea(selection).top !== model.newRow
  return addsUnasked || plan.lostColumns > 0 || plan.lostRows > 0
}

/** The same text in every selected cell. */
export function planFillAll<Row>(model: GridModel<Row>, selection: Selection, text: string): PastePlan {
  const writer = createWriter(model)
  const texts: { columnId: string; text: string }[] = []
  forEachCell(selection, (row, column) => {
    const columnId = model.columnIdAt(column)
    if (row === model.newRow && text !== '' && columnId !== undefined && model.editableAt(row, column))
      texts.push({ columnId, text })
    else writer.put(row, column, text)
  })
  const written = writer.done()
  return { ...written, added: texts.length > 0 ? [texts] : [], lostColumns: 0, lostRows: 0, selection }
}

export function planClear<Row>(model: GridModel<Row>, selection: Selection): PastePlan {
  return planFillAll(model, selection, '')
}

/** Ctrl+D and Ctrl+R: each range takes its first row (column); a range of one takes the one before it. */
export function planFill<Row>(
  model: GridModel<Row>,
  selection: Selection,
  direction: 'down' | 'right',
): readonly GridEdit[] {
  const writer = createWriter(model)
  for (const area of areasOf(selection)) {
    const rows = recordRows(model, area.top, area.bottom)
    if (direction === 'down') {
      const from = rows.length > 1 ? rows[0] : recordRows(model, 0, area.top - 1).at(-1)
      if (from === undefined) continue
      for (const row of rows)
        for (let column = area.left; column <= area.right; column += 1)
          writer.put(row, column, model.textAt(from, column))
    } else {
      const from = area.right > area.left ? area.left : area.left - 1
      if (from < 0) continue
      for (const row of rows)
        for (let column = area.left; column <= area.right; column += 1) writer.put(row, column, model.textAt(row, from))
    }
  }
  return writer.done().edits
}

/** Dragging the corner: the source repeats over the target, which lies beside it along one axis. */
export function planFillDrag<Row>(model: GridModel<Row>, source: GridArea, target: GridArea): readonly GridEdit[] {
  const writer = createWriter(model)
  const sourceRows = recordRows(model, source.top, source.bottom)
  const { columns } = areaSize(source)
  const vertical = target.left === source.left && target.right === source.right
  const upwards = vertical && target.top < source.top
  const rows = recordRows(model, target.top, target.bottom)
  rows.forEach((row, nth) => {
    const step = upwards ? nth - rows.length : nth
    const from = vertical ? sourceRows[mod(step, sourceRows.length)] : row
    if (from === undefined) return
    for (let column = target.left; column <= target.right; column += 1)
      writer.put(row, column, model.textAt(from, source.left + mod(column - source.left, columns)))
  })
  return writer.done().edits
}

/** Where a corner dragged to a cell leads: beside the source, along the axis the pointer went further; null inside it. */
export function fillTarget(source: GridArea, to: { readonly row: number; readonly column: number }): GridArea | null {
  const down = to.row - source.bottom
  const up = source.top - to.row
  const right = to.column - source.right
  const left = source.left - to.column
  const most = Math.max(down, up, right, left)
  if (most <= 0) return null
  if (most === down) return { ...source, top: source.bottom + 1, bottom: to.row }
  if (most === up) return { ...source, top: to.row, bottom: source.top - 1 }
  if (most === right) return { ...source, left: source.right + 1, right: to.column }
  return { ...source, left: to.column, right: source.left - 1 }
}

/** The selected texts for the clipboard; null when several ranges do not line up. Group headings are left out. */
export function selectedTexts<Row>(model: GridModel<Row>, selection: Selection): string[][] | null {
  const areas = areasOf(selection)
  const first = areas[0]
  if (first === undefined) return null
  const sameColumns = areas.every((area) => area.left === first.left && area.right === first.right)
  const sameRows = areas.every((area) => area.top === first.top && area.bottom === first.bottom)
  if (sameColumns) return [...areas].sort((a, b) => a.top - b.top).flatMap((area) => areaTexts(model, area))
  if (!sameRows) return null
  const blocks = [...areas].sort((a, b) => a.left - b.left).map((area) => areaTexts(model, area))
  return (blocks[0] ?? []).map((_, row) => blocks.flatMap((block) => block[row] ?? []))
}

function areaTexts<Row>(model: GridModel<Row>, area: GridArea): string[][] {
  return recordRows(model, area.top, area.bottom)
    .filter((row) => row !== model.newRow)
    .map((row) => {
      const texts: string[] = []
      for (let column = area.left; column <= area.right; column += 1) texts.push(model.textAt(row, column))
      return texts
    })
}

/** Record lines only: no headings, not the new-row line. */
function recordRows<Row>(model: GridModel<Row>, top: number, bottom: number): number[] {
  const rows: number[] = []
  for (let row = Math.max(0, top); row <= bottom; row += 1) if (model.kindAt(row) === 'data') rows.push(row)
  return rows
}

function createWriter<Row>(model: GridModel<Row>) {
  const edits: GridEdit[] = []
  const added: GridTexts[] = []
  let refused = 0
  return {
    put(row: number, column: number, text: string): void {
      const rowId = model.idAt(row)
      const columnId = model.columnIdAt(column)
      if (rowId === undefined || columnId === undefined || model.kindAt(row) !== 'data') return
      if (model.textAt(row, column) === text) return
      if (model.editableAt(row, column)) edits.push({ rowId, columnId, text })
      else refused += 1
    },
    addRow(left: number, texts: readonly string[]): void {
      const cells: { columnId: string; text: string }[] = []
      texts.forEach((text, nth) => {
        const columnId = model.columnIdAt(left + nth)
        if (text === '' || columnId === undefined) return
        if (model.newRow !== null && model.editableAt(model.newRow, left + nth)) cells.push({ columnId, text })
        else refused += 1
      })
      if (cells.length > 0) added.push(cells)
    },
    done: () => ({ edits, added, refused }),
  }
}

function mod(value: number, size: number): number {
  return ((value % size) + size) % size
}
