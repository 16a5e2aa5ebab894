import type { ReactNode } from 'react'
import classes from './panel.module.css'

export interface PanelProps {
  readonly title: string
  /** Figures under the title: n, date, how to read it. */
  readonly caption?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A bordered surface with a heading. */
export function Panel({ title, caption, actions, children }: PanelProps) {
  return (
    <section className={classes.panel} aria-label={title}>
      <header className={classes.header}>
        <div>
          <h2 className={classes.title}>{title}</h2>
          {caption ? <p className={classes.caption}>{caption}</p> : null}
        </div>
        {actions}
      </header>
      {children}
    </section>
  )
}

/** Panels in two equal columns that fall into one below 1,100 px. */
export function PanelGrid({ children }: { readonly children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>
}
