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
  return { left: Math.max(0, Math.round(clamp(view.scrollLeft, least, most))), top: Math.max(0, top) }
}

/** Where a timeline opens: at its beginning when today is seen there, else with today in the left third. */
export function scrollToToday(view: Viewport, layout: TimelineLayout, left: number): number {
  const room = view.clientWidth - left
  if (layout.today === null || layout.x(layout.today) < room * 0.85) return 0
  return Math.round(layout.x(layout.today) - room / 3)
}

/** Keeps what is seen when the layout changes: on zooming today, or the day in the middle; the left edge when days come or go. */
export function scrollAfterChange(view: Viewport, before: TimelineLayout, after: TimelineLayout, left: number): number {
  const day = anchorDay(view, before, after, left)
  return Math.max(0, Math.round(after.x(day) - (before.x(day) - view.scrollLeft)))
}

/** The day that stays under the same pixel. */
function anchorDay(view: Viewport, before: TimelineLayout, after: TimelineLayout, left: number): number {
  const dayAt = (pixel: number) => before.from + (view.scrollLeft + pixel) / before.pixelsPerDay
  const room = view.clientWidth - left
  if (before.pixelsPerDay === after.pixelsPerDay) return dayAt(0)
  const { today } = before
  return today !== null && today >= dayAt(0) && today < dayAt(room) ? today : dayAt(room / 2)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
