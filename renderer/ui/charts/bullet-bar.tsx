import { useId } from 'react'
import classes from './bullet-bar.module.css'
import { bulletLayout, type BulletFigures, type Span } from './bullet-layout.ts'
import { ChartKey } from './chart-key.tsx'
import type { ValueScale } from './value-scale.ts'

export interface BulletBarProps {
  readonly figures: BulletFigures
  readonly scale: ValueScale
  /** The figures in words. */
  readonly words: string
}

const [height, middle] = [22, 11]

/**
 * The latest value as a bar from zero (as a dot where zero is off the scale), the baseline as a ring, what is good as a hatched ground
 * with a line at its limits, what other rows say as a diamond. As wide as what it stands in, without measuring it.
 */
export function BulletBar({ figures, scale, words }: BulletBarProps) {
  const hatch = useId()
  const { bar, way, good, limits, latest, baseline, derived } = bulletLayout(figures, scale)
  return (
    <svg className={classes.bullet} width="100%" height={height} role="img" aria-label={words}>
      <title>{words}</title>
      <GoodPattern id={hatch} />
      {good ? <Ground good={good} fill={`url(#${hatch})`} /> : null}
      <line className={classes.axis} x1="0%" x2="100%" y1={height - 1.5} y2={height - 1.5} />
      {bar ? (
        <rect className={classes.bar} {...across(bar)} y={middle - 4} height={8} />
      ) : way ? (
        <line className={classes.way} x1={percent(way.start)} x2={percent(way.end)} y1={middle} y2={middle} />
      ) : null}
      {limits.map((limit) => (
        <line key={limit} className={classes.limit} x1={percent(limit)} x2={percent(limit)} y1={1} y2={height - 1} />
      ))}
      {derived === null ? null : (
        <svg className={classes.placed} x={percent(derived)} y={middle}>
          <Diamond />
        </svg>
      )}
      {baseline === null ? null : <circle className={classes.baseline} cx={percent(baseline)} cy={middle} r={4} />}
      {latest !== null && bar === null ? (
        <circle className={classes.bar} cx={percent(latest)} cy={middle} r={4.5} />
      ) : null}
    </svg>
  )
}

export interface BulletKeyProps {
  readonly figures: readonly BulletFigures[]
  readonly scales: readonly ValueScale[]
}

/** What the marks of bullet bars stand for, of those that are drawn. */
export function BulletKey({ figures, scales }: BulletKeyProps) {
  const hatch = useId()
  return (
    <ChartKey>
      {scales.some(({ fromZero }) => fromZero) ? (
        <span>
          <svg width="16" height="12" aria-hidden="true">
            <rect className={classes.bar} y={2} width={16} height={8} />
          </svg>
          latest
        </span>
      ) : null}
      {scales.some(({ fromZero }) => !fromZero) ? (
        <span>
          <svg width="12" height="12" aria-hidden="true">
            <circle className={classes.bar} cx={6} cy={6} r={4.5} />
          </svg>
          latest, on a scale without zero
        </span>
      ) : null}
      <span>
        <svg width="12" height="12" aria-hidden="true">
          <circle className={classes.baseline} cx={6} cy={6} r={4} />
        </svg>
        baseline
      </span>
      <span>
        <svg width="22" height="12" aria-hidden="true">
          <GoodPattern id={hatch} />
          <rect width={22} height={12} fill={`url(#${hatch})`} />
          <line className={classes.limit} x1={1} x2={1} y1={0} y2={12} />
        </svg>
        on target
      </span>
      {figures.some(({ derived }) => derived !== null) ? (
        <span>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <Diamond />
          </svg>
          derived from inventory or toil, no reading
        </span>
      ) : null}
    </ChartKey>
  )
}

function Ground({ good, fill }: { readonly good: Span; readonly fill: string }) {
  return <rect {...across(good)} y={1} height={height - 2} fill={fill} />
}

/** Light enough for marks on it, and seen without colour. */
export function GoodPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={classes.good} width="5" height="5" />
        <rect className={classes.goodStripe} width="1" height="5" />
      </pattern>
    </defs>
  )
}

function Diamond() {
  return <path className={classes.derived} d="M0 -5 5 0 0 5 -5 0Z" />
}

function across({ start, end }: Span): { readonly x: string; readonly width: string } {
  return { x: percent(start), width: percent(end - start) }
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
