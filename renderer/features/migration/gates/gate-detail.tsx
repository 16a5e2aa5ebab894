import { MultiSelect } from '@mantine/core'
import { verdictNames, type Gate } from '#domain/plan-gates.ts'
import { isoOf } from '#domain/day.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { DateField } from '#tables/date-field.tsx'
import { Button } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { formatDay } from '#ui/format.ts'
import { Status } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import { chooseGateTasks, moveGate, noteGate, removeMilestone, renameGate } from './gate-actions.ts'
import { GateDecisionSection } from './gate-decision.tsx'
import { kpiMarks, taskMarks, verdictMarks } from './gate-words.ts'
import classes from './gates.module.css'

/** One gate whole: what must be done, what the KPIs say, what follows, what was decided. */
export function GateDetail({ gate }: { readonly gate: Gate }) {
  const { name, day, dayReason, proposal } = gate
  return (
    <Panel
      title={name}
      caption={`${day === null ? '' : `${formatDay(isoOf(day))}. `}${dayReason}`}
      actions={<Remove gate={gate} />}
    >
      <div className={classes.columns}>
        <section aria-label="Verdict" className={classes.wide}>
          <h3>
            Proposed:{' '}
            {proposal.verdict === null ? (
              <Status kind="unknown" word="nothing to judge by" />
            ) : (
              <Status kind={verdictMarks[proposal.verdict]} word={verdictNames[proposal.verdict]} />
            )}
          </h3>
          <ul className={classes.reasons}>
            {proposal.reasons.map((reason, index) => (
              <li key={index}>{reason}</li>
            ))}
          </ul>
        </section>
        <GateDecisionSection gate={gate} />
        <GateTasks gate={gate} />
        <GateKpis gate={gate} />
        {gate.outcomes.length > 0 ? (
          <section aria-label="Outcomes">
            <h3>Expected by then</h3>
            <ul className={classes.bullets}>
              {gate.outcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <GateFields gate={gate} />
      </div>
    </Panel>
  )
}

function Remove({ gate }: { readonly gate: Gate }) {
  const store = useDocumentStore()
  if (gate.row === null) return null
  return (
    <Button size="small" variant="quiet" onClick={() => removeMilestone(store, gate)}>
      {gate.entry === null ? 'Delete milestone' : 'Reset to the catalog'}
    </Button>
  )
}

/** Options shown at once; typing narrows them. */
const mostOptions = 100

function GateTasks({ gate }: { readonly gate: Gate }) {
  const store = useDocumentStore()
  const tasks = useDocument((document) => document.tasks.rows)
  return (
    <section aria-label="Tasks">
      <h3>Must be done by then</h3>
      {gate.tasks.length === 0 ? (
        <p className={classes.dimmed}>No task is asked for.</p>
      ) : (
        <ul className={classes.lines}>
          {gate.tasks.map(({ id, name, state, reason }) => (
            <li key={id}>
              <Button variant="link" onClick={() => jumpTo({ stage: 'migration', table: 'tasks', id })}>
                {name}
              </Button>
              <Status kind={taskMarks[state].mark} word={taskMarks[state].word} />
              <span className={classes.why}>{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <MultiSelect
        label="Tasks"
        placeholder={gate.tasks.length === 0 ? 'Name tasks' : ''}
        size="xs"
        data={tasks.map((each) => ({ value: each.id, label: nameOr(each.name, 'Task') }))}
        value={gate.tasks.map(({ id }) => id)}
        searchable
        limit={mostOptions}
        comboboxProps={{ keepMounted: false }}
        nothingFoundMessage="No such task"
        onChange={(ids) => chooseGateTasks(store, gate, ids)}
      />
    </section>
  )
}

function GateKpis({ gate }: { readonly gate: Gate }) {
  const none =
    gate.entry === null
      ? 'Targets are agreed for the milestones of the catalog.'
      : 'No KPI has a target for this milestone: set them in KPI, Targets.'
  return (
    <section aria-label="KPIs">
      <h3>KPIs</h3>
      {gate.kpis.length === 0 ? (
        <p className={classes.dimmed}>{none}</p>
      ) : (
        <ul className={classes.lines}>
          {gate.kpis.map(({ key, kpi, name, state, target, reason, n }) => (
            <li key={key}>
              <Button variant="link" onClick={() => jumpTo({ stage: 'kpi', table: 'kpis', id: kpi })}>
                {name}
              </Button>
              <Status kind={kpiMarks[state].mark} word={kpiMarks[state].word} />
              <span className={classes.why}>
                {state === 'unknown' && target !== '' ? `Target ${target}. ` : ''}
                {reason} n = {n}.
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function GateFields({ gate }: { readonly gate: Gate }) {
  const store = useDocumentStore()
  const typed = gate.row?.invalid?.['day']
  return (
    <section aria-label="Details">
      <h3>Details</h3>
      <div className={classes.fields}>
        <DraftText
          label="Name"
          value={gate.row?.name ?? gate.entry?.name ?? ''}
          onCommit={(text) => renameGate(store, gate, text)}
        />
        <DateField
          label="Day"
          {...(gate.entry === null ? {} : { description: 'Empty: counted from the start of the engagement.' })}
          value={typed ?? gate.row?.day ?? ''}
          derived={gate.day === null ? undefined : `counted: ${formatDay(isoOf(gate.day))}`}
          error={typed === undefined ? null : gate.dayReason}
          onCommit={(next) => moveGate(store, gate, next)}
        />
        <DraftText
          label="Notes"
          multiline
          value={gate.row?.notes ?? ''}
          onCommit={(text) => noteGate(store, gate, text)}
        />
      </div>
    </section>
  )
}
