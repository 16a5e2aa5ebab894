import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RaciItem } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { DateField } from '#tables/date-field.tsx'
import { Button } from '#ui/button.tsx'
import { useOpenDraft } from '#ui/drafts.ts'
import { count } from '#ui/format.ts'
import { signOff } from './item-actions.ts'
import classes from './workshop.module.css'

interface WorkshopSignOffProps {
  /** Agreed, and signed off by nobody. */
  readonly items: readonly RaciItem[]
  readonly onDone: () => void
}

/** One name under all that is agreed, as one step. Enter signs off, Escape does not. */
export function WorkshopSignOff({ items, onDone }: WorkshopSignOffProps) {
  const store = useDocumentStore()
  const today = useToday()
  const [by, setBy] = useState('')
  const [on, setOn] = useState(today)
  useOpenDraft(by !== '')
  return (
    <form
      aria-label="Sign-off"
      onSubmit={(event) => {
        event.preventDefault()
        if (by.trim() === '' || on === '') return
        signOff(store, items, by.trim(), on)
        onDone()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <p className={classes.item}>{count(items.length, 'agreed item', 'agreed items')} to sign off</p>
      <div className={classes.fields}>
        <TextInput
          label="Signed off by"
          autoFocus
          data-autofocus
          required
          withAsterisk={false}
          maxLength={200}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <DateField
          className={classes.day ?? ''}
          label="Signed off on"
          value={on}
          error={on === '' ? 'Say on which day.' : false}
          offered={today}
          onCommit={setOn}
        />
        <Button type="submit" variant="primary">
          Sign off <kbd className={classes.key}>Enter</kbd>
        </Button>
      </div>
    </form>
  )
}
