import type { ReactNode } from 'react'
import classes from './empty-state.module.css'
import { BrandMark } from './marks.tsx'

export interface EmptyStateProps {
  /** One sentence: what is missing and what it will look like when filled. */
  readonly text: string
  readonly title: string
  readonly action?: ReactNode
}

export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <BrandMark size={32} />
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  )
}

/** An error in place, with what can be done about it. */
export function ErrorState({ title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.empty} role="alert">
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  )
}
