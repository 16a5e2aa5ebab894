import { useRef, useState, type KeyboardEvent } from 'react'
import { ChartKey } from './chart-key.tsx'
import { axisDirection, labelLines, levelRadius, radarPath, radarPoint, type RadarScale } from './radar-layout.ts'
import classes from './radar-chart.module.css'

export interface RadarAxis {
  readonly id: string
  readonly label: string
  /** Null: unknown. */
  readonly current: number | null
  readonly target: number | null
  /** Lowest and highest of several opinions. */
  readonly spread: { readonly least: number; readonly most: number } | null
  readonly applies: boolean
  /** Everything the axis shows, for the tooltip and for screen readers. */
  readonly words: string
}

export interface RadarChartProps {
  readonly label: string
  readonly axes: readonly RadarAxis[]
  readonly scale: RadarScale
  /** What the three marks are called. */
  readonly names: { readonly current: string; readonly target: string; readonly spread: string }
  /** Shows what stands behind an axis. */
  readonly onPick?: (axis: string) => void
}

const radius = 112
const [halfWidth, halfHeight] = [226, 162]
const longestLine = 15
const lineHeight = 13

/**
 * Levels of several aspects around a centre. Current is a solid line with filled circles, the target a dashed one with
 * hollow diamonds, opinions a bar along the axis: they can be told apart without colour.
 */
export function RadarChart({ label, axes, scale, names, onPick }: RadarChartProps) {
  const [active, setActive] = useState(0)
  const chart = useRef<SVGSVGElement>(null)
  const move = (event: KeyboardEvent, index: number) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const id = axes[index]?.id
    if (step !== undefined) {
      const next = (index + step + axes.length) % axes.length
      setActive(next)
      chart.current?.querySelectorAll<SVGGElement>('[data-axis]')[next]?.focus()
    } else if ((event.key === 'Enter' || event.key === ' ') && id !== undefined) onPick?.(id)
    else return
    event.preventDefault()
  }
  const rings = Array.from({ length: scale.most - scale.least + 1 }, (_, index) => scale.least + index)
  return (
    <figure className={classes.figure}>
      <svg
        ref={chart}
        className={classes.chart}
        viewBox={`${-halfWidth} ${-halfHeight} ${2 * halfWidth} ${2 * halfHeight}`}
        role="group"
        aria-label={label}
      >
        {rings.map((level) => (
          <path
            key={level}
            className={classes.ring}
            d={radarPath(
              axes.map(() => level),
              scale,
              radius,
            )}
          />
        ))}
        {axes.map((axis, index) => (
          <Spread key={axis.id} axis={axis} index={index} count={axes.length} scale={scale} />
        ))}
        {rings.map((level) => (
          <text key={level} className={classes.level} x={-9} y={4 - levelRadius(level, scale, radius)}>
            {level}
          </text>
        ))}
        <path className={classes.current} d={linePath(axes, 'current', scale)} data-open={isOpen(axes, 'current')} />
        <path className={classes.target} d={linePath(axes, 'target', scale)} />
        {axes.map((axis, index) => (
          <g
            key={axis.id}
            className={classes.axis}
            data-axis={axis.id}
            role={onPick ? 'button' : 'img'}
            aria-label={axis.words}
            tabIndex={index === Math.min(active, axes.length - 1) ? 0 : -1}
            onFocus={() => setActive(index)}
            onClick={() => onPick?.(axis.id)}
            onKeyDown={(event) => move(event, index)}
          >
            <title>{axis.words}</title>
            <Marks axis={axis} index={index} count={axes.length} scale={scale} />
          </g>
        ))}
      </svg>
      <ChartKey>
        <Key name={names.current}>
          <path className={classes.current} d="M1,7H27" />
          <circle className={classes.dot} cx="14" cy="7" r="4" />
        </Key>
        <Key name={names.target}>
          <path className={classes.target} d="M1,7H27" />
          <path className={classes.diamond} d={diamond(14, 7)} />
        </Key>
        <Key name={names.spread}>
          <path className={classes.spread} d="M4,7H24" />
          <path className={classes.end} d="M4,2V12M24,2V12" />
        </Key>
        {axes.some((axis) => axis.applies && axis.current === null) ? <span>? unknown</span> : null}
        {axes.some((axis) => !axis.applies) ? <span>— not applicable</span> : null}
      </ChartKey>
    </figure>
  )
}

