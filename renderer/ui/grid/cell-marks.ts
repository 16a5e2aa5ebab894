import { areaHas, areasOf, areaSize, currentArea, type GridArea, type Selection } from './grid-selection.ts'

/** How a cell takes part in the selection: bits, so that a row's share is one short string and equal shares compare equal. */
export const CELL_MARK = {
  selected: 1,
  active: 2,
  top: 4,
  right: 8,
  bottom: 16,
  left: 32,
  corner: 64,
  preview: 128,
} as const

/**
 * One character per column, empty for a row outside the selection. Rows are memoised on this string: a change of selection
 * redraws the rows it touches and no others.
 */
export function rowMarks(selection: Selection, row: number, columnCount: number, preview: GridArea | null): string {
  const areas = areasOf(selection).filter((area) => row >= area.top && row <= area.bottom)
  const previewed = preview !== null && row >= preview.top && row <= preview.bottom
  if (areas.length === 0 && !previewed) return ''
  const current = currentArea(selection)
  let marks = ''
  for (let column = 0; column < columnCount; column += 1) {
    let bits = 0
    for (const area of areas) if (areaHas(area, row, column)) bits |= areaBits(area, row, column, selection)
    if (row === selection.active.row && column === selection.active.column) bits |= CELL_MARK.active
    if (row === current.bottom && column === current.right) bits |= CELL_MARK.corner
    if (preview !== null && previewed && areaHas(preview, row, column)) bits |= CELL_MARK.preview
    marks += String.fromCharCode(bits)
  }
  return marks
}

export function markAt(marks: string, column: number): number {
  return marks === '' ? 0 : marks.charCodeAt(column)
}

function areaBits(area: GridArea, row: number, column: number, selection: Selection): number {
  const { rows, columns } = areaSize(area)
  const alone = rows === 1 && columns === 1 && selection.others.length === 0
  return (
    (alone ? 0 : CELL_MARK.selected) |
    (row === area.top ? CELL_MARK.top : 0) |
    (column === area.right ? CELL_MARK.right : 0) |
    (row === area.bottom ? CELL_MARK.bottom : 0) |
    (column === area.left ? CELL_MARK.left : 0)
  )
}
