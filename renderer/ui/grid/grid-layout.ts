import type { GridPoint } from './grid-selection.ts'
import type { GridColumn } from './grid-types.ts'

export interface ColumnLayout {
  readonly gutter: number
  readonly lefts: readonly number[]
  readonly widths: readonly number[]
  /** Gutter and columns together. */
  readonly total: number
}

/** What the pointer is on. Rows and columns are clamped to the grid while dragging, so `inside` says whether it is really there. */
export interface GridHit {
  readonly zone: 'gutter' | 'cell'
  readonly point: GridPoint
  readonly inside: boolean
}

type GrowingColumn = Pick<GridColumn<never>, 'id' | 'width' | 'grow' | 'growTo'>

export const MIN_COLUMN_WIDTH = 40
const HEADER_EXTRA = 4

/** Widths in pixels at this zoom. Columns that grow share what the viewport has left, each up to its limit. */
export function layoutColumns(
  columns: readonly GrowingColumn[],
  resized: Readonly<Record<string, number>>,
  view: { readonly zoom: number; readonly viewport: number; readonly gutter: number },
): ColumnLayout {
  const base = columns.map((column) => Math.round((resized[column.id] ?? column.width) * view.zoom))
  const most = columns.map((column, nth) => {
    if (column.grow !== true || resized[column.id] !== undefined) return base[nth] ?? 0
    return column.growTo === undefined ? Infinity : Math.round(column.growTo * view.zoom)
  })
  const widths = shareOut(base, most, view.viewport - view.gutter)
  const lefts: number[] = []
  let left = view.gutter
  for (const width of widths) {
    lefts.push(left)
    left += width
  }
  return { gutter: view.gutter, lefts, widths, total: left }
}

/** What one column reaches its limit without goes to the others. */
function shareOut(base: readonly number[], most: readonly number[], room: number): readonly number[] {
  const spare = room - base.reduce((sum, width) => sum + width, 0)
  const open = [...base.keys()].filter((nth) => (base[nth] ?? 0) < (most[nth] ?? 0))
  const share = Math.floor(spare / open.length)
  if (open.length === 0 || share <= 0) return base
  const next = base.map((width, nth) => (open.includes(nth) ? Math.min(width + share, most[nth] ?? width) : width))
  const limited = next.some((width, nth) => open.includes(nth) && width === most[nth])
  if (limited) return shareOut(next, most, room)
  // Pixels that do not divide go to the first of them: a strip left over would look like a column cut off.
  const rest = spare - share * open.length
  return next.map((width, nth) => (nth === open[0] ? Math.min(width + rest, most[nth] ?? width) : width))
}

/** Wide enough for the largest row number. */
export function gutterWidth(rowCount: number, zoom: number): number {
  return Math.round((20 + 8 * String(rowCount).length) * zoom)
}

export function headerHeight(rowHeight: number): number {
  return rowHeight + HEADER_EXTRA
}

/** Columns drawn beside those in view, so that a small step sideways shows no gap. */
const SPARE_COLUMNS = 2

/** The columns after the pinned first one that are in view, and a few more; both ends belong to it. */
export function columnsInView(
  layout: ColumnLayout,
  scrollLeft: number,
  width: number,
): { readonly from: number; readonly to: number } {
  const last = layout.lefts.length - 1
  const start = scrollLeft + layout.gutter + (layout.widths[0] ?? 0)
  const first = layout.lefts.findIndex((left, nth) => nth > 0 && left + (layout.widths[nth] ?? 0) > start)
  const beyond = layout.lefts.findIndex((left) => left >= scrollLeft + width)
  return {
    from: Math.max(1, (first === -1 ? last : first) - SPARE_COLUMNS),
    to: Math.min(last, (beyond === -1 ? last : beyond - 1) + SPARE_COLUMNS),
  }
}

/** `x` and `y` from the corner of the scrolling box. The first column and the header stay in place while the rest scrolls. */
export function hitCell(
  x: number,
  y: number,
  view: {
    readonly scrollLeft: number
    readonly scrollTop: number
    readonly rowHeight: number
    readonly rowCount: number
    readonly layout: ColumnLayout
  },
): GridHit {
  const { layout, rowCount } = view
  const pinned = layout.gutter + (layout.widths[0] ?? 0)
  const contentX = x < pinned ? x : x + view.scrollLeft
  const row = Math.floor((y - headerHeight(view.rowHeight) + view.scrollTop) / view.rowHeight)
  const beyond = layout.lefts.findIndex((left) => left > contentX)
  const column = beyond === -1 ? layout.lefts.length - 1 : Math.max(0, beyond - 1)
  return {
    zone: x >= 0 && x < layout.gutter ? 'gutter' : 'cell',
    point: { row: Math.max(0, Math.min(row, rowCount - 1)), column },
    inside: row >= 0 && row < rowCount && contentX >= 0 && contentX < layout.total && y >= headerHeight(view.rowHeight),
  }
}

/** The scroll position that shows the cell beside the pinned column and below the header, moving as little as possible. */
export function scrollToShow(
  point: GridPoint,
  view: {
    readonly scrollLeft: number
    readonly scrollTop: number
    readonly width: number
    readonly height: number
    readonly rowHeight: number
    readonly layout: ColumnLayout
  },
): { readonly left: number; readonly top: number } {
  const { layout, rowHeight } = view
  const top = point.row * rowHeight
  const room = view.height - headerHeight(rowHeight)
  const pinned = layout.gutter + (layout.widths[0] ?? 0)
  const cellLeft = layout.lefts[point.column] ?? 0
  const cellRight = cellLeft + (layout.widths[point.column] ?? 0)
  return {
    top: nearest(view.scrollTop, top, top + rowHeight, room),
    left:
      point.column === 0
        ? view.scrollLeft
        : nearest(view.scrollLeft, cellLeft - pinned, cellRight - pinned, view.width - pinned),
  }
}

/** Start wins when the thing is larger than the room. */
function nearest(scroll: number, start: number, end: number, room: number): number {
  if (start < scroll || end - start > room) return start
  return end > scroll + room ? end - room : scroll
}
