import type { ReactNode } from 'react'
import classes from './calculators.module.css'

export interface Figure {
  readonly name: string
  readonly value: ReactNode
  /** How it comes about, with the figures put in. */
  readonly formula: ReactNode
}

/** Results, each with its formula. */
export function FormulaList({ figures, label }: { readonly figures: readonly Figure[]; readonly label?: string }) {
  return (
    <dl className={classes.figures} aria-label={label}>
      {figures.map(({ name, value, formula }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <span className={classes.formula}>{formula}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A figure in a table, its formula below. */
export function Worked({ value, formula }: { readonly value: ReactNode; readonly formula: ReactNode }) {
  return (
    <>
      <strong className={classes.value}>{value}</strong>
      <span className={classes.formula}>{formula}</span>
    </>
  )
}
