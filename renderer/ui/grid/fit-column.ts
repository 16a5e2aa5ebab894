import type { GridColumn, GridRow } from './grid-types.ts'

const MEASURED_ROWS = 2000
const WIDEST = 480
const PADDING = 26

/** Pixels on screen for the title and the longest text of the first rows. `font` as a CSS shorthand. */
export function fitColumnWidth<Row>(rows: readonly GridRow<Row>[], column: GridColumn<Row>, font: string): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return column.width
  pen.font = font
  const title = column.unit === undefined ? column.title : `${column.title} ${column.unit}`
  let width = pen.measureText(title).width
  for (const line of rows.slice(0, MEASURED_ROWS))
    if (line.kind === 'data') width = Math.max(width, pen.measureText(column.text(line.row)).width)
  return Math.min(WIDEST, Math.ceil(width) + PADDING)
}
