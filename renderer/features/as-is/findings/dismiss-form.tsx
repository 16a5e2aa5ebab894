import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import classes from './suggestion-list.module.css'

interface DismissFormProps {
  /** How many suggestions it is about. */
  readonly count: number
  readonly onDismiss: (reason: string) => void
  readonly onCancel: () => void
}

const usual = ['Not a problem here', 'Known and accepted', 'The data is wrong'] as const

/** Asks why; the reason is kept with the decision. Enter dismisses, Escape leaves things as they are. */
export function DismissForm({ count, onDismiss, onCancel }: DismissFormProps) {
  const [reason, setReason] = useState('')
  const said = reason.trim() !== ''
  return (
    <div
      className={classes.form}
      role="group"
      aria-label="Dismiss"
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onCancel()
        if (event.key === 'Enter' && said && event.target instanceof HTMLInputElement) onDismiss(reason)
      }}
    >
      <TextInput
        size="xs"
        className={classes.reason}
        aria-label="Reason for dismissing"
        placeholder={count === 1 ? 'Why is it dismissed?' : `Why are these ${count} dismissed?`}
        maxLength={500}
        value={reason}
        data-autofocus
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {usual.map((each) => (
        <FilterChip key={each} pressed={reason === each} onPress={() => setReason(each)}>
          {each}
        </FilterChip>
      ))}
      <Button size="small" variant="primary" disabled={!said} onClick={() => onDismiss(reason)}>
        {count === 1 ? 'Dismiss' : `Dismiss ${count}`}
      </Button>
      <Button size="small" variant="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
