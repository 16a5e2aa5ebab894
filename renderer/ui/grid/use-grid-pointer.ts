import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { fillTarget } from './edit-plan.ts'
import type { GridHit } from './grid-layout.ts'
import type { GridModel } from './grid-model.ts'
import {
  addRange,
  areaHas,
  areasOf,
  currentArea,
  extendTo,
  selectCell,
  selectSpan,
  type GridArea,
  type GridPoint,
} from './grid-selection.ts'
import type { GridReorder } from './grid-types.ts'
import { dropped, type Grip } from './reorder.ts'
import type { GridSelectionState } from './use-grid-selection.ts'
import type { GridView } from './use-grid-view.ts'

export interface GridPointerActions {
  readonly commit: () => void
  readonly focus: () => void
  readonly open: () => void
  readonly toggleGroup: (row: number) => void
  readonly fill: (target: GridArea) => void
  readonly menu: (clientX: number, clientY: number) => void
  readonly reorder: ((reorder: GridReorder) => void) | null
}

type Drag = 'cells' | 'rows' | 'fill' | Grip

/** What takes the pointer itself: links and buttons in cells, the editor, the list below it. */
const INTERACTIVE = 'a, button, input, select, textarea, [popover], [data-grid-interactive]'

export function useGridPointer<Row>(
  model: GridModel<Row>,
  view: GridView,
  scroller: RefObject<HTMLDivElement | null>,
  { selection, select }: GridSelectionState,
  actions: GridPointerActions,
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const [preview, setPreview] = useState<GridArea | null>(null)
  const pointer = useRef({ x: 0, y: 0 })
  const presses = useRef<readonly [Press, Press]>([null, null])
  const last = model.columnCount - 1

  function press(event: PointerEvent, hit: GridHit): Drag {
    const { row } = hit.point
    if (isFillHandle(event)) return 'fill'
    if (hit.zone === 'gutter') {
      const anchor = event.shiftKey ? selection.anchor.row : row
      select(selectSpan({ row: anchor, column: 0 }, { row, column: last }))
      return 'rows'
    }
    if (event.shiftKey) select(extendTo(selection, hit.point))
    else if (event.ctrlKey || event.metaKey) select(addRange(selection, hit.point))
    else select(selectCell(hit.point))
    return 'cells'
  }

  function pull(): void {
    const hit = view.hit(pointer.current.x, pointer.current.y)
    if (hit === null || drag === null) return
    if (drag === 'fill') return setPreview(fillTarget(currentArea(selection), hit.point))
    if (typeof drag === 'object') return setPreview(lineArea(drag, hit))
    const head = drag === 'rows' ? { row: hit.point.row, column: last } : hit.point
    if (head.row !== selection.head.row || head.column !== selection.head.column) select(extendTo(selection, head))
  }

  const scrollWhileOutside = useEffectEvent(() => {
    const box = scroller.current
    if (box === null) return
    const { left, right, top, bottom } = box.getBoundingClientRect()
    const across = overshoot(pointer.current.x, left, right)
    const down = overshoot(pointer.current.y, top + view.header, bottom)
    if (across === 0 && down === 0) return
    box.scrollBy(across, down)
    pull()
  })
  useEffect(() => {
    if (drag === null) return
    const timer = setInterval(scrollWhileOutside, 30)
    return () => clearInterval(timer)
  }, [drag])

  /** The whole line or column that what is dragged would take the place of. */
  function lineArea(grip: Grip, { point }: GridHit): GridArea | null {
    const on = grip.axis === 'rows' ? point.row : point.column
    if (dropped(model, selection, grip, on) === null) return null
    return grip.axis === 'rows'
      ? { top: on, bottom: on, left: 0, right: last }
      : { top: 0, bottom: model.rowCount - 1, left: on, right: on }
  }

  function takeGrip(event: PointerEvent<HTMLDivElement>): boolean {
    const grip = actions.reorder === null ? null : gripAt(event, view)
    if (grip === null) return false
    actions.commit()
    actions.focus()
    startDrag(event, grip)
    return true
  }

  function startDrag(event: PointerEvent<HTMLDivElement>, began: Drag): void {
    pointer.current = { x: event.clientX, y: event.clientY }
    setDrag(began)
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  function end(): void {
    if (drag === 'fill' && preview !== null) actions.fill(preview)
    if (drag !== null && typeof drag === 'object' && preview !== null) {
      const reorder = dropped(model, selection, drag, drag.axis === 'rows' ? preview.top : preview.left)
      if (reorder !== null) actions.reorder?.(reorder)
    }
    setDrag(null)
    setPreview(null)
  }

  function callOff(): void {
    setDrag(null)
    setPreview(null)
  }
  /** While something is dragged the keyboard waits: Escape calls it off, Undo would take back another step. */
  const takeKey = useEffectEvent((event: KeyboardEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') callOff()
  })
  const carries = drag === 'fill' || typeof drag === 'object'
  useEffect(() => {
    if (drag === null || !carries) return
    window.addEventListener('keydown', takeKey, { capture: true })
    return () => window.removeEventListener('keydown', takeKey, { capture: true })
  }, [drag, carries])

  return {
    preview,
    onMouseDown: (event: MouseEvent) => {
      if (!(event.target as Element).closest(INTERACTIVE)) event.preventDefault() // Focus stays with the editor.
    },
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || (event.target as Element).closest(INTERACTIVE)) return
      if (takeGrip(event)) return
      const hit = hitInside(view, scroller.current, event)
      if (hit === null) return
      presses.current = [presses.current[1], { ...hit.point, at: event.timeStamp }]
      actions.commit()
      actions.focus()
      const began = press(event, hit)
      if (model.kindAt(hit.point.row) === 'group' && began === 'cells' && !event.shiftKey) {
        actions.toggleGroup(hit.point.row)
        return
      }
      startDrag(event, began)
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag === null) return
      pointer.current = { x: event.clientX, y: event.clientY }
      pull()
    },
    onPointerUp: end,
    onPointerCancel: callOff,
    onDoubleClick: (event: MouseEvent) => {
      if ((event.target as Element).closest(INTERACTIVE) || hitInside(view, scroller.current, event)?.zone !== 'cell')
        return
      if (isTwice(presses.current, event.timeStamp)) actions.open()
    },
    onContextMenu: (event: MouseEvent) => {
      if ((event.target as Element).closest('textarea, input, [popover]')) return
      event.preventDefault()
      const hit = hitInside(view, scroller.current, event)
      if (hit === null) return
      actions.commit()
      const { row, column } = hit.point
      if (
        hit.zone === 'gutter' &&
        !areasOf(selection).some((area) => areaHas(area, row, 0) && areaHas(area, row, last))
      )
        select(selectSpan({ row, column: 0 }, { row, column: last }))
      else if (hit.zone === 'cell' && !areasOf(selection).some((area) => areaHas(area, row, column)))
        select(selectCell(hit.point))
      actions.menu(event.clientX, event.clientY)
    },
  }
}

