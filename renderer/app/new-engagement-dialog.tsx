import { TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { createBlank, createFromTemplate } from '#domain/seed-template.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import classes from './dialogs.module.css'
import { resetNavigation } from './navigation.ts'
import { createEngagement } from './shelf.ts'

const starts = [
  {
    id: 'template',
    name: 'From the template',
    text: 'Five roles, sixteen RACI items with their letters, eighteen KPIs and the nine migration steps, ready to be changed.',
  },
  {
    id: 'blank',
    name: 'Blank',
    text: 'Only the nine migration steps. Roles, items and KPIs are added from the library.',
  },
] as const

export function NewEngagementDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [client, setClient] = useState('')
  const [start, setStart] = useState<(typeof starts)[number]['id']>('template')
  const [creating, setCreating] = useState(false)

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || creating) return
    setCreating(true)
    const options = { name: name.trim(), client: client.trim() || name.trim() }
    resetNavigation()
    await createEngagement(
      `Create ${options.name}`,
      start === 'template' ? createFromTemplate(options) : createBlank(options),
    )
    onClose()
  }

  return (
    <Dialog opened onClose={onClose} title="New engagement">
      <form className={classes.form} onSubmit={(event) => void create(event)}>
        <TextInput
          label="Engagement"
          placeholder="Kestrel Retail"
          value={name}
          onChange={(event) => setName(event.target.value)}
          data-autofocus
          required
          maxLength={200}
        />
        <TextInput
          label="Client"
          placeholder="The same as the engagement"
          value={client}
          onChange={(event) => setClient(event.target.value)}
          maxLength={200}
        />
        <div className={classes.choices} role="radiogroup" aria-label="Start">
          {starts.map((each) => (
            <label key={each.id} className={classes.choice}>
              <input type="radio" name="start" checked={start === each.id} onChange={() => setStart(each.id)} />
              <span>
                <span className={classes.strong}>{each.name}</span>
                <span className={classes.dimmed}>{each.text}</span>
              </span>
            </label>
          ))}
        </div>
        <div className={classes.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={name.trim() === '' || creating}>
            Create
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
