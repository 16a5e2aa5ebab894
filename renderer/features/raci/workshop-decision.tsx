import { useState, type FormEvent } from 'react'
import { toBe, type RaciItem } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { AnswerNote } from './answer-note.tsx'
import { useDecisionDraft } from './decision-draft.ts'
import { DecisionFields, focusMissing, StillMissing } from './decision-fields.tsx'
import { recordDecision } from './item-actions.ts'
import { setMatrixView, useMatrixView } from './matrix-view.ts'
import classes from './workshop.module.css'

/** Takes down what was decided about an item, by whom and why. Enter records and agrees; Escape leaves, and what was typed stays. */
export function WorkshopDecision({ item, onDone }: { readonly item: RaciItem; readonly onDone: () => void }) {
  const store = useDocumentStore()
  const today = useToday()
  const { decidedBy, forum } = useMatrixView()
  const draft = useDecisionDraft(item, { decidedBy, forum, decidedOn: today })
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const { record } = draft
    if (focusMissing(event.currentTarget, record)) return
    draft.drop()
    recordDecision(store, item, record, toBe)
    setMatrixView(store, { decidedBy: record.decidedBy.trim(), forum: record.forum.trim() })
    onDone()
  }
  return (
    <form
      className={classes.decision}
      aria-label="Decision"
      onSubmit={submit}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) draft.write()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <DecisionFields item={item} draft={draft} tried={tried} workshop />
      <div className={classes.record}>
        <Button type="submit" variant="primary">
          Agreed <kbd className={classes.key}>Enter</kbd>
        </Button>
        <StillMissing record={draft.record} />
        <AnswerNote item={item.id} layer={toBe} />
      </div>
    </form>
  )
}
