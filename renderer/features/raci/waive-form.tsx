import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { addDays, dayOf, quarterDays } from '#domain/day.ts'
import { findRow } from '#domain/document.ts'
import { ruleName } from '#domain/finding-rules.ts'
import type { Finding } from '#domain/finding.ts'
import type { Issue } from '#domain/issue.ts'
import { itemName } from '#domain/raci-commands.ts'
import type { RaciItem } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { keepDraft, keptDraft } from '#store/kept-draft.ts'
import { useToday } from '#store/today.ts'
import { DateField } from '#tables/date-field.tsx'
import { Button } from '#ui/button.tsx'
import { GrowingText } from '#ui/growing-text.tsx'
import { setMatrixView, useMatrixView } from './matrix-view.ts'
import { waive } from './raci-actions.ts'
import classes from './waive-form.module.css'

interface WaiveFormProps {
  readonly item: string
  readonly findings: readonly Finding[]
  /** The waiver that is changed. */
  readonly waiver?: Issue | undefined
  readonly onDone: () => void
  /** For a projector. */
  readonly large?: boolean
}

/**
 * Why findings of an item are left as they are, who agreed and until when. Enter waives, Escape leaves things alone. A reason that
 * was begun is kept until it is waived with, see `keepDraft`: in the document there is no place for it before.
 */
export function WaiveForm({ item, findings, waiver, onDone, large = false }: WaiveFormProps) {
  const store = useDocumentStore()
  const today = useToday()
  const usual = useMatrixView().approver
  const [approver, setApprover] = useState(waiver?.approver ?? usual)
  const name = useDocument((document) => nameOfItem(findRow(document, 'raciItems', item)))
  const first = useRef<HTMLTextAreaElement>(null)
  const draft = `waiver/${item}`
  const [reason, setReason] = useState(() => keptDraft(store, draft) || (waiver?.reason ?? ''))
  const [expiry, setExpiry] = useState(waiver?.expiry ?? addDays(today, quarterDays))
  const [tried, setTried] = useState(false)
  const size = large ? 'md' : 'xs'
  const lacksReason = reason.trim() === ''
  const isDay = dayOf(expiry) !== null && expiry >= today
  useEffect(() => {
    first.current?.focus()
    first.current?.setSelectionRange(first.current.value.length, first.current.value.length)
  }, [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const unread = event.currentTarget.querySelector<HTMLElement>('input[aria-invalid="true"]')
    if (lacksReason || !isDay || unread) return (lacksReason ? first.current : unread)?.focus()
    setMatrixView(store, { approver })
    waive(store, findings, { reason: reason.trim(), approver: approver.trim(), expiry })
    keepDraft(store, draft, '')
    onDone()
  }
  return (
    <form
      aria-label="Waive"
      className={classes.waive}
      data-large={large}
      onSubmit={submit}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onDone()
      }}
    >
      <p className={classes.what}>
        Waive on <b>{name}</b>:{' '}
        {findings.map(({ id, rule }, at) => (
          <span key={id}>
            {at === 0 ? '' : ', '}
            {ruleName(rule)} ({rule})
          </span>
        ))}
      </p>
      <div className={classes.fields}>
        <GrowingText
          ref={first}
          className={classes.reason ?? ''}
          least={1}
          size={size}
          label={findings.length === 1 ? 'Why this finding may stay' : `Why these ${findings.length} findings may stay`}
          maxLength={2000}
          value={reason}
          error={tried && lacksReason ? 'Say why.' : false}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            keepDraft(store, draft, event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
        <TextInput
          className={classes.by ?? ''}
          size={size}
          label="Agreed by"
          maxLength={200}
          value={approver}
          onChange={(event) => setApprover(event.currentTarget.value)}
        />
        <DateField
          className={classes.until ?? ''}
          size={size}
          label="Until"
          first={today}
          value={expiry}
          error={tried && !isDay ? 'Say until when.' : false}
          onCommit={setExpiry}
        />
        <div className={classes.buttons}>
          <Button size={large ? 'medium' : 'small'} variant="primary" type="submit">
            {waiver ? 'Change' : 'Waive'}
          </Button>
          <Button size={large ? 'medium' : 'small'} variant="quiet" onClick={onDone}>
            Cancel
          </Button>
        </div>
      </div>
    </form>
  )
}

function nameOfItem(item: RaciItem | undefined): string {
  return nameOr(item ? itemName(item, catalog) : '', 'Item')
}
