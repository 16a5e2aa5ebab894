import { StatusMark, type MarkKind } from '../marks.tsx'
import classes from './limit-bars.module.css'

export interface LimitBar {
  readonly id: string
  readonly label: string
  /** 0 to 1 and above; null: unknown, drawn as its own band. */
  readonly value: number | null
  /** Part of it is not known, so the bar is the least it can be. */
  readonly atLeast: boolean
  readonly mark: MarkKind
  /** The share and what the mark means. */
  readonly text: string
  /** The figures behind it. */
  readonly note: string
  /** A bar that sums up the others. */
  readonly strong?: true
}

export interface Limit {
  readonly value: number
  readonly label: string
  readonly line: 'dashed' | 'solid'
}

export interface LimitBarsProps {
  readonly label: string
  readonly bars: readonly LimitBar[]
  readonly limits: readonly Limit[]
  readonly onPick: (id: string) => void
}

/** Shares against lines that hold for all of them. */
export function LimitBars({ label, bars, limits, onPick }: LimitBarsProps) {
  const most = Math.max(...bars.map((bar) => bar.value ?? 0), ...limits.map((limit) => limit.value)) * 1.12
  const at = (value: number) => `${(value / most) * 100}%`
  return (
    <figure className={classes.chart} aria-label={label}>
      <div className={classes.head} aria-hidden="true">
        <span className={classes.scale}>
          {limits.map((limit, index) => (
            <span
              key={limit.label}
              className={classes.limit}
              data-side={index === 0 ? 'left' : 'right'}
              style={{ left: at(limit.value) }}
            >
              {limit.label}
            </span>
          ))}
        </span>
      </div>
      {bars.map((bar) => (
        <button
          key={bar.id}
          type="button"
          className={classes.row}
          data-strong={bar.strong}
          aria-label={`${bar.label}: ${bar.text}, ${bar.note}`}
          onClick={() => onPick(bar.id)}
        >
          <span className={classes.name} title={bar.label}>
            {bar.label}
          </span>
          <span className={classes.scale}>
            {bar.value === null ? (
              <span className={classes.unknown}>
                <span>?</span>
              </span>
            ) : (
              <>
                <span className={classes.bar} data-mark={bar.mark} style={{ width: at(bar.value) }} />
                {bar.atLeast ? <span className={classes.more} style={{ left: at(bar.value) }} /> : null}
              </>
            )}
            {limits.map((limit) => (
              <span
                key={limit.label}
                className={classes.line}
                data-line={limit.line}
                style={{ left: at(limit.value) }}
              />
            ))}
          </span>
          <span className={classes.text} title={`${bar.text}, ${bar.note}`}>
            <StatusMark kind={bar.mark} />
            <span>{bar.text}</span>
            <span className={classes.note}>{bar.note}</span>
          </span>
        </button>
      ))}
    </figure>
  )
}
