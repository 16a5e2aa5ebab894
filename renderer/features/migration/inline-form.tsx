import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import classes from './inline-form.module.css'

export interface InlineFormProps {
  readonly label: string
  /** What its button does: "Record". */
  readonly action: string
  readonly className?: string | undefined
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Fields that open in their place: Enter records them, Escape leaves them. */
export function InlineForm({ label, action, className, onSubmit, onCancel, children }: InlineFormProps) {
  return (
    <form
      aria-label={label}
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      onKeyDown={(event) => {
        // An open list is closed first. Safe: keys come from elements.
        if (event.key === 'Escape' && !(event.target as HTMLElement).matches('[aria-expanded="true"]')) onCancel()
      }}
    >
      {children}
      <div className={classes.buttons}>
        <Button size="small" variant="primary" type="submit">
          {action}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
