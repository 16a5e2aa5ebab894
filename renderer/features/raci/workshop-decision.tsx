import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { recordOf } from '#domain/raci-decision-commands.ts'
import { toBe, type RaciItem } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { useOpenDraft } from '#ui/drafts.ts'
import { setMatrixView, useMatrixView } from './matrix-view.ts'
import { recordDecision } from './item-actions.ts'
import classes from './workshop.module.css'

/** Takes down what was decided about an item: what, who, where, when. Enter keeps it, Escape leaves the item as it is. */
export function WorkshopDecision({ item, onDone }: { readonly item: RaciItem; readonly onDone: () => void }) {
  const store = useDocumentStore()
  const today = useToday()
  const last = useMatrixView()
  const [decision, setDecision] = useState(item.decision)
  const [decidedBy, setDecidedBy] = useState(item.decidedBy || last.decidedBy)
  const [forum, setForum] = useState(item.forum || last.forum)
  const [decidedOn, setDecidedOn] = useState(item.decidedOn ?? today)
  useOpenDraft(decision !== item.decision)
  const keep = () => {
    const said = { decision: decision.trim(), decidedBy: decidedBy.trim(), forum: forum.trim(), decidedOn }
    recordDecision(store, item, { ...recordOf(item), ...said }, toBe)
    setMatrixView(store, { decidedBy, forum })
    onDone()
  }
  return (
    <form
      className={classes.form}
      aria-label="Decision"
      onSubmit={(event) => {
        event.preventDefault()
        if (decidedOn !== '') keep()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <TextInput
        className={classes.what}
        label="Decided"
        autoFocus
        data-autofocus
        maxLength={2000}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      <TextInput
        label="By"
        maxLength={200}
        value={decidedBy}
        onChange={(event) => setDecidedBy(event.currentTarget.value)}
      />
      <TextInput
        label="Forum"
        maxLength={200}
        value={forum}
        onChange={(event) => setForum(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label="On"
        value={decidedOn}
        onChange={(event) => setDecidedOn(event.currentTarget.value)}
      />
      <Button type="submit" variant="primary" disabled={decidedOn === ''}>
        Agreed <kbd className={classes.key}>Enter</kbd>
      </Button>
    </form>
  )
}
