import { TextInput } from '@mantine/core'
import { useState, type ChangeEvent } from 'react'
import { dayText } from '#domain/day.ts'
import { recordOf, type DecisionRecord } from '#domain/raci-decision-commands.ts'
import { reviewDay } from '#domain/raci-decision-findings.ts'
import { toBe, type RaciItem } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { useOpenDraft } from '#ui/drafts.ts'
import { recordDecision } from './item-actions.ts'
import { setMatrixView, useMatrixView } from './matrix-view.ts'
import classes from './workshop.module.css'

/** Takes down what was decided about an item, by whom and why. Enter keeps it, Escape leaves the item as it is. */
export function WorkshopDecision({ item, onDone }: { readonly item: RaciItem; readonly onDone: () => void }) {
  const store = useDocumentStore()
  const today = useToday()
  const last = useMatrixView()
  const [typed, setTyped] = useState<Partial<DecisionRecord>>({})
  const before = recordOf(item)
  const record = {
    ...before,
    decidedBy: before.decidedBy || last.decidedBy,
    forum: before.forum || last.forum,
    decidedOn: before.decidedOn ?? today,
    ...typed,
  }
  const review = reviewDay({ ...item, ...record, reviewOn: null })
  useOpenDraft(Object.keys(typed).length > 0)
  const keep = () => {
    const kept: DecisionRecord = {
      ...record,
      decision: record.decision.trim(),
      decidedBy: record.decidedBy.trim(),
      forum: record.forum.trim(),
      rationale: record.rationale.trim(),
      dissent: record.dissent.trim(),
    }
    recordDecision(store, item, kept, toBe)
    setMatrixView(store, { decidedBy: kept.decidedBy, forum: kept.forum })
    onDone()
  }
  const text = (field: 'decision' | 'decidedBy' | 'forum' | 'rationale' | 'dissent') => ({
    value: record[field],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [field]: event.currentTarget.value }),
  })
  const date = (field: 'decidedOn' | 'reviewOn') => ({
    type: 'date',
    value: record[field] ?? '',
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      setTyped({ ...typed, [field]: event.currentTarget.value || null }),
  })
  return (
    <form
      aria-label="Decision"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <div className={classes.fields}>
        <TextInput
          className={classes.what}
          label="Decided"
          autoFocus
          data-autofocus
          maxLength={2000}
          {...text('decision')}
        />
        <TextInput label="By" maxLength={200} {...text('decidedBy')} />
        <TextInput label="Forum" maxLength={200} {...text('forum')} />
      </div>
      <div className={classes.fields}>
        <TextInput label="Why" maxLength={2000} {...text('rationale')} />
        <TextInput label="Dissent" maxLength={2000} {...text('dissent')} />
        <TextInput className={classes.day} label="On" required withAsterisk={false} {...date('decidedOn')} />
        <TextInput
          className={classes.day}
          label={review === null ? 'Review' : `Review, else ${dayText(review)}`}
          {...date('reviewOn')}
        />
        <Button type="submit" variant="primary">
          Agreed <kbd className={classes.key}>Enter</kbd>
        </Button>
      </div>
    </form>
  )
}
