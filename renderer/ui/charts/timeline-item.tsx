import { memo } from 'react'
import { BehindBar, TimelineBar } from './timeline-bar.tsx'
import { baselineBox, rowHeight, slackLine, windowBox, type BarBox, type TimelineLayout } from './timeline-layout.ts'
import { sameBox, sameLayout, sameRow } from './timeline-same.ts'
import type { TimelineDrag } from './timeline-drag.ts'
import type { TimelineRow } from './timeline-types.ts'
import classes from './timeline.module.css'

interface TimelineItemProps {
  readonly row: TimelineRow
  readonly index: number
  readonly place: TreePlace
  /** Null when there is no bar to draw. */
  readonly box: BarBox | null
  readonly layout: TimelineLayout
  readonly hatch: string
  readonly isSelected: boolean
  readonly isTabStop: boolean
  /** What is being done to this bar. */
  readonly drag: TimelineDrag | null
}

/** The how-manieth of how many of its level. */
export interface TreePlace {
  readonly nth: number
  readonly of: number
}

/** One row of the tree: its bar with the places to take it by. What pointer and keys do to it is heard by the plot. */
export const TimelineItem = memo(function TimelineItem(props: TimelineItemProps) {
  const { row, index, box, layout, isSelected, drag } = props
  return (
    <g
      role="treeitem"
      className={classes.item}
      aria-label={row.label}
      aria-level={row.level}
      aria-setsize={props.place.of}
      aria-posinset={props.place.nth}
      aria-selected={isSelected}
      {...(row.expanded === undefined ? {} : { 'aria-expanded': row.expanded })}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row={row.id}
    >
      {box ? (
        <>
          <BehindBar
            window={windowBox(row, index, layout)}
            slack={slackLine(row, index, layout)}
            baseline={baselineBox(row, index, layout)}
          />
          <Bar row={row} box={box} pixelsPerDay={layout.pixelsPerDay} hatch={props.hatch} drag={drag} />
        </>
      ) : (
        <rect
          className={classes.ring}
          x="2"
          y={index * rowHeight + 2}
          width={layout.width - 4}
          height={rowHeight - 5}
          rx="4"
          fill="none"
          pointerEvents="all"
        />
      )}
    </g>
  )
}, sameItem)

function Bar(props: {
  readonly row: TimelineRow
  readonly box: BarBox
  readonly pixelsPerDay: number
  readonly hatch: string
  readonly drag: TimelineDrag | null
}) {
  const { row, box, drag } = props
  const moved = drag?.mode === 'move' ? drag.days * props.pixelsPerDay : 0
  const stretched = drag?.mode === 'resize' ? drag.days * props.pixelsPerDay : 0
  const drawn = stretched === 0 ? box : { ...box, width: Math.max(4, box.width + stretched) }
  const [end, middle] = [drawn.x + drawn.width + moved, drawn.y + drawn.height / 2]
  return (
    <>
      <g
        className={row.movable ? classes.bar : undefined}
        data-grip="move"
        data-dragging={(drag !== null && drag.mode !== 'link') || undefined}
        transform={drag?.mode === 'move' ? `translate(${moved} 0)` : undefined}
      >
        <TimelineBar row={row} box={drawn} hatch={props.hatch} />
        <rect
          className={classes.ring}
          x={drawn.x - 4.5}
          y={drawn.y - 4.5}
          width={drawn.width + 9}
          height={drawn.height + (row.level === 1 ? 11 : 9)}
          rx="5.5"
          fill="none"
        />
      </g>
      {row.resizable ? (
        <rect
          className={classes.edge}
          x={end - Math.min(6, drawn.width / 3)}
          y={drawn.y - 3}
          width={Math.min(6, drawn.width / 3) + 3}
          height={drawn.height + 6}
          data-grip="resize"
        />
      ) : null}
      {row.linkable ? (
        <g className={classes.knob} data-grip="link">
          <rect x={end + 3} y={drawn.y - 3} width="13" height={drawn.height + 6} fill="transparent" />
          <circle cx={end + 10} cy={middle} r="4" />
        </g>
      ) : null}
    </>
  )
}

function sameItem(a: TimelineItemProps, b: TimelineItemProps): boolean {
  return (
    a.index === b.index &&
    a.place.nth === b.place.nth &&
    a.place.of === b.place.of &&
    a.hatch === b.hatch &&
    a.isSelected === b.isSelected &&
    a.isTabStop === b.isTabStop &&
    a.drag === b.drag &&
    sameLayout(a.layout, b.layout) &&
    sameBox(a.box, b.box) &&
    sameRow(a.row, b.row)
  )
}
