import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { addDays } from '#domain/day.ts'
import type { Finding } from '#domain/finding.ts'
import type { Issue } from '#domain/issue.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { setMatrixView, useMatrixView } from './matrix-view.ts'
import { waive } from './raci-actions.ts'
import classes from './raci.module.css'

/** A quarter, after which somebody looks at it again. */
const usualDays = 90

/** Why findings of an item are left as they are, who agreed and until when. Enter waives, Escape leaves things alone. */
export function WaiveForm({
  findings,
  waiver,
  onDone,
}: {
  readonly findings: readonly Finding[]
  /** The waiver that is changed. */
  readonly waiver?: Issue | undefined
  readonly onDone: () => void
}) {
  const store = useDocumentStore()
  const today = useToday()
  const usual = useMatrixView().approver
  const [approver, setApprover] = useState(waiver?.approver ?? usual)
  const first = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState(waiver?.reason ?? '')
  const [expiry, setExpiry] = useState(waiver?.expiry ?? addDays(today, usualDays))
  const ready = reason.trim() !== '' && expiry >= today
  useEffect(() => first.current?.focus(), [])
  const done = () => {
    setMatrixView(store, { approver })
    waive(store, findings, { reason: reason.trim(), approver: approver.trim(), expiry })
    onDone()
  }
  return (
    <div
      role="group"
      aria-label="Waive"
      className={classes.waive}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onDone()
        if (event.key !== 'Enter' || !ready || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        done()
      }}
    >
      <TextInput
        ref={first}
        size="xs"
        label={findings.length === 1 ? 'Why this finding may stay' : `Why these ${findings.length} findings may stay`}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label="Agreed by"
        maxLength={200}
        value={approver}
        onChange={(event) => setApprover(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        type="date"
        label="Until"
        min={today}
        value={expiry}
        onChange={(event) => setExpiry(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button size="small" variant="primary" disabled={!ready} onClick={done}>
          {waiver ? 'Change' : 'Waive'}
        </Button>
        <Button size="small" variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
