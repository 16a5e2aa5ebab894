import { memo, useState, type PointerEvent } from 'react'
import { TimelineBar } from './timeline-bar.tsx'
import { rowHeight, type BarBox } from './timeline-layout.ts'
import { sameBox, sameRow } from './timeline-same.ts'
import type { TimelineRow } from './timeline-types.ts'
import classes from './timeline.module.css'

interface TimelineItemProps {
  readonly row: TimelineRow
  readonly index: number
  /** Null when there is no bar to draw. */
  readonly box: BarBox | null
  /** Of the whole plot. */
  readonly width: number
  readonly pixelsPerDay: number
  readonly hatch: string
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onDrag: (id: string, days: number) => void
}

/** Pixels the pointer may wander in a click. */
const slack = 4

/** One row of the tree: its bar, which can be dragged, on a strip that can be clicked. */
export const TimelineItem = memo(function TimelineItem(props: TimelineItemProps) {
  const { row, index, box, width, pixelsPerDay, isSelected } = props
  const [drag, setDrag] = useState<{ readonly startX: number; readonly days: number } | null>(null)

  const drop = (event: PointerEvent) => {
    if (!drag) return
    setDrag(null)
    if (event.type === 'pointerup' && drag.days !== 0) props.onDrag(row.id, drag.days)
  }
  return (
    <g
      role="treeitem"
      className={classes.item}
      aria-label={row.label}
      aria-level={row.level}
      aria-selected={isSelected}
      {...(row.expanded === undefined ? {} : { 'aria-expanded': row.expanded })}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row={row.id}
      onFocus={() => {
        if (!isSelected) props.onSelect(row.id)
      }}
      onPointerDown={(event) => event.currentTarget.focus({ preventScroll: true })}
      onDoubleClick={() => props.onOpen(row.id)}
    >
      <rect y={index * rowHeight} width={width} height={rowHeight - 1} fill="none" pointerEvents="all" />
      {box ? (
        <g
          className={classes.bar}
          data-dragging={drag !== null || undefined}
          transform={drag ? `translate(${drag.days * pixelsPerDay} 0)` : undefined}
          onPointerDown={(event) => {
            if (event.button !== 0) return
            event.currentTarget.setPointerCapture(event.pointerId)
            setDrag({ startX: event.clientX, days: 0 })
          }}
          onPointerMove={(event) => {
            if (!drag) return
            const moved = event.clientX - drag.startX
            const days = Math.abs(moved) < slack ? 0 : Math.round(moved / pixelsPerDay)
            if (days !== drag.days) setDrag({ ...drag, days })
          }}
          onPointerUp={drop}
          onPointerCancel={drop}
          onLostPointerCapture={drop}
        >
          <TimelineBar row={row} box={box} hatch={props.hatch} />
          <rect
            className={classes.ring}
            x={box.x - 3}
            y={box.y - 3}
            width={box.width + 6}
            height={box.height + (row.level === 1 ? 9 : 6)}
            rx="5"
            fill="none"
          />
        </g>
      ) : (
        <rect
          className={classes.ring}
          x="2"
          y={index * rowHeight + 2}
          width={width - 4}
          height={rowHeight - 5}
          rx="4"
          fill="none"
        />
      )}
    </g>
  )
}, sameItem)

function sameItem(a: TimelineItemProps, b: TimelineItemProps): boolean {
  return (
    a.index === b.index &&
    a.width === b.width &&
    a.pixelsPerDay === b.pixelsPerDay &&
    a.hatch === b.hatch &&
    a.isSelected === b.isSelected &&
    a.isTabStop === b.isTabStop &&
    a.onSelect === b.onSelect &&
    a.onOpen === b.onOpen &&
    a.onDrag === b.onDrag &&
    sameBox(a.box, b.box) &&
    sameRow(a.row, b.row)
  )
}
