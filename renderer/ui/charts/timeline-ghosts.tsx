import { diamondPath } from './timeline-bar.tsx'
import type { TimelineDrag } from './timeline-drag.ts'
import { barBox, rowHeight, spanBox, type BarBox, type TimelineLayout } from './timeline-layout.ts'
import { routeOf } from './timeline-links.tsx'
import type { TimelineRow } from './timeline-types.ts'
import classes from './timeline.module.css'

/** What letting go would do: where bars would stand, and the link that is being drawn. */
export function TimelineGhosts(props: {
  readonly drag: TimelineDrag
  readonly rows: readonly TimelineRow[]
  readonly layout: TimelineLayout
  readonly firstRow: number
  readonly lastRow: number
}) {
  const { drag, rows, layout, firstRow, lastRow } = props
  const spans = drag.preview?.spans
  return (
    <g className={classes.ghosts} aria-hidden="true" data-refused={drag.preview?.refused || undefined}>
      {rows.slice(firstRow, lastRow + 1).map((row, nth) => {
        const span = spans?.get(row.id)
        const box = span ? spanBox(row, span, firstRow + nth, layout) : null
        return box ? <Ghost key={row.id} row={row} box={box} /> : null
      })}
      {drag.mode === 'link' ? <NewLink drag={drag} rows={rows} layout={layout} /> : null}
    </g>
  )
}

function Ghost({ row, box }: { readonly row: TimelineRow; readonly box: BarBox }) {
  const { x, y, width, height } = box
  if (row.event)
    return <path d={diamondPath(x + width / 2, y + height / 2, height / 2)} data-ghost={row.id} strokeDasharray="3 2" />
  return <rect x={x} y={y} width={width} height={height} rx="2.5" data-ghost={row.id} strokeDasharray="4 2" />
}

function NewLink(props: {
  readonly drag: TimelineDrag
  readonly rows: readonly TimelineRow[]
  readonly layout: TimelineLayout
}) {
  const { drag, rows, layout } = props
  const at = (id: string | null) => {
    const index = rows.findIndex((row) => row.id === id)
    const row = rows[index]
    return row ? { index, box: barBox(row, index, layout) } : null
  }
  const [from, to] = [at(drag.id), at(drag.target)]
  if (!from?.box) return null
  if (!to?.box) {
    if (!drag.pointer) return null
    const [x, y] = [from.box.x + from.box.width, from.box.y + from.box.height / 2]
    return <path d={`M${x} ${y}L${drag.pointer.x} ${drag.pointer.y}`} fill="none" strokeDasharray="4 3" />
  }
  const { line, head } = routeOf(from.box, to.box, Math.sign(to.index - from.index), drag.kind)
  return (
    <>
      <rect
        x="0"
        y={to.index * rowHeight}
        width={layout.width}
        height={rowHeight - 1}
        className={classes.target}
        data-target={drag.target}
      />
      <path d={line} fill="none" strokeWidth="2" />
      <path d={head} className={classes.head} />
    </>
  )
}

/** On the scale: where the milestones would be reached that the change moves. */
export function MarkGhosts({ drag, layout }: { readonly drag: TimelineDrag | null; readonly layout: TimelineLayout }) {
  const reached = drag?.preview?.marks
  if (!reached || reached.size === 0) return null
  return (
    <g className={classes.ghosts} aria-hidden="true">
      {layout.marks.map(({ id = '', day, label }) => {
        const ready = reached.get(id)
        if (ready === undefined || ready < layout.from || ready > layout.to) return null
        const [x, to] = [layout.x(day) + 0.5, layout.x(ready + 0.5)]
        return (
          <path
            key={id}
            d={`M${x} 49.5H${to}${diamondPath(to, 49.5, 5.5)}`}
            strokeDasharray="3 2"
            data-mark-ghost={label}
          />
        )
      })}
    </g>
  )
}
