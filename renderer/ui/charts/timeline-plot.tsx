import { useId } from 'react'
import { TimelineBackdrop, TodayLine } from './timeline-backdrop.tsx'
import { HatchPattern } from './timeline-bar.tsx'
import { dayLabel } from './timeline-calendar.ts'
import { barBox, rowHeight, type TimelineLayout } from './timeline-layout.ts'
import { TimelineItem } from './timeline-item.tsx'
import { TimelineLinks } from './timeline-links.tsx'
import { useTimelineKeys } from './use-timeline-keys.ts'
import type { TimelineProps, TimelineRow } from './timeline-types.ts'
import classes from './timeline.module.css'

/** Grid lines, arrows and bars; the bars are the items of a tree with one tab stop. */
export function TimelinePlot(
  props: TimelineProps & {
    readonly layout: TimelineLayout
    /** Height of the plot: that of the rows, or of the window when that is taller. */
    readonly tall: number
    /** Width of the columns that stay on the left. */
    readonly left: number
    readonly describedBy: string
    readonly onFocusRow: (id: string) => void
  },
) {
  const { rows, links, layout, tall, selected } = props
  const hatch = useId()
  const onKeyDown = useTimelineKeys(props)
  const stop = rows.some((row) => row.id === selected) ? selected : rows[0]?.id
  return (
    <div className={classes.plot} style={{ width: layout.width, height: tall }}>
      <svg
        width={layout.width}
        height={tall}
        role="tree"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        fontFamily="var(--font)"
        onKeyDown={onKeyDown}
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <TimelineBackdrop layout={layout} rows={rows.length} tall={tall} />
        <SelectedRow rows={rows} selected={selected} width={layout.width} />
        <TimelineLinks rows={rows} links={links} layout={layout} selected={selected} />
        {rows.map((row, index) => (
          <TimelineItem
            key={row.id}
            row={row}
            index={index}
            box={barBox(row, index, layout)}
            width={layout.width}
            pixelsPerDay={layout.pixelsPerDay}
            hatch={hatch}
            isSelected={row.id === selected}
            isTabStop={row.id === stop}
            onSelect={props.onSelect}
            onOpen={props.onOpen}
            onDrag={props.onDrag}
          />
        ))}
        <TodayLine layout={layout} tall={tall} />
      </svg>
      {rows.map((row, index) =>
        barBox(row, index, layout) ? null : (
          <Undrawn key={row.id} row={row} top={index * rowHeight} left={props.left} onDate={props.onDate} />
        ),
      )}
    </div>
  )
}

function SelectedRow(props: {
  readonly rows: readonly TimelineRow[]
  readonly selected: string | null
  readonly width: number
}) {
  const index = props.rows.findIndex((row) => row.id === props.selected)
  if (index === -1) return null
  return (
    <rect
      y={index * rowHeight}
      width={props.width}
      height={rowHeight - 1}
      fill="var(--accent-soft)"
      fillOpacity="0.85"
      aria-hidden="true"
      pointerEvents="none"
    />
  )
}

/** A row without a bar says why, and stays in view while the plot scrolls sideways. */
function Undrawn(props: {
  readonly row: TimelineRow
  readonly top: number
  readonly left: number
  readonly onDate: (id: string) => void
}) {
  const { row } = props
  return (
    <div className={classes.undrawn} style={{ top: props.top, height: rowHeight }}>
      <span className={classes.reason} style={{ left: props.left + 10 }}>
        {row.span ? (
          `${dayLabel(row.span.from)} to ${dayLabel(row.span.to)}: outside this drawing`
        ) : (
          <>
            no dates yet
            <button
              type="button"
              className={classes.date}
              aria-label={`Date ${row.name}`}
              onClick={() => props.onDate(row.id)}
            >
              Date
            </button>
          </>
        )}
      </span>
    </div>
  )
}
