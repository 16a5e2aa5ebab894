import { formatNumber } from '../format.ts'
import { ChartKey } from './chart-key.tsx'
import classes from './coverage-bars.module.css'

/** A part of every bar. `unknown` is hatched: it is its own band, never counted with another. */
export interface CoverageBand {
  readonly id: string
  readonly label: string
  readonly tone: 'good' | 'fair' | 'poor' | 'bad' | 'unknown'
}

export interface CoverageBar {
  readonly id: string
  readonly label: string
  /** Amounts by band id; a band that is missing is empty. */
  readonly amounts: Readonly<Record<string, number>>
}

export interface CoverageBarsProps {
  readonly label: string
  readonly bands: readonly CoverageBand[]
  readonly bars: readonly CoverageBar[]
  /** One counted thing and several: "service", "services". */
  readonly noun: readonly [string, string]
  /** Shows what a bar, or one band of it, counts. */
  readonly onPick?: (bar: string, band: string | null) => void
}

/** Bars from zero on one scale, each split into bands with their amounts written in them. */
export function CoverageBars({ label, bands, bars, noun, onPick }: CoverageBarsProps) {
  const longest = Math.max(1, ...bars.map(totalOf))
  const used = bands.filter((band) => bars.some((bar) => (bar.amounts[band.id] ?? 0) > 0))
  return (
    <figure className={classes.chart} aria-label={label}>
      {bars.map((bar) => {
        const total = totalOf(bar)
        return (
          <div key={bar.id} className={classes.row}>
            <button
              type="button"
              className={classes.name}
              disabled={total === 0 || !onPick}
              aria-label={`${bar.label}: ${amount(total, noun)}`}
              onClick={() => onPick?.(bar.id, null)}
            >
              <span>{bar.label}</span>
              <span className={classes.total}>{formatNumber(total)}</span>
            </button>
            <div className={classes.bar}>
              {bands.map((band) => {
                const value = bar.amounts[band.id] ?? 0
                if (value === 0) return null
                const words = `${bar.label}, ${band.label.toLowerCase()}: ${amount(value, noun)}`
                return (
                  <button
                    key={band.id}
                    type="button"
                    className={classes.band}
                    data-tone={band.tone}
                    style={{ width: `${(value / longest) * 100}%` }}
                    aria-label={words}
                    title={words}
                    disabled={!onPick}
                    onClick={() => onPick?.(bar.id, band.id)}
                  >
                    {value / longest > 0.035 ? <span className={classes.value}>{formatNumber(value)}</span> : null}
                  </button>
                )
              })}
            </div>
          </div>
        )
      })}
      <ChartKey>
        {used.map((band) => (
          <span key={band.id}>
            <span className={classes.swatch} data-tone={band.tone} />
            {band.label}
          </span>
        ))}
      </ChartKey>
    </figure>
  )
}

function totalOf(bar: CoverageBar): number {
  return Object.values(bar.amounts).reduce((sum, value) => sum + value, 0)
}

function amount(value: number, [one, many]: readonly [string, string]): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`
}