type Press = (GridPoint & { readonly at: number }) | null

/** In ms; no system waits longer for the second press. */
const doubleWithin = 2000

/** Both presses were on this cell: the first may have closed a dialog that lay over it. */
function isTwice([first, second]: readonly [Press, Press], now: number): boolean {
  return (
    first !== null &&
    second !== null &&
    first.row === second.row &&
    first.column === second.column &&
    now - first.at < doubleWithin
  )
}

function hitInside(view: GridView, box: HTMLElement | null, event: MouseEvent): GridHit | null {
  if (box === null) return null
  const { left, top } = box.getBoundingClientRect()
  const onScrollbar = event.clientX - left >= box.clientWidth || event.clientY - top >= box.clientHeight
  const hit = onScrollbar ? null : view.hit(event.clientX, event.clientY)
  return hit?.inside === true ? hit : null
}

/** The line or the column whose grip is pressed. */
function gripAt(event: PointerEvent, view: GridView): Grip | null {
  const axis = (event.target as Element).closest<HTMLElement>('[data-grip]')?.dataset['grip']
  const point = axis === undefined ? undefined : view.hit(event.clientX, event.clientY)?.point
  if (point === undefined) return null
  return axis === 'columns' ? { axis, at: point.column } : { axis: 'rows', at: point.row }
}

function isFillHandle(event: PointerEvent): boolean {
  return (event.target as Element).closest('[data-fill]') !== null
}

/** How far to scroll for a pointer outside, faster further away. */
function overshoot(at: number, start: number, end: number): number {
  if (at < start) return Math.max(-60, (at - start) / 2 - 4)
  return at > end ? Math.min(60, (at - end) / 2 + 4) : 0
}
