import { useState } from 'react'
import { formatNumber } from '../format.ts'
import classes from './histogram.module.css'
import { useElementSize } from './use-element-size.ts'

export interface HistogramBar {
  /** Included. */
  readonly from: number
  /** Not included; infinite in the last bar. */
  readonly until: number
  readonly count: number
}

export interface HistogramProps {
  readonly label: string
  /** Ascending, without gaps. */
  readonly bars: readonly HistogramBar[]
  /** The text below an edge between two bars. */
  readonly edge: (value: number) => string
  /** Values that are pointed out, such as the median, with their words. */
  readonly marks: readonly { readonly value: number; readonly label: string }[]
}

const [plotHeight, markRow, countRow, edgeRow] = [112, 15, 16, 18]

/** Of the words of a mark, on average. */
const letterWidth = 6.2

/** How often values lie between edges. The bars are classes of one width each, whatever lies between their edges. */
export function Histogram({ label, bars, edge, marks }: HistogramProps) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const { width } = useElementSize(element)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const step = width / Math.max(1, bars.length)
  const top = marks.length * markRow + countRow
  const base = top + plotHeight
  const heightOf = (count: number) => (count / most) * plotHeight
  const edges = [...bars.map(({ from }) => from), bars.at(-1)?.until ?? Infinity]
  const placed = marks.map((mark) => {
    const x = placeOf(mark.value, bars) * step
    return { ...mark, x, before: x + 4 + mark.label.length * letterWidth > width }
  })
  return (
    <figure ref={setElement} className={classes.figure}>
      {width === 0 ? null : (
        <svg width={width} height={base + edgeRow} role="img" aria-label={label}>
          {bars.map(({ from, count }, at) => (
            <rect
              key={from}
              className={classes.bar}
              x={at * step + 1.5}
              width={step - 3}
              y={base - heightOf(count)}
              height={heightOf(count)}
            />
          ))}
          <line className={classes.base} x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} />
          {edges.map((value, at) =>
            value === Infinity ? null : (
              <text
                key={value}
                className={classes.edge}
                x={at * step}
                y={base + 14}
                textAnchor={at === 0 ? 'start' : at === bars.length ? 'end' : 'middle'}
              >
                {edge(value)}
              </text>
            ),
          )}
          {placed.map(({ x, label: words }, row) => (
            <line key={words} className={classes.mark} x1={x} x2={x} y1={row * markRow + 4} y2={base} />
          ))}
          {bars.map(({ from, count }, at) =>
            count === 0 ? null : (
              <text
                key={from}
                className={classes.count}
                x={(at + 0.5) * step}
                y={base - heightOf(count) - 4}
                textAnchor="middle"
              >
                {formatNumber(count)}
              </text>
            ),
          )}
          {placed.map(({ x, before, label: words }, row) => (
            <text
              key={words}
              className={classes.words}
              x={before ? x - 4 : x + 4}
              y={row * markRow + 11}
              textAnchor={before ? 'end' : 'start'}
            >
              {words}
            </text>
          ))}
        </svg>
      )}
    </figure>
  )
}

/** Where a value lies, counted in bars: in the middle of the one that has no end. */
function placeOf(value: number, bars: readonly HistogramBar[]): number {
  const at = bars.findIndex(({ from, until }) => value >= from && value < until)
  const bar = bars[at]
  if (!bar) return 0
  return at + (bar.until === Infinity ? 0.5 : (value - bar.from) / (bar.until - bar.from))
}
