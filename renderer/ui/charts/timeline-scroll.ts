import { rowHeight, scaleHeight, type TimelineLayout } from './timeline-layout.ts'
import type { TimelineSpan } from './timeline-types.ts'

/** What is seen of a scrolled element; an HTML element fits. */
export interface Viewport {
  readonly scrollLeft: number
  readonly scrollTop: number
  readonly clientWidth: number
  readonly clientHeight: number
}

const margin = 24

/** The least scrolling that shows a row and as much of its bar as there is room for beside the `left` columns. */
export function scrollToShow(
  view: Viewport,
  layout: TimelineLayout,
  left: number,
  index: number,
  span: TimelineSpan | null,
): { readonly left: number; readonly top: number } {
  const tall = view.clientHeight - scaleHeight
  const top = clamp(view.scrollTop, (index + 1) * rowHeight - tall, index * rowHeight)
  if (!span) return { left: view.scrollLeft, top }
  const room = view.clientWidth - left
  const [start, end] = [layout.x(span.from) - margin, layout.x(span.to + 1) + margin]
  // Of a bar that is wider than the view, any part will do.
  const [least, most] = end - start <= room ? [end - room, start] : [start - room + 4 * margin, end - 4 * margin]
  return { left: Math.max(0, clamp(view.scrollLeft, least, most)), top: Math.max(0, top) }
}

/** Where a timeline opens: today in the left third. */
export function scrollToToday(view: Viewport, layout: TimelineLayout, left: number): number {
  return layout.today === null ? 0 : Math.max(0, layout.x(layout.today) - (view.clientWidth - left) / 3)
}

/** Keeps what is seen when the layout changes: the day in the middle on zooming, the left edge when days come or go. */
export function scrollAfterChange(view: Viewport, before: TimelineLayout, after: TimelineLayout, left: number): number {
  const anchor = before.pixelsPerDay === after.pixelsPerDay ? 0 : (view.clientWidth - left) / 2
  const day = before.from + (view.scrollLeft + anchor) / before.pixelsPerDay
  return Math.max(0, after.x(day) - anchor)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
