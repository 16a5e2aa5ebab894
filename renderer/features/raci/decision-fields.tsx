import { TextInput } from '@mantine/core'
import type { ChangeEvent, KeyboardEvent, ReactNode } from 'react'
import { dayText } from '#domain/day.ts'
import { joinNames } from '#domain/name-list.ts'
import { recordLacks, type DecisionRecord } from '#domain/raci-decision-commands.ts'
import { reviewDay } from '#domain/raci-decision-findings.ts'
import type { RaciItem } from '#domain/raci.ts'
import { useToday } from '#store/today.ts'
import { DateField } from '#tables/date-field.tsx'
import { GrowingText } from '#ui/growing-text.tsx'
import type { DecisionDraft } from './decision-draft.ts'
import classes from './decision-fields.module.css'

interface DecisionFieldsProps {
  readonly item: RaciItem
  readonly draft: DecisionDraft
  /** Says at the fields what is missing: somebody has tried to record it. */
  readonly tried: boolean
  /**
   * For the workshop, in two lines: Enter in a long text records, and Shift+Enter begins a line. Else Ctrl+Enter records.
   */
  readonly workshop?: boolean
}

/** The whole record of a decision, with the same names wherever it is taken down. */
export function DecisionFields({ item, draft, tried, workshop = false }: DecisionFieldsProps) {
  const today = useToday()
  const { record, set } = draft
  const lacks = recordLacks(record)
  const review = reviewDay({ ...item, ...record, reviewOn: null })
  const errorOf = (field: keyof DecisionRecord) =>
    tried && lacks.includes(field) ? (missingWords[field] ?? false) : false
  const shared = (field: TextField) => ({
    name: field,
    label: fieldNames[field],
    value: record[field],
    error: errorOf(field),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => set({ [field]: event.target.value }),
  })
  // Drawn in the colour of the error it would read like an entry.
  const hint = (field: TextField, words: string | undefined) =>
    words === undefined || errorOf(field) !== false ? {} : { placeholder: words }
  const long = (field: TextField, least: number, placeholder?: string, focused = false) => (
    <GrowingText
      {...shared(field)}
      least={least}
      maxLength={10_000}
      {...hint(field, placeholder)}
      {...(focused ? { autoFocus: true, 'data-autofocus': true } : {})}
      onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        if (workshop ? event.shiftKey : !event.ctrlKey && !event.metaKey) return
        event.preventDefault()
        event.currentTarget.form?.requestSubmit()
      }}
    />
  )
  const date = (field: DayField, props: { readonly description?: string; readonly offered?: string } = {}) => (
    <DateField
      name={field}
      label={fieldNames[field]}
      value={record[field] ?? ''}
      error={errorOf(field)}
      onCommit={(day) => set({ [field]: day || null })}
      {...props}
    />
  )
  return (
    <div className={classes.record} data-workshop={workshop}>
      <div className={classes.whole}>{long('decision', workshop ? 1 : 2, 'What was decided', workshop)}</div>
      <TextInput {...shared('decidedBy')} {...hint('decidedBy', 'Steering group')} maxLength={200} />
      <TextInput {...shared('forum')} placeholder="Workshop 4" maxLength={200} />
      {date('decidedOn')}
      <div className={classes.half}>{long('rationale', 1)}</div>
      <div className={classes.half}>{long('dissent', 1, 'Who disagreed, and why')}</div>
      {date(
        'reviewOn',
        record.reviewOn === null && review !== null ? { description: `Else on ${dayText(review)}` } : {},
      )}
      <TextInput {...shared('signedOffBy')} maxLength={200} />
      {date('signedOffOn', record.signedOffBy.trim() === '' ? {} : { offered: today })}
    </div>
  )
}

/** Says what is missing before anybody presses; empty once nothing is. */
export function StillMissing({ record }: { readonly record: DecisionRecord }): ReactNode {
  const lacks = recordLacks(record).map((field) => missingNames[field] ?? field)
  return (
    <span className={classes.missing} role="status">
      {lacks.length === 0 ? '' : `Still missing: ${joinNames(lacks)}.`}
    </span>
  )
}

/** Puts the focus where something is missing or was not understood; false when all is there. */
export function focusMissing(form: HTMLFormElement, record: DecisionRecord): boolean {
  const [first] = recordLacks(record)
  const field = first === undefined ? form.querySelector('[aria-invalid="true"]') : form.elements.namedItem(first)
  if (field instanceof HTMLElement) field.focus()
  return first !== undefined || field !== null
}

/** The names of the fields, in the workshop, on the agenda and in the inspector. */
export const fieldNames = {
  decision: 'Decision',
  decidedBy: 'Decided by',
  forum: 'Forum',
  decidedOn: 'Decided on',
  rationale: 'Reason',
  dissent: 'Dissent',
  reviewOn: 'Review on',
  signedOffBy: 'Signed off by',
  signedOffOn: 'Signed off on',
} as const satisfies Record<keyof DecisionRecord, string>

type Words = Readonly<Partial<Record<keyof DecisionRecord, string>>>

const missingNames: Words = {
  decision: 'what was decided',
  decidedBy: 'who decided',
  decidedOn: 'the day',
  signedOffOn: 'the day of the sign-off',
}

const missingWords: Words = {
  decision: 'Say what was decided.',
  decidedBy: 'Say who decided.',
  decidedOn: 'Say on which day.',
  signedOffOn: 'Say on which day.',
}

type TextField = 'decision' | 'decidedBy' | 'forum' | 'rationale' | 'dissent' | 'signedOffBy'
type DayField = 'decidedOn' | 'reviewOn' | 'signedOffOn'
