import { TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { dayOf } from '#domain/day.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { DateField } from '#tables/date-field.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { addOwnMilestone } from './gate-actions.ts'
import classes from './gates.module.css'

/** A milestone of the client's own. */
export function MilestoneDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDocumentStore()
  const [name, setName] = useState('')
  const [day, setDay] = useState('')
  const [tried, setTried] = useState(false)
  const lacksName = name.trim() === ''
  const lacksDay = dayOf(day) === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacksName || lacksDay) return
    addOwnMilestone(store, name, day)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Add a milestone" size={440}>
      <form onSubmit={submit} className={classes.fields}>
        <TextInput
          data-autofocus
          label="Name"
          maxLength={200}
          value={name}
          error={tried && lacksName ? 'Give it a name.' : false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DateField label="Day" value={day} error={tried && lacksDay ? 'Give a day.' : null} onCommit={setDay} />
        <div className={classes.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit">
            Add
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
