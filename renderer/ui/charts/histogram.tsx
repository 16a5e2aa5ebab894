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

/** How often values lie between edges. The bars are classes of one width each, whatever lies between their edges. */
export function Histogram({ label, bars, edge, marks }: HistogramProps) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const { width } = useElementSize(element)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const step = width / Math.max(1, bars.length)
  const top = marks.length * markRow + countRow
  const base = top + plotHeight
  return (
    <figure ref={setElement} className={classes.figure}>
      {width === 0 ? null : (
        <svg width={width} height={base + edgeRow} role="img" aria-label={label}>
          {bars.map(({ from, count }, at) => {
            const height = (count / most) * plotHeight
            return (
              <g key={from}>
                <rect className={classes.bar} x={at * step + 1.5} width={step - 3} y={base - height} height={height} />
                {count === 0 ? null : (
                  <text className={classes.count} x={(at + 0.5) * step} y={base - height - 4} textAnchor="middle">
                    {formatNumber(count)}
                  </text>
                )}
              </g>
            )
          })}
          <line className={classes.base} x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} />
          {bars.slice(1).map(({ from }, at) => (
            <text key={from} className={classes.edge} x={(at + 1) * step} y={base + 14} textAnchor="middle">
              {edge(from)}
            </text>
          ))}
          {marks.map(({ value, label: words }, row) => {
            const x = placeOf(value, bars) * step
            const right = x > width / 2
            return (
              <g key={words}>
                <line className={classes.mark} x1={x} x2={x} y1={row * markRow + 4} y2={base} />
                <text
                  className={classes.words}
                  x={right ? x - 4 : x + 4}
                  y={row * markRow + 11}
                  textAnchor={right ? 'end' : 'start'}
                >
                  {words}
                </text>
              </g>
            )
          })}
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
