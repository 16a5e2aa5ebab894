import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { addDays, dayOf, quarterDays } from '#domain/day.ts'
import { linkLabel, linkPlace } from '#domain/record-link-label.ts'
import { riskBand, riskFormula, riskScore, riskStanding } from '#domain/risk-score.ts'
import type { Risk } from '#domain/risk.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo } from '#store/ui-store.ts'
import { DateField } from '#tables/date-field.tsx'
import { RowInspector } from '#tables/row-inspector.tsx'
import { Button } from '#ui/button.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { InlineForm } from '../inline-form.tsx'
import { useFormFocus } from '../use-form-focus.ts'
import { accept, withdraw } from './risk-actions.ts'
import classes from './risks.module.css'

const facts = ['likelihood', 'impact', 'owner', 'response', 'due', 'status', 'tasks']
const texts = ['cause', 'event', 'effect', 'action', 'trigger', 'notes']

/** All of one risk: its score and where it stands, how it is accepted, where it comes from, what was done to it. */
export function RiskInspector({ id }: { readonly id: string | null }) {
  return (
    <RowInspector
      table="risks"
      id={id}
      facts={facts}
      texts={texts}
      hint="Select a risk to read all of it here: cause, event and effect, its score, who accepted it and until when, and what was done to it."
    >
      {(risk) => (
        <>
          <Standing risk={risk} />
          <Acceptance key={risk.id} risk={risk} />
          <Origin risk={risk} />
        </>
      )}
    </RowInspector>
  )
}

function Standing({ risk }: { readonly risk: Risk }) {
  const today = useToday()
  const score = riskScore(risk)
  const { reason } = riskStanding(risk, today)
  return (
    <InspectorSection title={score === null ? 'Score unknown' : `Score ${score}, ${riskBand(risk)}`}>
      <p>{reason}</p>
      <p className={classes.dimmed}>
        {score === null ? '' : `${risk.likelihood} × ${risk.impact} = ${score}. `}
        {riskFormula}
      </p>
    </InspectorSection>
  )
}

/** Who accepts the risk, and until when. */
function Acceptance({ risk }: { readonly risk: Risk }) {
  const store = useDocumentStore()
  const today = useToday()
  const [open, setOpen] = useState(false)
  const frame = useFormFocus(open)
  const { state, reason } = riskStanding(risk, today)
  if (state === 'closed' || state === 'occurred') return null
  const isAccepted = risk.response === 'accept'
  return (
    <InspectorSection title="Acceptance">
      {isAccepted ? <p>{reason}</p> : <p className={classes.dimmed}>Not accepted: it is to be answered.</p>}
      <div ref={frame}>
        {open ? (
          <AcceptForm risk={risk} today={today} onDone={() => setOpen(false)} />
        ) : (
          <div className={classes.line}>
            <Button size="small" onClick={() => setOpen(true)}>
              {isAccepted ? 'Accept anew' : 'Accept the risk'}
            </Button>
            {isAccepted ? (
              <Button size="small" variant="quiet" onClick={() => withdraw(store, risk.id)}>
                Withdraw
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </InspectorSection>
  )
}

function AcceptForm(props: { readonly risk: Risk; readonly today: string; readonly onDone: () => void }) {
  const { risk, today, onDone } = props
  const store = useDocumentStore()
  const [approver, setApprover] = useState(risk.approver)
  const [expiry, setExpiry] = useState(() => addDays(today, quarterDays))
  const [tried, setTried] = useState(false)
  const lacksName = approver.trim() === ''
  const isDay = dayOf(expiry) !== null && expiry >= today
  const submit = () => {
    setTried(true)
    if (lacksName || !isDay) return
    accept(store, risk.id, { approver, expiry })
    onDone()
  }
  return (
    <InlineForm label="Accept the risk" action="Accept" className={classes.form} onSubmit={submit} onCancel={onDone}>
      <TextInput
        size="xs"
        label="Accepted by"
        maxLength={200}
        value={approver}
        error={tried && lacksName ? 'Say who accepts it.' : false}
        onChange={(event) => setApprover(event.currentTarget.value)}
      />
      <DateField
        size="xs"
        label="Until"
        first={today}
        value={expiry}
        error={tried && !isDay ? 'Say until when, from today on.' : false}
        onCommit={setExpiry}
      />
    </InlineForm>
  )
}

/** The finding, service or entry of the catalog that it comes from. */
function Origin({ risk }: { readonly risk: Risk }) {
  const document = useDocument((each) => each)
  const entry = [...catalog.risks, ...catalog.earlyWarnings].find(({ slug }) => slug === risk.catalog)
  if (!entry && risk.links.length === 0) return null
  return (
    <InspectorSection title="Comes from">
      {entry ? <p>Catalog: {entry.name}.</p> : null}
      <ul className={classes.links}>
        {risk.links.map((link) => {
          const { kind, text, broken } = linkLabel(document, catalog, link)
          return (
            <li key={link}>
              {broken ? (
                `${kind}: ${text} (gone)`
              ) : (
                <Button variant="link" onClick={() => jumpTo(linkPlace(link))}>
                  {kind}: {text}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </InspectorSection>
  )
}
