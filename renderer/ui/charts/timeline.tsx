import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { MarkGhosts } from './timeline-ghosts.tsx'
import { TimelineFoot } from './timeline-foot.tsx'
import { scaleHeight, timelineLayout, withNearMarks, zoomPixels } from './timeline-layout.ts'
import { linkId } from './timeline-links.tsx'
import { TimelineNames } from './timeline-names.tsx'
import { TimelinePlot } from './timeline-plot.tsx'
import { TimelineScale } from './timeline-scale.tsx'
import { scrollToShow } from './timeline-scroll.ts'
import type { TimelineProps } from './timeline-types.ts'
import { useElementSize } from './use-element-size.ts'
import { useTimelineDrag } from './use-timeline-drag.ts'
import { useTimelineKeys } from './use-timeline-keys.ts'
import { useTimelineScroll } from './use-timeline-scroll.ts'
import { useTimelineWindow } from './use-timeline-window.ts'
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
  const { rows, links, marks, today, isDayOff, zoom, selected } = props
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  const hint = useId()
  const size = useElementSize(frame)
  const { names: left, owners: showOwners } = nameWidths.find((each) => size.width >= each.from) ?? nameWidths[0]
  const layout = useMemo(() => {
    const all = { rows, links, marks, today, ...(isDayOff ? { isDayOff } : {}) }
    const data = zoom === 'fit' ? withNearMarks(all) : all
    const room = Math.max(0, Math.floor(size.width) - left)
    return timelineLayout(data, zoomPixels(zoom, data, room), room)
  }, [rows, links, marks, today, isDayOff, zoom, size.width, left])
  useTimelineScroll(frame, layout, left)
  const view = useTimelineWindow(frame, layout, left, size)
  const tall = Math.max(layout.height, size.height - scaleHeight)

  const [pickedLink, setPickedLink] = useState<string | null>(null)
  const link = links.find((each) => each.editable && linkId(each) === pickedLink) ?? null
  const hand = useTimelineDrag({
    rows,
    layout,
    frame,
    onPreview: props.onPreview,
    onGesture: props.onGesture,
    onLink: setPickedLink,
  })

  const scrollTo = (id: string | null) => {
    const index = rows.findIndex((row) => row.id === id)
    if (!frame || index === -1) return false
    frame.scrollTo(scrollToShow(frame, layout, left, index, rows[index]?.span ?? null))
    return true
  }
  const focusRow = (id: string) => {
    if (!scrollTo(id)) return false
    const find = () => frame?.querySelector<SVGGElement>(`[role="treeitem"][data-row="${CSS.escape(id)}"]`)
    // A row far away is drawn as soon as it is selected.
    if (!find()) flushSync(() => props.onSelect(id))
    find()?.focus({ preventScroll: true })
    return true
  }
  useImperativeHandle(ref, () => ({ showRow: focusRow }))

  // A bar that moves under the keyboard is followed; any other change leaves the scroll position alone, above all while
  // a bar is held by the pointer.
  const followed = useRef('')
  const isHeld = hand.drag?.by === 'pointer'
  useEffect(() => {
    const index = rows.findIndex((row) => row.id === selected)
    const span = rows[index]?.span ?? null
    const place = `${selected} ${span?.from} ${span?.to}`
    if (place === followed.current) return
    followed.current = place
    if (!isHeld && frame?.contains(document.activeElement) && index !== -1)
      frame.scrollTo(scrollToShow(frame, layout, left, index, span))
  }, [frame, layout, left, rows, selected, isHeld])

  // So is the bar that a link would lead to.
  const aimed = hand.drag?.by === 'keys' ? hand.drag.target : null
  useEffect(() => {
    const index = rows.findIndex((row) => row.id === aimed)
    if (frame && index !== -1) frame.scrollTo(scrollToShow(frame, layout, left, index, rows[index]?.span ?? null))
  }, [frame, layout, left, rows, aimed])

  const deleteLink = () => {
    const wanted = hand.drag ? `${hand.drag.id}>${hand.drag.target}|${hand.drag.kind}` : pickedLink
    const there = links.find((each) => each.editable && linkId(each) === wanted)
    if (there) props.onGesture({ type: 'unlink', from: there.from, to: there.to, kind: there.kind ?? 'FS' })
    setPickedLink(null)
    return there !== undefined
  }
  const onKeyDown = useTimelineKeys({
    rows,
    selected,
    hand,
    onFocusRow: focusRow,
    onOpen: props.onOpen,
    onGesture: props.onGesture,
    onToggle: props.onToggle,
    onZoom: props.onZoom,
    onDeleteLink: deleteLink,
    onLeave: () => {
      const something = link !== null || props.said !== ''
      setPickedLink(null)
      props.onForget()
      return something
    },
  })

  return (
    <div className={classes.shell}>
      <div className={classes.frame} ref={setFrame}>
        <p id={hint} className="visually-hidden">
          Up and Down go from bar to bar, Left and Right fold a step. Alt with Left or Right moves the bar by a working
          day, with Shift by a week; Shift alone changes its length. L draws a link to another bar. Enter opens the
          details. The Tasks tab holds the same data as a table.
        </p>
        <div className={classes.canvas} style={{ width: left + layout.width }}>
          <div className={classes.head} style={{ height: scaleHeight }}>
            <div className={classes.corner} style={{ width: left }} aria-hidden="true">
              <span>{props.columnTitle ?? 'Step or task'}</span>
              {showOwners ? <span className={classes.owner}>Owner role</span> : null}
            </div>
            <svg width={layout.width} height={scaleHeight} aria-hidden="true">
              <TimelineScale layout={layout} firstDay={view.firstDay} lastDay={view.lastDay} />
              <MarkGhosts drag={hand.drag} layout={layout} />
            </svg>
          </div>
          <div className={classes.body} style={{ height: tall }}>
            <TimelineNames
              {...props}
              firstRow={view.firstRow}
              lastRow={view.lastRow}
              width={left}
              showOwners={showOwners}
              onFocusRow={focusRow}
            />
            <TimelinePlot
              {...props}
              layout={layout}
              view={view}
              hand={hand}
              selectedLink={link && linkId(link)}
              tall={tall}
              left={left}
              describedBy={hint}
              onKeyDown={onKeyDown}
            />
          </div>
        </div>
      </div>
      <TimelineFoot
        drag={hand.drag}
        nameOf={(id) => rows.find((row) => row.id === id)?.name ?? ''}
        said={props.said}
        caption={props.caption}
        link={link}
        onChangeLink={props.onGesture}
        onDeleteLink={deleteLink}
        onPickLink={setPickedLink}
      />
    </div>
  )
}
