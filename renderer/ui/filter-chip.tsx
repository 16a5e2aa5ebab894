import type { ReactNode } from 'react'
import { formatNumber } from './format.ts'
import classes from './filter-chip.module.css'

export interface FilterChipProps {
  readonly pressed: boolean
  readonly onPress: () => void
  /** How many rows the filter would keep. */
  readonly count?: number
  readonly title?: string
  readonly children: ReactNode
}

/** A filter that is on or off. */
export function FilterChip({ pressed, onPress, count, title, children }: FilterChipProps) {
  return (
    <button type="button" className={classes.chip} aria-pressed={pressed} title={title} onClick={onPress}>
      {children}
      {count === undefined ? null : <span className={classes.count}>{formatNumber(count)}</span>}
    </button>
  )
}
