import { useId, useState } from 'react'
import { ChartKey } from './chart-key.tsx'
import { clipped } from './pareto-layout.ts'
import classes from './split-bars.module.css'
import { useBarKeys } from './use-bar-keys.ts'
import { useElementSize } from './use-element-size.ts'

export interface SplitBar {
  readonly id: string
  readonly label: string
  /** Two amounts that stand one behind the other. */
  readonly parts: readonly [first: number, second: number]
  /** Their sum as it is written at the end of the bar. */
  readonly text: string
  /** What is read aloud behind the label. */
  readonly words: string
}

export interface SplitBarsProps {
  readonly label: string
  readonly bars: readonly SplitBar[]
  /** What the first part, filled, and the second, hatched, are. */
  readonly parts: readonly [first: string, second: string]
  /** A line that all bars are read against. */
  readonly limit: { readonly value: number; readonly label: string }
  readonly onPick: (id: string) => void
}

const [rowHeight, barHeight, head, nameRoom, textRoom] = [30, 16, 20, 150, 56]

/** Bars of two parts, told apart by fill and hatch, from zero on one scale. Arrows walk, Enter picks. */
export function SplitBars({ label, bars, parts, limit, onPick }: SplitBarsProps) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const { width } = useElementSize(element)
  const { chart, barProps } = useBarKeys(bars, onPick)
  const hatch = useId()
  const most = Math.max(limit.value, ...bars.map((bar) => bar.parts[0] + bar.parts[1]))
  const room = Math.max(60, width - nameRoom - textRoom)
  const x = (value: number) => nameRoom + (value / most) * room
  const middle = (index: number) => head + index * rowHeight + rowHeight / 2
  const height = head + bars.length * rowHeight + 4
  return (
    <figure ref={setElement} className={classes.figure}>
      {width === 0 ? null : (
        <svg ref={chart} width={width} height={height} className={classes.chart} role="group" aria-label={label}>
          <Hatch id={hatch} />
          {bars.map((bar, index) => (
            <g key={bar.id} className={classes.row} {...barProps(bar.id, index, `${bar.label}: ${bar.words}`)}>
              <title>{`${bar.label}: ${bar.words}`}</title>
              <rect
                className={classes.target}
                x={0.5}
                width={width - 1}
                y={middle(index) - rowHeight / 2}
                height={rowHeight}
                rx={4}
              />
              <text className={classes.name} x={4} y={middle(index) + 4.5}>
                {clipped(bar.label, nameRoom - 12)}
              </text>
              <Parts bar={bar} x={x} y={middle(index) - barHeight / 2} hatch={hatch} />
              <text className={classes.text} x={x(bar.parts[0] + bar.parts[1]) + 6} y={middle(index) + 4.5}>
                {bar.text}
              </text>
            </g>
          ))}
          <line className={classes.axis} x1={nameRoom} x2={nameRoom} y1={head} y2={height} />
          <line className={classes.limit} x1={x(limit.value)} x2={x(limit.value)} y1={head - 4} y2={height} />
          <text className={classes.limitText} x={x(limit.value)} y={head - 8} textAnchor="middle">
            {limit.label}
          </text>
        </svg>
      )}
      <ChartKey>
        <span>
          <svg width="22" height="12" aria-hidden="true">
            <rect className={classes.first} y="1" width="22" height="10" rx="2" />
          </svg>
          {parts[0]}
        </span>
        <span>
          <svg width="22" height="12" aria-hidden="true">
            <Hatch id={`${hatch}-key`} />
            <rect className={classes.second} y="1" width="22" height="10" rx="2" fill={`url(#${hatch}-key)`} />
          </svg>
          {parts[1]}
        </span>
      </ChartKey>
    </figure>
  )
}

function Parts(props: {
  readonly bar: SplitBar
  readonly x: (value: number) => number
  readonly y: number
  readonly hatch: string
}) {
  const { bar, x, y, hatch } = props
  const [first, second] = bar.parts
  return (
    <>
      {first > 0 ? (
        <rect className={classes.first} x={x(0)} width={x(first) - x(0)} y={y} height={barHeight} rx={2} />
      ) : null}
      {second > 0 ? (
        <rect
          className={classes.second}
          x={x(first)}
          width={x(first + second) - x(first)}
          y={y}
          height={barHeight}
          rx={2}
          fill={`url(#${hatch})`}
        />
      ) : null}
    </>
  )
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={classes.ground} width="6" height="6" />
        <rect className={classes.stripe} width="2" height="6" />
      </pattern>
    </defs>
  )
}
