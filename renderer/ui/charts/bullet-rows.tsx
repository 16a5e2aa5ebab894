import { Status, type MarkKind } from '../marks.tsx'
import { BulletBar, BulletKey } from './bullet-bar.tsx'
import type { BulletFigures } from './bullet-layout.ts'
import classes from './bullet-rows.module.css'
import { endsOf, valueScale } from './value-scale.ts'

export interface BulletRow {
  readonly id: string
  readonly label: string
  readonly figures: BulletFigures
  /** The latest value with its unit, or why there is none. */
  readonly text: string
  /** n, grade, date. */
  readonly note: string
  readonly status: { readonly kind: MarkKind; readonly word: string; readonly reason: string }
  /** What is derived for it, in words. */
  readonly derived?: string
  /** The row that the others are parts of. */
  readonly strong?: true
}

export interface BulletRowsProps {
  readonly label: string
  readonly rows: readonly BulletRow[]
  readonly unit: string
  readonly format: (value: number) => string
  /** A bound that values cannot pass, such as 100 %. */
  readonly most: number | null
}

/** Bullet bars on one scale, so that their lengths can be compared. */
export function BulletRows({ label, rows, unit, format, most }: BulletRowsProps) {
  const scale = valueScale(
    rows.flatMap(({ figures }) => [
      ...[figures.latest, figures.baseline, figures.derived].filter((value) => value !== null),
      ...endsOf(figures.good),
    ]),
    most,
  )
  return (
    <figure className={classes.chart} aria-label={label}>
      {scale ? (
        <div className={classes.head} aria-hidden="true">
          <span className={classes.unit}>{unit}</span>
          <span className={classes.scale}>
            {scale.ticks.map((tick) => (
              <span key={tick} style={{ left: `${scale.at(tick) * 100}%` }}>
                {format(tick)}
              </span>
            ))}
          </span>
        </div>
      ) : null}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row} data-strong={row.strong}>
            <span className={classes.name} title={row.label}>
              {row.label}
            </span>
            {scale ? (
              <span className={classes.plot}>
                {scale.ticks.map((tick) => (
                  <i key={tick} style={{ left: `${scale.at(tick) * 100}%` }} />
                ))}
                <BulletBar figures={row.figures} scale={scale} words={`${row.label}: ${row.text}`} />
              </span>
            ) : null}
            <span className={classes.text}>
              {row.text}
              <span className={classes.note}>{row.note}</span>
              {row.derived ? <span className={classes.note}>{row.derived}</span> : null}
            </span>
            <span className={classes.status} title={row.status.reason}>
              <Status kind={row.status.kind} word={row.status.word} />
            </span>
          </li>
        ))}
      </ul>
      {scale ? <BulletKey figures={rows.map(({ figures }) => figures)} scales={[scale]} /> : null}
    </figure>
  )
}
