import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import classes from './trend-chart.module.css'

export interface TrendPoint {
  /** Position in time, any unit that grows evenly (epoch days). */
  readonly at: number
  readonly value: number
  /** Date and figure in words, for the tooltip and for screen readers. */
  readonly label: string
  /** Words that are drawn at the point. */
  readonly words?: string
}

export interface TrendChartProps {
  readonly title: string
  readonly points: readonly TrendPoint[]
  /** A threshold; the good side is shaded. */
  readonly target: { readonly value: number; readonly good: 'above' | 'below'; readonly label: string } | null
  /** Of the figures, above the axis. */
  readonly unit: string
  /** How many readings, from how much: below the axis. */
  readonly note: string
  readonly format: (value: number) => string
  readonly formatAt: (at: number) => string
  readonly width: number
  readonly height: number
}

/** Above the plot: unit and target, clear of the data. Below: the dates, then the note. */
const margin = { top: 28, right: 12, bottom: 38, left: 48 }

/** Readings over time with the target as a line. Points that are worth it carry their words. */
export function TrendChart({ title, points, target, unit, note, format, formatAt, width, height }: TrendChartProps) {
  const values = [...points.map((point) => point.value), ...(target ? [target.value] : [])]
  const x = scaleLinear(extent(points.map((point) => point.at)), [margin.left, width - margin.right])
  const y = scaleLinear(padded(values), [height - margin.bottom, margin.top]).nice(4)
  const path = line<TrendPoint>(
    (point) => x(point.at),
    (point) => y(point.value),
  )
  const first = points[0]
  const last = points.at(-1)
  const goodTop = target?.good === 'above' ? margin.top : y(target?.value ?? 0)
  const goodBottom = target?.good === 'above' ? y(target.value) : height - margin.bottom
  return (
    <svg
      className={classes.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary(title, points)}
    >
      {target ? (
        <rect
          className={classes.good}
          x={margin.left}
          width={width - margin.left - margin.right}
          y={goodTop}
          height={Math.max(0, goodBottom - goodTop)}
        />
      ) : null}
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className={classes.gridline} x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text className={classes.tick} x={margin.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      <text
        className={classes.tick}
        x={margin.left - 6}
        y="12"
        textAnchor={unit.length > 6 ? 'start' : 'end'}
        dx={unit.length > 6 ? 6 - margin.left : 0}
      >
        {unit}
      </text>
      {target ? (
        <>
          <line
            className={classes.target}
            x1={margin.left}
            x2={width - margin.right}
            y1={y(target.value)}
            y2={y(target.value)}
          />
          <text className={classes.targetText} x={width - margin.right} y="12" textAnchor="end">
            ┄ target {target.label}
          </text>
        </>
      ) : null}
      <path className={classes.line} d={path(points as TrendPoint[]) ?? ''} />
      {points.map((point) => (
        <circle key={`${point.at}-${point.value}`} className={classes.point} cx={x(point.at)} cy={y(point.value)} r={3}>
          <title>{point.label}</title>
        </circle>
      ))}
      {points.map((point, at) => {
        const right = x(point.at) > (margin.left + width) / 2
        // On the side that the line does not take, where there is room.
        const beside = right ? points.slice(Math.max(0, at - 3), at) : points.slice(at + 1, at + 4)
        const lineAbove = beside.some(({ value }) => value > point.value)
        const top = y(point.value) - 8
        const bottom = y(point.value) + 16
        const below = top < margin.top + 6 || (lineAbove && bottom < height - margin.bottom)
        return point.words === undefined ? null : (
          <text
            key={point.at}
            className={classes.words}
            x={x(point.at) + (right ? 4 : -4)}
            y={below ? bottom : top}
            textAnchor={right ? 'end' : 'start'}
          >
            {point.words}
          </text>
        )
      })}
      {first ? (
        <text
          className={classes.tick}
          x={x(first.at)}
          y={height - 22}
          textAnchor={points.length === 1 ? 'middle' : 'start'}
        >
          {formatAt(first.at)}
        </text>
      ) : null}
      {last && points.length > 1 ? (
        <text className={classes.tick} x={x(last.at)} y={height - 22} textAnchor="end">
          {formatAt(last.at)}
        </text>
      ) : null}
      <text className={classes.tick} x={margin.left} y={height - 5}>
        {note}
      </text>
    </svg>
  )
}

/** A line without axes, for a table cell. The last point is marked. */
export function Sparkline({
  values,
  days = values.map((_, index) => index),
  width = 96,
  height = 22,
}: {
  readonly values: readonly number[]
  /** When each was measured; evenly spaced unless given. */
  readonly days?: readonly number[]
  readonly width?: number
  readonly height?: number
}) {
  if (values.length < 2) return null
  const x = scaleLinear(extent(days), [2, width - 4])
  const y = scaleLinear(padded(values), [height - 3, 3])
  const path = line<number>(
    (_, index) => x(days[index] ?? 0),
    (value) => y(value),
  )
  return (
    <svg className={classes.spark} width={width} height={height} aria-hidden="true">
      <path className={classes.line} d={path(values as number[]) ?? ''} />
      <circle className={classes.point} cx={x(days.at(-1) ?? 0)} cy={y(values.at(-1) ?? 0)} r={2.5} />
    </svg>
  )
}

function extent(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low === high ? [low - 1, high + 1] : [low, high]
}

/** A line need not start at zero, but a flat one must not fill the height either. */
function padded(values: readonly number[]): [number, number] {
  const [low, high] = extent(values)
  const room = (high - low) * 0.12
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room]
}

function summary(title: string, points: readonly TrendPoint[]): string {
  return `${title}: ${points.length === 0 ? 'no readings' : points.map((point) => point.label).join('; ')}`
}
