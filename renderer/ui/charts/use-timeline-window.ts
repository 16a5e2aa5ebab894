import { useEffect, useState } from 'react'
import { rowHeight, scaleHeight, type TimelineLayout } from './timeline-layout.ts'
import type { Viewport } from './timeline-scroll.ts'

/** What of the drawing is drawn: rows by number and days, both ends included. */
export interface TimelineWindow {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstDay: number
  readonly lastDay: number
}

/** Rows beyond the edge, so that a turn of the wheel finds them drawn; a screen reader walks them too. */
const spareRows = 30
/** The window moves in steps, not with every pixel. */
const rowStep = 10
/** Pixels, to either side. */
const spareWidth = 800
const widthStep = 400

/** The part of the drawing that is seen in a scrolled element, and what lies around it. */
export function windowOf(view: Viewport, layout: TimelineLayout, left: number): TimelineWindow {
  const top = Math.floor(view.scrollTop / rowHeight / rowStep) * rowStep
  const bottom = Math.ceil((view.scrollTop + view.clientHeight - scaleHeight) / rowHeight / rowStep) * rowStep
  const start = Math.floor(view.scrollLeft / widthStep) * widthStep
  const end = Math.ceil((view.scrollLeft + view.clientWidth - left) / widthStep) * widthStep
  const dayAt = (pixel: number) => layout.from + Math.floor(pixel / layout.pixelsPerDay)
  return {
    firstRow: Math.max(0, top - spareRows),
    lastRow: bottom + spareRows,
    firstDay: Math.max(layout.from, dayAt(start - spareWidth)),
    lastDay: Math.min(layout.to, dayAt(end + spareWidth)),
  }
}

/** The same, kept up to date while the element is scrolled. */
export function useTimelineWindow(
  frame: HTMLElement | null,
  layout: TimelineLayout,
  left: number,
  size: { readonly width: number; readonly height: number },
): TimelineWindow {
  const [scrolled, setScrolled] = useState({ scrollLeft: 0, scrollTop: 0 })
  useEffect(() => {
    if (!frame) return
    const follow = () =>
      setScrolled((before) => {
        const after = {
          scrollLeft: step(frame.scrollLeft, widthStep),
          scrollTop: step(frame.scrollTop, rowStep * rowHeight),
        }
        return before.scrollLeft === after.scrollLeft && before.scrollTop === after.scrollTop ? before : after
      })
    frame.addEventListener('scroll', follow, { passive: true })
    follow()
    return () => frame.removeEventListener('scroll', follow)
  }, [frame])
  return windowOf(
    { ...scrolled, clientWidth: size.width + widthStep, clientHeight: size.height + rowStep * rowHeight },
    layout,
    left,
  )
}

function step(value: number, size: number): number {
  return Math.floor(value / size) * size
}
