import { useLayoutEffect, useRef } from 'react'
import type { TimelineLayout } from './timeline-layout.ts'
import { scrollAfterChange, scrollToToday } from './timeline-scroll.ts'

/** Opens the timeline at today and keeps what is seen in place when zoom or range change. */
export function useTimelineScroll(frame: HTMLElement | null, layout: TimelineLayout, left: number): void {
  const seen = useRef<TimelineLayout | null>(null)
  useLayoutEffect(() => {
    // Before it is measured the element has no width to place anything in.
    if (!frame || layout.width <= 0 || frame.clientWidth === 0) return
    const before = seen.current
    seen.current = layout
    if (!before) frame.scrollTo({ left: scrollToToday(frame, layout, left) })
    else if (before.pixelsPerDay !== layout.pixelsPerDay || before.from !== layout.from)
      frame.scrollTo({ left: scrollAfterChange(frame, before, layout, left) })
  }, [frame, layout, left])
}
