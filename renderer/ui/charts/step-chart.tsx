import { useState } from 'react'
import { scaleLinear } from 'd3-scale'
import { useElementSize } from './use-element-size.ts'
import classes from './step-chart.module.css'

export interface StepPoint {
  /** Position in time, any unit that grows evenly (epoch days). */
  readonly at: number
  /** 0 to 1. */
  readonly value: number
  /** The figure beside the point. */
  readonly mark: string
  /** The point in words, for tooltip and screen readers. */
  readonly words: string
}

export interface StepChartProps {
  readonly label: string
  /** In the order of time. */
  readonly points: readonly StepPoint[]
  /** Share that nobody knows: a band of its own on top. */
  readonly uncertain: number
  readonly uncertainLabel: string
  readonly formatAt: (at: number) => string
}

const margin = { top: 16, right: 44, bottom: 22, left: 44 }
const height = 120

/** A share that grows in steps, from 0 to 100 %: it holds until the next point. */
export function StepChart({ label, points, uncertain, uncertainLabel, formatAt }: StepChartProps) {
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const { width: measured } = useElementSize(frame)
  const width = Math.max(320, measured)
  const [first, last] = [points[0], points.at(-1)]
  const to = Math.max((first?.at ?? 0) + 7, last?.at ?? 0)
  const x = scaleLinear([first?.at ?? 0, to], [margin.left, width - margin.right])
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top])
  const path = points
    .map(({ at, value }, index) => (index === 0 ? `M${x(at)} ${y(value)}` : `H${x(at)}V${y(value)}`))
    .join('')
  return (
    <div ref={setFrame}>
      <svg
        className={classes.chart}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${label}: ${points.map(({ words }) => words).join('; ')}`}
      >
        <defs>
          <pattern id="step-unknown" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className={classes.hatch} x1="0" y1="0" x2="0" y2="7" />
          </pattern>
        </defs>
        {[0, 0.5, 1].map((tick) => (
          <g key={tick}>
            <line className={classes.gridline} x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text className={classes.tick} x={margin.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
              {Math.round(tick * 100)} %
            </text>
          </g>
        ))}
        {uncertain > 0 ? (
          <>
            <rect
              x={margin.left}
              width={width - margin.left - margin.right}
              y={y(1)}
              height={y(1 - uncertain) - y(1)}
              fill="url(#step-unknown)"
            />
            <text className={classes.tick} x={width - margin.right} y={margin.top - 4} textAnchor="end">
              {uncertainLabel}
            </text>
          </>
        ) : null}
        <path className={classes.line} d={`${path}H${x(to)}`} />
        {points.map(({ at, value, mark, words }, index) => (
          <g key={`${at}-${index}`}>
            <circle className={classes.point} cx={x(at)} cy={y(value)} r={3}>
              <title>{words}</title>
            </circle>
            <text
              className={classes.mark}
              x={x(at) + (x(at) > width / 2 ? -5 : 5)}
              // Above and below by turns: names of points that lie close must not meet.
              y={y(value) + (index % 2 === 0 ? -6 : 15)}
              textAnchor={x(at) > width / 2 ? 'end' : 'start'}
            >
              {mark}
            </text>
          </g>
        ))}
        {first ? (
          <text className={classes.tick} x={x(first.at)} y={height - 6}>
            {formatAt(first.at)}
          </text>
        ) : null}
        {last && points.length > 1 ? (
          <text className={classes.tick} x={x(last.at)} y={height - 6} textAnchor="end">
            {formatAt(last.at)}
          </text>
        ) : null}
      </svg>
    </div>
  )
}
