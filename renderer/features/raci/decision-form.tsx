import { Radio } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { DecisionRecord } from '#domain/raci-decision-commands.ts'
import { toBe, type RaciItem, type RaciLayer } from '#domain/raci.ts'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import classes from './agenda.module.css'
import { AnswerNote } from './answer-note.tsx'
import { useDecisionDraft } from './decision-draft.ts'
import { DecisionFields, focusMissing, StillMissing } from './decision-fields.tsx'

interface DecisionFormProps {
  readonly item: RaciItem
  /** Whose letters can be taken, besides To-Be as it is. */
  readonly sides: readonly { readonly id: RaciLayer; readonly name: string }[]
  readonly side: RaciLayer
  readonly onSide: (side: RaciLayer) => void
  readonly onDecide: (record: DecisionRecord) => void
}

/** What, who, where, when and why; the letters of a side come into To-Be with it, as one step. */
export function DecisionForm({ item, sides, side, onSide, onDecide }: DecisionFormProps) {
  const today = useToday()
  const draft = useDecisionDraft(item, { decidedOn: today })
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (focusMissing(event.currentTarget, draft.record)) return
    draft.drop()
    onDecide(draft.record)
  }
  return (
    <form
      className={classes.form}
      aria-label="Decision"
      onSubmit={submit}
      onBlur={(event) => {
        // The window is left or closed, or another item is taken.
        if (!event.currentTarget.contains(event.relatedTarget)) draft.write()
      }}
    >
      <h3>Decision</h3>
      {sides.length > 0 ? (
        <Radio.Group label="Letters of To-Be" value={side} onChange={onSide}>
          <div className={classes.radios}>
            <Radio size="xs" value={toBe} label="As they are" />
            {sides.map(({ id, name }) => (
              <Radio key={id} size="xs" value={id} label={`Those of ${name}`} />
            ))}
          </div>
        </Radio.Group>
      ) : null}
      <DecisionFields item={item} draft={draft} tried={tried} />
      <div className={classes.submit}>
        <Button variant="primary" type="submit">
          Agree and record <kbd className={classes.key}>Ctrl Enter</kbd>
        </Button>
        <StillMissing record={draft.record} />
        <AnswerNote item={item.id} layer={side} />
      </div>
    </form>
  )
}
