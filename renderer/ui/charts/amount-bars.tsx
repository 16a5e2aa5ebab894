import classes from './amount-bars.module.css'

export interface AmountBar {
  readonly id: string
  readonly label: string
  readonly value: number
  /** The amount as it is written at the end of the bar, with its unit. */
  readonly text: string
  /** Dimmed after the amount, for example a share. */
  readonly note?: string
}

export interface AmountBarsProps {
  readonly label: string
  readonly bars: readonly AmountBar[]
  /** The amount that fills the width; the largest one unless given. */
  readonly longest?: number
  readonly onPick?: (id: string) => void
}

/** Horizontal bars from zero on one scale, largest first, labelled directly. */
export function AmountBars({ label, bars, onPick, ...props }: AmountBarsProps) {
  const longest = props.longest ?? Math.max(...bars.map((bar) => bar.value), Number.MIN_VALUE)
  return (
    <ul className={classes.chart} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id}>
          <button type="button" className={classes.row} disabled={!onPick} onClick={() => onPick?.(bar.id)}>
            <span className={classes.name} title={bar.label}>
              {bar.label}
            </span>
            <span className={classes.track}>
              <span className={classes.bar} style={{ flexGrow: bar.value / longest }} />
              <span className={classes.text}>
                {bar.text}
                {bar.note ? <span className={classes.note}>{bar.note}</span> : null}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
