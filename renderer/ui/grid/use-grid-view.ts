import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import {
  columnsInView,
  gutterWidth,
  headerHeight,
  hitCell,
  layoutColumns,
  MIN_COLUMN_WIDTH,
  scrollToShow,
} from './grid-layout.ts'
import type { ColumnLayout, GridHit } from './grid-layout.ts'
import type { GridModel } from './grid-model.ts'
import type { GridPoint } from './grid-selection.ts'

export interface GridViewOptions {
  readonly rowHeight: number
  readonly zoom: number
  readonly rowNumbers: boolean
  readonly activeRow: number
  readonly onResizeColumn: ((columnId: string, width: number) => void) | undefined
}

export interface GridView {
  readonly layout: ColumnLayout
  readonly rowHeight: number
  readonly header: number
  /** Lines to draw: those in view, a few more, and the active one wherever it is. */
  readonly rows: readonly number[]
  /** Columns to draw beside the pinned one, both ends included. */
  readonly columns: ColumnRange
  readonly pageRows: number
  readonly show: (point: GridPoint) => void
  /** Scrolls to the first columns: the pinned one is in view wherever the others are. */
  readonly showStart: () => void
  readonly hit: (clientX: number, clientY: number) => GridHit | null
  /** In pixels on screen. */
  readonly resize: (columnId: string, width: number) => void
}

export interface ColumnRange {
  readonly from: number
  readonly to: number
}

const OVERSCAN = 5

/** Up to this many lines every column is drawn: it costs nothing, and what is drawn can be found and scrolled to. */
const FEW_LINES = 300

export function useGridView<Row>(
  model: GridModel<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  options: GridViewOptions,
): GridView {
  const viewport = useViewport(scroller)
  const scroll = useScrollPosition(scroller)
  const [resized, setResized] = useState<Readonly<Record<string, number>>>({})
  const { zoom, activeRow } = options
  const rowHeight = Math.round(options.rowHeight * zoom)
  const header = headerHeight(rowHeight)
  const gutter = options.rowNumbers ? gutterWidth(model.rowCount, zoom) : 0
  const layout = useMemo(
    () => layoutColumns(model.columns, resized, { zoom, viewport: viewport.width, gutter }),
    [model.columns, resized, zoom, viewport.width, gutter],
  )
  // eslint-disable-next-line react-hooks/incompatible-library -- warns the React Compiler, which is not used here
  const virtualizer = useVirtualizer({
    count: model.rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    paddingStart: header,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      return activeRow >= range.count || rows.includes(activeRow) ? rows : [...rows, activeRow]
    },
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  const columns = useColumnRange(scroller, layout, viewport.width, model.rowCount > FEW_LINES)

  return {
    layout,
    columns,
    rowHeight,
    header,
    rows: virtualizer.getVirtualItems().map((item) => item.index),
    pageRows: Math.max(1, Math.floor((viewport.height - header) / rowHeight)),
    show: (point) => {
      const { scrollLeft, scrollTop } = scroll.current
      const target = scrollToShow(point, { scrollLeft, scrollTop, ...viewport, rowHeight, layout })
      const box = scroller.current
      if (box === null || (target.top === scrollTop && target.left === scrollLeft)) return
      box.scrollTo({ ...target, behavior: 'instant' })
      scroll.current = { scrollLeft: box.scrollLeft, scrollTop: box.scrollTop }
    },
    showStart: () => scroller.current?.scrollTo({ left: 0, behavior: 'instant' }),
    hit: (clientX, clientY) => {
      const box = scroller.current
      if (box === null) return null
      const { left, top } = box.getBoundingClientRect()
      const { scrollLeft, scrollTop } = box
      return hitCell(clientX - left, clientY - top, {
        scrollLeft,
        scrollTop,
        rowHeight,
        rowCount: model.rowCount,
        layout,
      })
    },
    resize: (columnId, width) => {
      const natural = Math.max(MIN_COLUMN_WIDTH, Math.round(width / zoom))
      setResized((widths) => ({ ...widths, [columnId]: natural }))
      options.onResizeColumn?.(columnId, natural)
    },
  }
}

/** Of a long table only the columns in view are drawn: a jump to other rows draws hundreds of cells fewer. */
function useColumnRange(
  scroller: RefObject<HTMLDivElement | null>,
  layout: ColumnLayout,
  width: number,
  long: boolean,
): ColumnRange {
  const [scrollLeft, setScrollLeft] = useState(0)
  const range = useMemo(
    () => (long && width > 0 ? columnsInView(layout, scrollLeft, width) : { from: 1, to: layout.lefts.length - 1 }),
    [layout, scrollLeft, width, long],
  )
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null || !long) return
    const follow = (): void => {
      const now = columnsInView(layout, box.scrollLeft, box.clientWidth)
      // Only another range is news: a redraw for every pixel would cost what it saves.
      setScrollLeft((was) => (sameRange(now, columnsInView(layout, was, box.clientWidth)) ? was : box.scrollLeft))
    }
    follow()
    box.addEventListener('scroll', follow, { passive: true })
    return () => box.removeEventListener('scroll', follow)
  }, [scroller, layout, long])
  return range
}

function sameRange(a: ColumnRange, b: ColumnRange): boolean {
  return a.from === b.from && a.to === b.to
}

/** Known without asking the browser, which would lay the page out in the middle of a key. */
function useScrollPosition(scroller: RefObject<HTMLDivElement | null>) {
  const position = useRef({ scrollLeft: 0, scrollTop: 0 })
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    const follow = (): void => {
      position.current = { scrollLeft: box.scrollLeft, scrollTop: box.scrollTop }
    }
    box.addEventListener('scroll', follow, { passive: true })
    return () => box.removeEventListener('scroll', follow)
  }, [scroller])
  return position
}

function useViewport(scroller: RefObject<HTMLDivElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    const read = (): void => setSize({ width: box.clientWidth, height: box.clientHeight })
    read()
    const observer = new ResizeObserver(read)
    observer.observe(box)
    return () => observer.disconnect()
  }, [scroller])
  return size
}