interface AxisProps {
  readonly axis: RadarAxis
  readonly index: number
  readonly count: number
  readonly scale: RadarScale
}

function Spread({ axis, index, count, scale }: AxisProps) {
  const { x, y } = axisDirection(index, count)
  const inner = levelRadius(scale.least, scale, radius)
  const spoke = `M${x * inner},${y * inner}L${x * radius},${y * radius}`
  if (axis.spread === null || !axis.applies) return <path className={classes.spoke} d={spoke} />
  const from = radarPoint(index, count, axis.spread.least, scale, radius)
  const to = radarPoint(index, count, axis.spread.most, scale, radius)
  const end = (at: { readonly x: number; readonly y: number }) =>
    `M${at.x - y * 6},${at.y + x * 6}L${at.x + y * 6},${at.y - x * 6}`
  return (
    <>
      <path className={classes.spoke} d={spoke} />
      <path className={classes.spread} d={`M${from.x},${from.y}L${to.x},${to.y}`} />
      <path className={classes.end} d={`${end(from)}${end(to)}`} />
    </>
  )
}

function Marks({ axis, index, count, scale }: AxisProps) {
  const direction = axisDirection(index, count)
  const at = (level: number) => radarPoint(index, count, level, scale, radius)
  const current = axis.current === null ? null : at(axis.current)
  const target = axis.target === null ? null : at(axis.target)
  const lines = labelLines(axis.label, longestLine)
  const anchor = Math.abs(direction.x) < 0.2 ? 'middle' : direction.x > 0 ? 'start' : 'end'
  const [x, y] = [direction.x * (radius + 14), direction.y * (radius + 16)]
  const top = y + (direction.y < -0.5 ? -lines.length : direction.y > 0.5 ? 0.6 : -lines.length / 2) * lineHeight + 4
  return (
    <>
      <path className={classes.touch} d={`M0,0L${direction.x * radius},${direction.y * radius}`} />
      {target && axis.applies ? <path className={classes.diamond} d={diamond(target.x, target.y)} /> : null}
      {current && axis.applies ? <circle className={classes.dot} cx={current.x} cy={current.y} r="4" /> : null}
      <text className={classes.label} x={x} y={top} textAnchor={anchor}>
        {lines.map((line, position) => (
          <tspan key={line} x={x} y={top + position * lineHeight}>
            {line}
          </tspan>
        ))}
        <tspan className={classes.value} x={x} y={top + lines.length * lineHeight}>
          {valueText(axis)}
        </tspan>
      </text>
    </>
  )
}

function Key({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <span>
      <svg width="28" height="14" aria-hidden="true">
        {children}
      </svg>
      {name}
    </span>
  )
}

/** "2 → 3", "? → 3", "—". */
function valueText({ current, target, applies }: RadarAxis): string {
  if (!applies) return '—'
  return target === null || target === current ? `${current ?? '?'}` : `${current ?? '?'} → ${target}`
}

function linePath(axes: readonly RadarAxis[], key: 'current' | 'target', scale: RadarScale): string {
  return radarPath(
    axes.map((axis) => (axis.applies ? axis[key] : null)),
    scale,
    radius,
  )
}

/** A shape with a gap is not filled: its surface would be made up. */
function isOpen(axes: readonly RadarAxis[], key: 'current' | 'target'): boolean {
  return axes.some((axis) => !axis.applies || axis[key] === null)
}

function diamond(x: number, y: number): string {
  return `M${x},${y - 5.5}L${x + 5.5},${y}L${x},${y + 5.5}L${x - 5.5},${y}Z`
}
