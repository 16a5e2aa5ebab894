import { useState } from 'react'
import type { Finding } from '#domain/finding.ts'
import { ruleName } from '#domain/finding-rules.ts'
import { waivedFindings } from '#domain/raci-conflicts.ts'
import { decisions } from '#domain/suggestion.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { DecisionNote } from '#tables/decision-note.tsx'
import { Button } from '#ui/button.tsx'
import { focusGrid } from '#ui/grid/focus-grid.ts'
import { SeverityMark } from '#ui/marks.tsx'
import { setMatrixView, useMatrixView } from './matrix-view.ts'
import { applyFix, withdraw } from './raci-actions.ts'
import classes from './raci.module.css'
import { WaiveForm } from './waive-form.tsx'

interface FindingCardsProps {
  /** The item or role that they are about. */
  readonly about: string
  /** In the order in which their remedies are numbered. */
  readonly findings: readonly Finding[]
  /** Only what is found of the To-Be matrix is decided on. */
  readonly decides: boolean
  /** Whether W opens the form where the cursor is. */
  readonly byKey?: boolean
}

/** What the rules say of an item or a role: the remedies, numbered once through, and the waivers. */
export function FindingCards({ about, findings, decides, byKey = false }: FindingCardsProps) {
  return (
    <>
      {findings.map((finding, index) => (
        <Card
          key={finding.id}
          finding={finding}
          from={1 + findings.slice(0, index).reduce((sum, { fixes }) => sum + (fixes?.length ?? 0), 0)}
        />
      ))}
      {decides ? <Waive about={about} findings={findings} byKey={byKey} /> : null}
    </>
  )
}

function Card({ finding, from }: { readonly finding: Finding; readonly from: number }) {
  const store = useDocumentStore()
  return (
    <div className={classes.conflict}>
      <p className={classes.conflictTitle}>
        {ruleName(finding.rule)}
        <SeverityMark severity={finding.severity} />
      </p>
      <p>
        <span className={classes.rule}>{finding.rule}.</span>{' '}
        {finding.place.table === 'roles' ? `${finding.title}. ` : ''}
        {finding.detail}
      </p>
      <DecisionNote finding={finding} />
      <WaiverButtons finding={finding} />
      {finding.fixes ? (
        <div className={classes.fixes}>
          {finding.fixes.map((fix, index) => (
            <Button key={fix.label} variant="link" onClick={() => applyFix(store, fix)}>
              {fix.label} {from + index < 10 ? <kbd className={classes.key}>{from + index}</kbd> : null}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** Changes a waiver or takes it back; nothing for a finding without one. */
export function WaiverButtons({ finding }: { readonly finding: Finding }) {
  const store = useDocumentStore()
  const waiver = useDocument((document) => decisions(document.issues.rows).get(finding.id))
  const [changing, setChanging] = useState(false)
  if (waiver?.status !== 'waived') return null
  if (changing)
    return <WaiveForm item={finding.place.id} findings={[finding]} waiver={waiver} onDone={() => setChanging(false)} />
  return (
    <div className={classes.waiver}>
      <Button variant="link" onClick={() => setChanging(true)}>
        Change the waiver
      </Button>
      <Button variant="link" onClick={() => withdraw(store, finding)}>
        Withdraw it
      </Button>
    </div>
  )
}

/** W on the matrix opens the form: for those findings that no waiver covers, else to change the waiver that is there. */
function Waive({ about, findings, byKey }: Required<Omit<FindingCardsProps, 'decides'>>) {
  const store = useDocumentStore()
  const { waiving } = useMatrixView()
  const today = useToday()
  const issues = useDocument((document) => document.issues.rows)
  const decided = decisions(issues)
  const waived = waivedFindings(issues, today)
  const left = findings.filter(({ id }) => !waived.has(id))
  if (waiving === about)
    return (
      <WaiveForm
        key={about}
        item={about}
        findings={left.length > 0 ? left : findings}
        waiver={left.length > 0 ? undefined : decided.get(findings[0]?.id ?? '')}
        onDone={() => {
          setMatrixView(store, { waiving: null })
          focusGrid()
        }}
      />
    )
  if (left.length === 0) return null
  return (
    <div className={classes.fixes}>
      <Button variant="link" onClick={() => setMatrixView(store, { waiving: about })}>
        Waive {byKey ? <kbd className={classes.key}>W</kbd> : null}
      </Button>
    </div>
  )
}
