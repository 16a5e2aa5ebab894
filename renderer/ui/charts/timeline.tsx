import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { scaleHeight, timelineLayout, withNearMarks, zoomPixels } from './timeline-layout.ts'
import { TimelineNames } from './timeline-names.tsx'
import { TimelinePlot } from './timeline-plot.tsx'
import { TimelineScale } from './timeline-scale.tsx'
import { scrollToShow } from './timeline-scroll.ts'
import type { TimelineProps } from './timeline-types.ts'
import { useElementSize } from './use-element-size.ts'
import { useTimelineScroll } from './use-timeline-scroll.ts'
import classes from './timeline.module.css'

/** Width of the names on the left by the width there is; the owner's column is given up first. */
const nameWidths = [
  { from: 1200, names: 372, owners: true },
  { from: 800, names: 316, owners: true },
  { from: 600, names: 240, owners: false },
  { from: 0, names: 184, owners: false },
] as const

/** The timeline on screen: names and scale stay while the plot scrolls inside; each row is an item of a tree. */
export function Timeline({ ref, ...props }: TimelineProps) {
  const { rows, links, marks, today, zoom, selected } = props
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  const hint = useId()
  const size = useElementSize(frame)
  const { names: left, owners: showOwners } = nameWidths.find((each) => size.width >= each.from) ?? nameWidths[0]
  const layout = useMemo(() => {
    const all = { rows, links, marks, today }
    const data = zoom === 'fit' ? withNearMarks(all) : all
    const room = Math.max(0, Math.floor(size.width) - left)
    return timelineLayout(data, zoomPixels(zoom, data, room), room)
  }, [rows, links, marks, today, zoom, size.width, left])
  useTimelineScroll(frame, layout, left)
  const tall = Math.max(layout.height, size.height - scaleHeight)

  const focusRow = (id: string) => {
    const index = rows.findIndex((row) => row.id === id)
    if (!frame || index === -1) return false
    frame.scrollTo(scrollToShow(frame, layout, left, index, rows[index]?.span ?? null))
    frame.querySelectorAll<SVGGElement>('[role="treeitem"]')[index]?.focus({ preventScroll: true })
    return true
  }
  useImperativeHandle(ref, () => ({ showRow: focusRow }))

  // A bar that moves under the keyboard is followed; any other change leaves the scroll position alone.
  const followed = useRef('')
  useEffect(() => {
    const index = rows.findIndex((row) => row.id === selected)
    const span = rows[index]?.span ?? null
    const place = `${selected} ${span?.from} ${span?.to}`
    if (place === followed.current) return
    followed.current = place
    if (frame?.contains(document.activeElement) && index !== -1)
      frame.scrollTo(scrollToShow(frame, layout, left, index, span))
  }, [frame, layout, left, rows, selected])

  return (
    <div className={classes.frame} ref={setFrame}>
      <p id={hint} className="visually-hidden">
        Up and Down go from bar to bar, Left and Right fold a step. Alt with Left or Right moves the bar by a working
        day, with Shift by a week. Enter opens the details. The Table tab holds the same data as a table.
      </p>
      <div className={classes.canvas} style={{ width: left + layout.width }}>
        <div className={classes.head} style={{ height: scaleHeight }}>
          <div className={classes.corner} style={{ width: left }} aria-hidden="true">
            <span>Step or task</span>
            {showOwners ? <span className={classes.owner}>Owner role</span> : null}
          </div>
          <svg width={layout.width} height={scaleHeight} aria-hidden="true">
            <TimelineScale layout={layout} />
          </svg>
        </div>
        <div className={classes.body} style={{ height: tall }}>
          <TimelineNames {...props} width={left} showOwners={showOwners} onFocusRow={focusRow} />
          <TimelinePlot {...props} layout={layout} tall={tall} left={left} describedBy={hint} onFocusRow={focusRow} />
        </div>
      </div>
    </div>
  )
}
