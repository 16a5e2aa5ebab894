import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import { currentGates, gateRule, verdictNames, type Gate } from '#domain/plan-gates.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Status } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { GateDetail } from './gate-detail.tsx'
import { verdictMarks } from './gate-words.ts'
import { showGate, useGatesView } from './gates-view.ts'
import { MilestoneDialog } from './milestone-dialog.tsx'
import { PlainTable } from '../plain-table.tsx'
import classes from './gates.module.css'

/** Every milestone with what the figures propose and what people decided; below, one of them whole. */
export function GatesPartView({ parts }: { readonly parts: ReactNode }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const { gate: wanted } = useGatesView()
  const [adding, setAdding] = useState(false)
  const gates = useMemo(() => currentGates(document, catalog, today), [document, today])
  const shown = gates.find(({ id }) => id === wanted) ?? gates.find(({ passed }) => !passed) ?? gates[0]
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.table !== 'milestones') return
    showGate(store, jump.id)
    jumpTo(null)
  }, [jump, store])
  return (
    <ScreenBody
      title="Gates"
      layout="flow"
      toolbar={
        <>
          {parts}
          <Button size="small" onClick={() => setAdding(true)}>
            Add a milestone
          </Button>
        </>
      }
    >
      <div className={classes.stack}>
        <Panel
          title="Milestones"
          caption={`As things stand on ${formatDay(today)}, also for what lies ahead. ${gateRule}`}
        >
          <PlainTable
            className={classes.gates}
            columns={['Milestone', 'Day', 'Tasks done or in time', 'KPIs reached', 'Proposed', 'Decided']}
          >
            {gates.map((gate) => (
              <GateRow key={gate.id} gate={gate} shown={gate === shown} />
            ))}
          </PlainTable>
        </Panel>
        {shown ? <GateDetail key={shown.id} gate={shown} /> : null}
      </div>
      {adding ? <MilestoneDialog onClose={() => setAdding(false)} /> : null}
    </ScreenBody>
  )
}

function GateRow({ gate, shown }: { readonly gate: Gate; readonly shown: boolean }) {
  const store = useDocumentStore()
  const { name, day, dayReason, passed, tasks, kpis, proposal, decision, differs } = gate
  const good = tasks.filter(({ state }) => state === 'done' || state === 'in-time').length
  const reached = kpis.filter(({ state }) => state === 'reached').length
  return (
    <tr data-shown={shown}>
      <th scope="row">
        <button type="button" className={classes.name} aria-pressed={shown} onClick={() => showGate(store, gate.id)}>
          {name}
        </button>
      </th>
      <td>
        {day === null ? <Status kind="unknown" word="no day" /> : formatDay(isoOf(day))}
        {passed ? <span className={classes.dimmed}> passed</span> : null}
        <span className={classes.why}>{dayReason}</span>
      </td>
      <td>{tasks.length === 0 ? <span className={classes.dimmed}>none asked</span> : `${good} of ${tasks.length}`}</td>
      <td>{kpis.length === 0 ? <span className={classes.dimmed}>no target</span> : `${reached} of ${kpis.length}`}</td>
      <td>
        {proposal.verdict === null ? (
          <Status kind="unknown" word="nothing to judge by" />
        ) : (
          <Status kind={verdictMarks[proposal.verdict]} word={verdictNames[proposal.verdict]} />
        )}
      </td>
      <td>
        {decision === null ? (
          <span className={classes.dimmed}>not yet</span>
        ) : (
          <Status
            kind={verdictMarks[decision]}
            word={`${verdictNames[decision]}${differs === null ? '' : ' (differs)'}`}
          />
        )}
      </td>
    </tr>
  )
}
