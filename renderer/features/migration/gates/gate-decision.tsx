import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '#domain/day.ts'
import { verdictNames, type Gate, type Verdict } from '#domain/plan-gates.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { DateField } from '#tables/date-field.tsx'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Status } from '#ui/marks.tsx'
import { decide, withdrawDecision } from './gate-actions.ts'
import { InlineForm } from '../inline-form.tsx'
import { useFormFocus } from '../use-form-focus.ts'
import { verdictMarks } from './gate-words.ts'
import classes from './gates.module.css'

const verdicts = Object.entries(verdictNames).map(([value, label]) => ({ value, label }))

/** What people decided, by whom, when and why; it may differ from what is proposed. */
export function GateDecisionSection({ gate }: { readonly gate: Gate }) {
  const store = useDocumentStore()
  const [open, setOpen] = useState(false)
  const frame = useFormFocus(open)
  const { decision, row, differs } = gate
  return (
    <section aria-label="Decision">
      <h3>
        Decided:{' '}
        {decision === null ? (
          <span className={classes.dimmed}>not yet</span>
        ) : (
          <Status kind={verdictMarks[decision]} word={verdictNames[decision]} />
        )}
      </h3>
      {decision !== null && row ? (
        <>
          <p>
            By {row.decidedBy || 'nobody named'}
            {row.decidedOn === null ? '' : ` on ${formatDay(row.decidedOn)}`}. {row.reason}
          </p>
          {differs === null ? null : <p className={classes.differs}>{differs}</p>}
        </>
      ) : null}
      <div ref={frame}>
        {open ? (
          <DecisionForm gate={gate} onDone={() => setOpen(false)} />
        ) : (
          <div className={classes.line}>
            <Button size="small" onClick={() => setOpen(true)}>
              {decision === null ? 'Record the decision' : 'Change the decision'}
            </Button>
            {decision === null ? null : (
              <Button size="small" variant="quiet" onClick={() => withdrawDecision(store, gate)}>
                Withdraw
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

function DecisionForm({ gate, onDone }: { readonly gate: Gate; readonly onDone: () => void }) {
  const store = useDocumentStore()
  const today = useToday()
  const { row, proposal } = gate
  const [verdict, setVerdict] = useState<Verdict | null>(gate.decision ?? proposal.verdict)
  const [decidedBy, setDecidedBy] = useState(row?.decidedBy ?? '')
  const [decidedOn, setDecidedOn] = useState(row?.decidedOn ?? today)
  const [reason, setReason] = useState(row?.reason ?? '')
  const [tried, setTried] = useState(false)
  const isOther = verdict !== null && proposal.verdict !== null && verdict !== proposal.verdict
  const lacks = {
    verdict: verdict === null,
    name: decidedBy.trim() === '',
    day: dayOf(decidedOn) === null,
    reason: isOther && reason.trim() === '',
  }
  const submit = () => {
    setTried(true)
    if (verdict === null || lacks.name || lacks.day || lacks.reason) return
    decide(store, gate, { decision: verdict, decidedBy, decidedOn, reason })
    onDone()
  }
  return (
    <InlineForm label="Decision" action="Record" className={classes.fields} onSubmit={submit} onCancel={onDone}>
      <Select
        size="xs"
        label="Verdict"
        data={verdicts}
        value={verdict}
        allowDeselect={false}
        error={tried && lacks.verdict ? 'Choose one.' : false}
        // Safe: the values are the verdicts.
        onChange={(value) => setVerdict(value as Verdict | null)}
      />
      <TextInput
        size="xs"
        label="Decided by"
        maxLength={200}
        value={decidedBy}
        error={tried && lacks.name ? 'Say who decided.' : false}
        onChange={(event) => setDecidedBy(event.currentTarget.value)}
      />
      <DateField
        size="xs"
        label="Decided on"
        value={decidedOn}
        error={tried && lacks.day ? 'Say when.' : false}
        onCommit={setDecidedOn}
      />
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={6}
        label={isOther ? 'Why other than proposed' : 'Why'}
        maxLength={2000}
        value={reason}
        error={tried && lacks.reason ? 'It differs from what the figures propose: say why.' : false}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </InlineForm>
  )
}
