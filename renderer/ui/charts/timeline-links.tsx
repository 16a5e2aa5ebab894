import { memo } from 'react'
import { barBox, rowHeight, type BarBox, type TimelineLayout } from './timeline-layout.ts'
import type { TimelineLink, TimelineRow } from './timeline-types.ts'

/** Links over more rows than this are drawn paler: selecting one of their ends brings them out. */
const near = 4

/**
 * Arrows from the end of a bar to the start of the one that waits for it. One that does not wait long enough is dashed
 * and runs back. Links to rows that are folded away are not drawn.
 */
export function TimelineLinks(props: {
  readonly rows: readonly TimelineRow[]
  readonly links: readonly TimelineLink[]
  readonly layout: TimelineLayout
  readonly selected: string | null
}) {
  const { rows, links, layout, selected } = props
  const boxes = new Map(rows.map((row, index) => [row.id, { index, box: barBox(row, index, layout) }]))
  return (
    <g fill="none" aria-hidden="true">
      {links.map((link) => {
        const [from, to] = [boxes.get(link.from), boxes.get(link.to)]
        if (!from?.box || !to?.box) return null
        const touched = link.from === selected || link.to === selected
        const colour = touched ? 'var(--accent)' : link.broken ? 'var(--off)' : 'var(--dimmed)'
        const { line, head } = routeOf(from.box, to.box, Math.sign(to.index - from.index))
        return (
          <Arrow
            key={`${link.from}>${link.to}`}
            line={line}
            head={head}
            colour={colour}
            opacity={touched || link.broken ? 1 : Math.abs(to.index - from.index) <= near ? 0.7 : 0.35}
            isThick={touched}
            isDashed={link.broken}
          />
        )
      })}
    </g>
  )
}

const Arrow = memo(function Arrow(props: {
  readonly line: string
  readonly head: string
  readonly colour: string
  readonly opacity: number
  readonly isThick: boolean
  readonly isDashed: boolean
}) {
  return (
    <g opacity={props.opacity}>
      <path
        d={props.line}
        stroke={props.colour}
        strokeWidth={props.isThick ? 1.6 : 1}
        {...(props.isDashed ? { strokeDasharray: '4 3' } : {})}
      />
      <path d={props.head} fill={props.colour} />
    </g>
  )
})

/** Onto the top of the waiting bar near its start; where that lies further left, back through the gap between the rows. */
function routeOf(from: BarBox, to: BarBox, down: number): { readonly line: string; readonly head: string } {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2]
  const [x2, y2] = [to.x, to.y + to.height / 2]
  if (x2 + 4 >= x1) {
    const x = x2 + Math.min(5, to.width / 2)
    const edge = y2 - down * (to.height / 2 + 1)
    return {
      line: `M${x1} ${y1}H${x}V${edge - down * 3}`,
      head: `M${x} ${edge}l-3.2 ${-down * 5}h6.4Z`,
    }
  }
  const gap = y1 + (down * rowHeight) / 2
  return {
    line: `M${x1} ${y1}H${x1 + 6}V${gap}H${x2 - 9}V${y2}H${x2 - 3}`,
    head: `M${x2 - 0.5} ${y2}l-5 -3.2v6.4Z`,
  }
}
