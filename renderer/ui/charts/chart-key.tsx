import type { ReactNode } from 'react'
import classes from './chart-key.module.css'

/** Says below a chart what its shapes stand for: one span each. */
export function ChartKey({ children }: { readonly children: ReactNode }) {
  return <figcaption className={classes.key}>{children}</figcaption>
}
