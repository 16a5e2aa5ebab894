import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { focusGrid } from './grid/focus-grid.ts'
import classes from './inspector.module.css'

export interface InspectorProps {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly width: number
  readonly onWidth: (width: number) => void
  /** What it is about: another one is shown from the top. */
  readonly shows?: string
  readonly children: ReactNode
}

const [least, most] = [280, 560]

/** The column on the right: details of the selected row. Its edge drags, or moves with the arrow keys. */
export function Inspector({ title, subtitle, width, onWidth, shows, children }: InspectorProps) {
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    content.current?.scrollTo(0, 0)
  }, [shows])
  const clamp = (value: number) => Math.min(most, Math.max(least, value))
  return (
    <aside className={classes.inspector} style={{ width }} aria-label="Inspector" onClick={keepFocus}>
      <div
        className={classes.edge}
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the inspector"
        aria-valuenow={width}
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') onWidth(clamp(width + 16))
          if (event.key === 'ArrowRight') onWidth(clamp(width - 16))
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
          const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? 0
          onWidth(clamp(Math.round(right - event.clientX)))
        }}
      />
      <div ref={content} className={classes.content}>
        <h2 className={classes.title}>{title}</h2>
        {subtitle ? <p className={classes.subtitle}>{subtitle}</p> : null}
        {children}
      </div>
    </aside>
  )
}

/** A button that removes itself by what it does (a remedy) must not drop the focus: it goes back to the grid. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusGrid()
  })
}

export interface IdleInspectorProps extends Pick<InspectorProps, 'width' | 'onWidth'> {
  /** What would stand here. */
  readonly hint: string
  /** See `useHasSelected`. */
  readonly stays: boolean
}

/** The inspector while nothing is selected. On a narrow window it leaves its room to the grid. */
export function IdleInspector({ hint, stays, width, onWidth }: IdleInspectorProps) {
  return (
    <div className={stays ? classes.idle : classes.idleWide}>
      <Inspector title="Nothing selected" width={width} onWidth={onWidth}>
        <p className={classes.hint}>{hint}</p>
      </Inspector>
    </div>
  )
}

/** Whether something has been selected since the screen was opened: from then on a step over a heading does not close the inspector. */
export function useHasSelected(selected: boolean): boolean {
  const [was, setWas] = useState(selected)
  if (selected && !was) setWas(true)
  return was || selected
}

export function InspectorSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  )
}
