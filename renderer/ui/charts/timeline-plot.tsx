import { useId, useMemo, type KeyboardEvent, type SyntheticEvent } from 'react'
import { TimelineBackdrop, TodayLine } from './timeline-backdrop.tsx'
import { HatchPattern } from './timeline-bar.tsx'
import { dayLabel } from './timeline-calendar.ts'
import { TimelineGhosts } from './timeline-ghosts.tsx'
import { barBox, rowHeight, type TimelineLayout } from './timeline-layout.ts'
import { TimelineItem, type TreePlace } from './timeline-item.tsx'
import { TimelineLinks } from './timeline-links.tsx'
import type { TimelineHand } from './use-timeline-drag.ts'
import type { TimelineWindow } from './use-timeline-window.ts'
import type { TimelineProps, TimelineRow } from './timeline-types.ts'
import classes from './timeline.module.css'

/** Grid lines, arrows and bars; the bars are the items of a tree with one tab stop. Only what is in view is drawn. */
export function TimelinePlot(
  props: Pick<TimelineProps, 'rows' | 'links' | 'selected' | 'label' | 'onSelect' | 'onOpen' | 'onDate'> & {
    readonly layout: TimelineLayout
    readonly view: TimelineWindow
    readonly hand: TimelineHand
    readonly selectedLink: string | null
    /** Height of the plot: that of the rows, or of the window when that is taller. */
    readonly tall: number
    /** Width of the columns that stay on the left. */
    readonly left: number
    readonly describedBy: string
    readonly onKeyDown: (event: KeyboardEvent) => void
  },
) {
  const { rows, links, layout, view, hand, tall, selected } = props
  const hatch = useId()
  const places = useMemo(() => treePlaces(rows), [rows])
  const stop = rows.some((row) => row.id === selected) ? selected : rows[0]?.id
  const inView = (index: number) => index >= view.firstRow && index <= view.lastRow
  return (
    <div className={classes.plot} style={{ width: layout.width, height: tall }}>
      <svg
        width={layout.width}
        height={tall}
        role="tree"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        fontFamily="var(--font)"
        data-linking={hand.drag?.mode === 'link' || undefined}
        onKeyDown={props.onKeyDown}
        onFocus={(event) => {
          const id = rowOf(event)
          if (id !== null && id !== selected) props.onSelect(id)
        }}
        onDoubleClick={(event) => {
          const id = rowOf(event)
          if (id !== null) props.onOpen(id)
        }}
        {...hand.pointer}
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <TimelineBackdrop
          layout={layout}
          rows={rows.length}
          tall={tall}
          firstDay={view.firstDay}
          lastDay={view.lastDay}
        />
        <SelectedRow rows={rows} selected={selected} width={layout.width} />
        <TimelineLinks
          rows={rows}
          links={links}
          layout={layout}
          selected={selected}
          selectedLink={props.selectedLink}
          firstRow={view.firstRow}
          lastRow={view.lastRow}
        />
        {rows.map((row, index) =>
          // What has the focus must not go away, however far it is scrolled.
          inView(index) || row.id === stop ? (
            <TimelineItem
              key={row.id}
              row={row}
              place={places[index] ?? noPlace}
              index={index}
              box={barBox(row, index, layout)}
              layout={layout}
              hatch={hatch}
              isSelected={row.id === selected}
              isTabStop={row.id === stop}
              drag={hand.drag?.id === row.id ? hand.drag : null}
            />
          ) : null,
        )}
        {hand.drag ? (
          <TimelineGhosts
            drag={hand.drag}
            rows={rows}
            layout={layout}
            firstRow={view.firstRow}
            lastRow={view.lastRow}
          />
        ) : null}
        <TodayLine layout={layout} tall={tall} />
      </svg>
      {rows.map((row, index) =>
        !inView(index) || barBox(row, index, layout) ? null : (
          <Undrawn key={row.id} row={row} top={index * rowHeight} left={props.left} onDate={props.onDate} />
        ),
      )}
    </div>
  )
}

/** Where each row stands among those of its level, for assistive technology: not all of them are there to be counted. */
function treePlaces(rows: readonly TimelineRow[]): TreePlace[] {
  const groups = rows.reduce<number[][]>(
    (found, row, index) => {
      if (row.level === 1) {
        found[0]?.push(index)
        found.push([])
      } else found.at(-1)?.push(index)
      return found
    },
    [[]],
  )
  const places: TreePlace[] = []
  for (const group of groups) group.forEach((index, nth) => (places[index] = { nth: nth + 1, of: group.length }))
  return places
}

const noPlace: TreePlace = { nth: 1, of: 1 }

function rowOf({ target }: SyntheticEvent): string | null {
  return target instanceof Element ? (target.closest('[data-row]')?.getAttribute('data-row') ?? null) : null
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
            {row.movable === undefined ? null : (
              <button
                type="button"
                className={classes.date}
                aria-label={`Date ${row.name}`}
                onClick={() => props.onDate(row.id)}
              >
                Date
              </button>
            )}
          </>
        )}
      </span>
    </div>
  )
}
