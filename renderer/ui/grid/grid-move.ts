import {
  areaSize,
  currentArea,
  isSingleCell,
  selectCell,
  type GridPoint,
  type GridShape,
  type Selection,
} from './grid-selection.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

export type Motion =
  Direction | `edge-${Direction}` | 'row-start' | 'row-end' | 'grid-start' | 'grid-end' | 'page-up' | 'page-down'

/** Tab, Shift+Tab, Enter, Shift+Enter. */
export type Step = 'next' | 'previous' | 'below' | 'above'

export interface MoveShape extends GridShape {
  /** Lines in view. */
  readonly pageRows: number
  /** Whether a cell holds text; null for a line that is no record and is jumped over. */
  readonly filled: (row: number, column: number) => boolean | null
  /** The line where a row is added is not data: Ctrl+End stops before it. */
  readonly lastDataRow: number
}

export function moveFrom(from: GridPoint, motion: Motion, shape: MoveShape): GridPoint {
  const { row, column } = from
  switch (motion) {
    case 'left':
    case 'right':
    case 'up':
    case 'down':
      return clamp(offset(from, motion), shape)
    case 'edge-left':
      return toEdge(from, 'left', shape)
    case 'edge-right':
      return toEdge(from, 'right', shape)
    case 'edge-up':
      return toEdge(from, 'up', shape)
    case 'edge-down':
      return toEdge(from, 'down', shape)
    case 'row-start':
      return { row, column: 0 }
    case 'row-end':
      return clamp({ row, column: shape.columnCount - 1 }, shape)
    case 'grid-start':
      return { row: 0, column: 0 }
    case 'grid-end':
      return clamp({ row: shape.lastDataRow, column: shape.columnCount - 1 }, shape)
    case 'page-up':
      return clamp({ row: row - Math.max(1, shape.pageRows - 1), column }, shape)
    case 'page-down':
      return clamp({ row: row + Math.max(1, shape.pageRows - 1), column }, shape)
  }
}

/**
 * Where Tab and Enter lead. Inside a range they go round it; else Tab wraps to the next line and Enter returns to the column Tab
 * set out from. Group headings are passed over. Null at either end: the key then leaves the grid.
 */
export function advance(selection: Selection, step: Step, shape: MoveShape): Selection | null {
  if (!isSingleCell(selection)) return { ...selection, active: goRound(selection, step, shape) }
  const { row, column } = selection.active
  if (step === 'next' || step === 'previous') {
    const forward = step === 'next'
    const inRow = column + (forward ? 1 : -1)
    const entryColumn = selection.entryColumn ?? column
    if (inRow >= 0 && inRow < shape.columnCount) return { ...selectCell({ row, column: inRow }), entryColumn }
    const next = nextRecord(row, forward ? 1 : -1, shape)
    return next === null ? null : selectCell({ row: next, column: forward ? 0 : shape.columnCount - 1 })
  }
  const next = nextRecord(row, step === 'below' ? 1 : -1, shape)
  return selectCell({ row: next ?? row, column: selection.entryColumn ?? column })
}

function offset({ row, column }: GridPoint, direction: Direction): GridPoint {
  if (direction === 'left') return { row, column: column - 1 }
  if (direction === 'right') return { row, column: column + 1 }
  return direction === 'up' ? { row: row - 1, column } : { row: row + 1, column }
}

function clamp({ row, column }: GridPoint, shape: GridShape): GridPoint {
  return {
    row: Math.max(0, Math.min(row, shape.rowCount - 1)),
    column: Math.max(0, Math.min(column, shape.columnCount - 1)),
  }
}

/** To the end of the block of filled cells, or across a gap to the next filled one, or to the side of the grid. */
function toEdge(from: GridPoint, direction: Direction, shape: MoveShape): GridPoint {
  let last = from
  let inBlock: boolean | null = null
  for (let at = offset(from, direction); inside(at, shape); at = offset(at, direction)) {
    const filled = shape.filled(at.row, at.column)
    if (filled === null) continue
    inBlock ??= filled && shape.filled(from.row, from.column) === true
    if (inBlock && !filled) return last
    last = at
    if (!inBlock && filled) return at
  }
  return last
}

function inside({ row, column }: GridPoint, shape: MoveShape): boolean {
  return row >= 0 && column >= 0 && row <= shape.lastDataRow && column < shape.columnCount
}

function nextRecord(row: number, by: 1 | -1, shape: MoveShape): number | null {
  for (let at = row + by; at >= 0 && at < shape.rowCount; at += by) if (shape.filled(at, 0) !== null) return at
  return null
}

function goRound(selection: Selection, step: Step, shape: MoveShape): GridPoint {
  const area = currentArea(selection)
  const { rows, columns } = areaSize(area)
  const byRow = step === 'next' || step === 'previous'
  const by = step === 'next' || step === 'below' ? 1 : -1
  const size = rows * columns
  const row = selection.active.row - area.top
  const column = selection.active.column - area.left
  let at = byRow ? row * columns + column : column * rows + row
  for (let tries = 0; tries < size; tries += 1) {
    at = (at + by + size) % size
    const point = byRow
      ? { row: area.top + Math.floor(at / columns), column: area.left + (at % columns) }
      : { row: area.top + (at % rows), column: area.left + Math.floor(at / rows) }
    if (shape.filled(point.row, 0) !== null) return point
  }
  return selection.active
}
