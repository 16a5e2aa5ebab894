import { useRef, useState, type PointerEvent } from 'react'
import {
  dragDays,
  gestureOf,
  kindByKeys,
  nextKind,
  sameGesture,
  takeBar,
  targetFrom,
  type TimelineDrag,
} from './timeline-drag.ts'
import { rowHeight, scaleHeight, type TimelineLayout } from './timeline-layout.ts'
import type { TimelineGesture, TimelinePreview, TimelineRow } from './timeline-types.ts'

interface DragOptions {
  readonly rows: readonly TimelineRow[]
  readonly layout: TimelineLayout
  /** What scrolls. */
  readonly frame: HTMLElement | null
  readonly onPreview: (gesture: TimelineGesture) => TimelinePreview
  readonly onGesture: (gesture: TimelineGesture) => void
  /** A link was clicked, or something else: null. */
  readonly onLink: (id: string | null) => void
}

export interface TimelineHand {
  readonly drag: TimelineDrag | null
  readonly pointer: {
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerCancel: () => void
    readonly onLostPointerCapture: () => void
  }
  /** A link by keys: begin, choose, change the kind. */
  readonly startLink: (id: string) => void
  readonly aimLink: (steps: number) => void
  readonly turnLink: () => void
  readonly letGo: () => void
  readonly cancel: () => void
}

/** Bars taken by the pointer or, to be linked, by the keys; what it would do is worked out at every step and done at the end. */
export function useTimelineDrag({ rows, layout, frame, onPreview, onGesture, onLink }: DragOptions): TimelineHand {
  const [drag, setDrag] = useState<TimelineDrag | null>(null)
  // An event may come before the drawing has caught up with the one before it.
  const latest = useRef<TimelineDrag | null>(null)

  // What was scrolled counts, but not that the drawing may make room for the inspector while the bar is held.
  const acrossOf = ({ clientX }: PointerEvent) => clientX + (frame?.scrollLeft ?? 0)
  const put = (next: TimelineDrag | null) => {
    latest.current = next
    setDrag(next)
  }
  const follow = (next: TimelineDrag) => {
    const before = latest.current
    const gesture = gestureOf(next)
    if (before && sameGesture(before, next)) return put({ ...next, preview: before.preview })
    put({ ...next, preview: gesture && onPreview(gesture) })
  }
  const letGo = () => {
    const last = latest.current
    put(null)
    const gesture = last && gestureOf(last)
    if (gesture) onGesture(gesture)
  }
  const cancel = () => {
    if (latest.current) put(null)
  }

  const take = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const plot = event.currentTarget
    const { y } = placeIn(plot, event)
    const link = event.target.closest('[data-link]')?.getAttribute('data-link') ?? null
    const grip = event.target.closest('[data-grip]')
    const id = grip?.closest('[data-row]')?.getAttribute('data-row') ?? rows[Math.floor(y / rowHeight)]?.id
    const row = rows.find((each) => each.id === id)
    if (link === null && row) focusIn(plot, row.id)
    if (link !== null) focusIn(plot, link.slice(link.indexOf('>') + 1, link.lastIndexOf('|')))
    onLink(link)
    const mode = grip?.getAttribute('data-grip')
    if (!grip || !row || link !== null) return
    if (mode !== 'move' && mode !== 'resize' && mode !== 'link') return
    if (mode === 'move' && !row.movable) return
    grip.setPointerCapture(event.pointerId)
    put(takeBar(mode, row.id, acrossOf(event), 'pointer'))
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const held = latest.current
    if (held?.by !== 'pointer') return
    const pointer = placeIn(event.currentTarget, event)
    if (frame) scrollAtEdge(frame, event, held.mode)
    if (held.mode !== 'link')
      return follow({ ...held, pointer, days: dragDays(held, acrossOf(event), layout.pixelsPerDay) })
    const row = rows[Math.floor(pointer.y / rowHeight)]
    follow({
      ...held,
      pointer,
      target: row?.linkable && row.id !== held.id ? row.id : null,
      kind: kindByKeys(event),
    })
  }
  return {
    drag,
    pointer: {
      onPointerDown: take,
      onPointerMove: move,
      onPointerUp: () => {
        if (latest.current?.by === 'pointer') letGo()
      },
      onPointerCancel: cancel,
      onLostPointerCapture: () => {
        if (latest.current?.by === 'pointer') cancel()
      },
    },
    startLink: (id) => put(takeBar('link', id, 0, 'keys')),
    aimLink: (steps) => {
      const held = latest.current
      if (held) follow({ ...held, target: targetFrom(rows, held, steps) })
    },
    turnLink: () => {
      const held = latest.current
      if (held) follow({ ...held, kind: nextKind(held.kind) })
    },
    letGo,
    cancel,
  }
}

function placeIn(plot: SVGSVGElement, { clientX, clientY }: PointerEvent) {
  const { left, top } = plot.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

function focusIn(plot: SVGSVGElement, id: string): void {
  plot.querySelector<SVGGElement>(`[data-row="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
}

/** Pixels inside the edge in which the plot follows the pointer; up and down only where a link may lead. */
const edge = 28

function scrollAtEdge(frame: HTMLElement, { clientX, clientY }: PointerEvent, mode: TimelineDrag['mode']): void {
  const { right, bottom, top } = frame.getBoundingClientRect()
  const near = (distance: number) => distance >= 0 && distance < edge
  const across = near(right - clientX) ? edge : 0
  const down = mode !== 'link' ? 0 : near(bottom - clientY) ? edge : near(clientY - top - scaleHeight) ? -edge : 0
  if (across !== 0 || down !== 0) frame.scrollBy(across, down)
}
