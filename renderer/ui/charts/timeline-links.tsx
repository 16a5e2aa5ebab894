import { memo } from 'react'
import { barBox, rowHeight, type BarBox, type TimelineLayout } from './timeline-layout.ts'
import type { TimelineLink, TimelineLinkKind, TimelineRow } from './timeline-types.ts'

/** Links over more rows than this are drawn paler: selecting one of their ends brings them out. */
const near = 4

/** One of the links of a drawing: the same two rows may be tied in several ways. */
export function linkId({ from, to, kind = 'FS' }: TimelineLink): string {
  return `${from}>${to}|${kind}`
}

/**
 * Arrows between the ends that are tied. One that does not wait long enough is dashed, one of the critical path is a double
 * line. Links to rows that are folded away are not drawn.
 */
export const TimelineLinks = memo(function TimelineLinks(props: {
  readonly rows: readonly TimelineRow[]
  readonly links: readonly TimelineLink[]
  readonly layout: TimelineLayout
  readonly selected: string | null
  /** The selected link, by `linkId`. */
  readonly selectedLink?: string | null
  /** Links are drawn that cross these rows; all by default. */
  readonly firstRow?: number
  readonly lastRow?: number
}) {
  const { rows, links, layout, selected, selectedLink = null, firstRow = 0, lastRow = Infinity } = props
  const places = new Map(rows.map((row, index) => [row.id, index]))
  return (
    <g fill="none" aria-hidden="true">
      {links.map((link) => {
        const [from, to] = [places.get(link.from), places.get(link.to)]
        if (from === undefined || to === undefined) return null
        if (Math.max(from, to) < firstRow || Math.min(from, to) > lastRow) return null
        const [first, second] = [boxAt(rows, from, layout), boxAt(rows, to, layout)]
        if (!first || !second) return null
        const id = linkId(link)
        const isSelected = id === selectedLink
        const touched = isSelected || link.from === selected || link.to === selected
        const { line, head } = routeOf(first, second, Math.sign(to - from), link.kind ?? 'FS')
        return (
          <Arrow
            key={id}
            id={link.editable ? id : null}
            label={link.label ?? null}
            line={line}
            head={head}
            colour={touched ? 'var(--accent)' : link.broken || link.critical ? 'var(--off)' : 'var(--dimmed)'}
            opacity={touched || link.broken || link.critical ? 1 : Math.abs(to - from) <= near ? 0.7 : 0.35}
            width={isSelected ? 2.4 : touched ? 1.6 : 1}
            isDashed={link.broken}
            isDouble={link.critical === true}
          />
        )
      })}
    </g>
  )
})

function boxAt(rows: readonly TimelineRow[], index: number, layout: TimelineLayout): BarBox | null {
  const row = rows[index]
  return row ? barBox(row, index, layout) : null
}

const Arrow = memo(function Arrow(props: {
  readonly id: string | null
  readonly label: string | null
  readonly line: string
  readonly head: string
  readonly colour: string
  readonly opacity: number
  readonly width: number
  readonly isDashed: boolean
  readonly isDouble: boolean
}) {
  return (
    <g opacity={props.opacity} {...(props.isDouble ? { 'data-critical': true } : {})}>
      {props.id === null ? null : (
        <path
          d={props.line}
          stroke="transparent"
          strokeWidth="10"
          pointerEvents="stroke"
          cursor="pointer"
          data-link={props.id}
        >
          {props.label === null ? null : <title>{props.label}</title>}
        </path>
      )}
      <path
        d={props.line}
        stroke={props.colour}
        strokeWidth={props.isDouble ? props.width + 2.6 : props.width}
        {...(props.isDashed ? { strokeDasharray: '4 3' } : {})}
        pointerEvents="none"
      />
      {props.isDouble ? <path d={props.line} stroke="var(--surface)" strokeWidth="1.4" pointerEvents="none" /> : null}
      <path d={props.head} fill={props.colour} pointerEvents="none" />
    </g>
  )
})

/** A line and its head, from the end of the first bar that is tied to the end of the second. */
export function routeOf(
  from: BarBox,
  to: BarBox,
  down: number,
  kind: TimelineLinkKind,
): { readonly line: string; readonly head: string } {
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2]
  if (kind === 'SS') {
    const out = Math.min(from.x, to.x) - 9
    return {
      line: `M${from.x} ${y1}H${out}V${y2}H${to.x - 3}`,
      head: `M${to.x - 0.5} ${y2}l-5 -3.2v6.4Z`,
    }
  }
  const [end, right] = [from.x + from.width, to.x + to.width]
  if (kind === 'FF') {
    const out = Math.max(end, right) + 9
    return { line: `M${end} ${y1}H${out}V${y2}H${right + 3}`, head: `M${right + 0.5} ${y2}l5 -3.2v6.4Z` }
  }
  return finishToStart(end, y1, to, y2, down)
}

/** Onto the top of the waiting bar near its start; where that lies further left, back through the gap between the rows. */
function finishToStart(x1: number, y1: number, to: BarBox, y2: number, down: number) {
  const x2 = to.x
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
