import { Radio, Textarea, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState, type ChangeEvent, type FormEvent } from 'react'
import { dayText } from '#domain/day.ts'
import { joinNames } from '#domain/name-list.ts'
import { missingFromRecord, reviewDay } from '#domain/raci-decision-findings.ts'
import { recordOf, type DecisionRecord } from '#domain/raci-decision-commands.ts'
import { toBe, type RaciItem, type RaciLayer } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { useOpenDraft } from '#ui/drafts.ts'
import classes from './agenda.module.css'
import { keepRecord } from './item-actions.ts'

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
  const store = useDocumentStore()
  const today = useToday()
  const [typed, setTyped] = useState<Partial<DecisionRecord>>({})
  const taken = useRef(false)
  /** A date with parts missing reads as empty: taken at its word it would erase the one that is there. */
  const [halfTyped, setHalfTyped] = useState<readonly string[]>([])
  const record = { ...recordOf(item), decidedOn: item.decidedOn ?? today, ...typed }
  const missing = missingFromRecord({ ...item, ...record })
  const review = reviewDay({ ...item, ...record })
  useOpenDraft(Object.keys(typed).length > 0)
  // What was typed and not decided stays with the item when the form is left.
  const settle = useEffectEvent(() => {
    if (taken.current || Object.keys(typed).length === 0) return
    const whole = Object.entries(typed).filter(([field]) => !halfTyped.includes(field))
    keepRecord(store, item.id, { ...recordOf(item), ...Object.fromEntries(whole) })
  })
  useEffect(() => () => settle(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    taken.current = true
    onDecide(record)
  }
  const text = (field: TextField) => ({
    value: record[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped({ ...typed, [field]: event.currentTarget.value }),
  })
  const date = (field: DateField) => ({
    type: 'date',
    maxLength: 10,
    value: record[field] ?? '',
    onChange: ({ currentTarget: { value, validity } }: ChangeEvent<HTMLInputElement>) => {
      const others = halfTyped.filter((each) => each !== field)
      setHalfTyped(validity.badInput ? [...others, field] : others)
      setTyped({ ...typed, [field]: value || null })
    },
  })
  return (
    <form className={classes.form} aria-label="Decision" onSubmit={submit}>
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
      <Textarea label="What was decided" autosize minRows={2} maxRows={6} maxLength={10_000} {...text('decision')} />
      <div className={classes.fields}>
        <TextInput label="Who decided" placeholder="Steering group" maxLength={200} {...text('decidedBy')} />
        <TextInput label="Forum" placeholder="Workshop 4" maxLength={200} {...text('forum')} />
        <TextInput label="Date" {...date('decidedOn')} />
        <TextInput
          label="Review"
          description={record.reviewOn === null && review !== null ? `Else on ${dayText(review)}.` : undefined}
          {...date('reviewOn')}
        />
      </div>
      <div className={classes.two}>
        <Textarea label="Why" autosize minRows={2} maxRows={6} maxLength={10_000} {...text('rationale')} />
        <Textarea
          label="Dissent"
          placeholder="Who disagreed, and why"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={10_000}
          {...text('dissent')}
        />
      </div>
      <div className={classes.fields}>
        <TextInput label="Signed off by" maxLength={200} {...text('signedOffBy')} />
        <TextInput label="Signed off on" {...date('signedOffOn')} />
      </div>
      <div className={classes.submit}>
        <Button variant="primary" type="submit">
          Agree and record
        </Button>
        <span className={classes.dimmed}>{missing.length === 0 ? '' : `Still missing: ${joinNames(missing)}.`}</span>
      </div>
    </form>
  )
}

type TextField = 'decision' | 'decidedBy' | 'forum' | 'rationale' | 'dissent' | 'signedOffBy'
type DateField = 'decidedOn' | 'reviewOn' | 'signedOffOn'
