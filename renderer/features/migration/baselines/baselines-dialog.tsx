import { TextInput } from '@mantine/core'
import { useMemo, useState, type FormEvent } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import { findRow } from '#domain/document.ts'
import type { PlanBaseline } from '#domain/plan-baseline.ts'
import { newestBaseline, planSlip } from '#domain/plan-slip.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { count, formatDay } from '#ui/format.ts'
import { deleteBaseline, freezePlan } from './baseline-actions.ts'
import { PlainTable } from '../plain-table.tsx'
import classes from './baselines.module.css'
import { slipText } from './slip-words.ts'
import { usePlanSchedule } from '../use-plan-schedule.ts'

/** Frozen copies of the plan, and how far the plan of today is from one of them. */
export function BaselinesDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const baselines = document.planBaselines.rows
  const dated = usePlanSchedule().tasks.size
  const [chosen, setChosen] = useState<string | null>(null)
  const [name, setName] = useState(`Baseline ${baselines.length + 1}`)
  const [author, setAuthor] = useState(document.engagement.rows[0]?.consultant ?? '')
  const shown = baselines.find(({ id }) => id === chosen) ?? newestBaseline(document)
  const freeze = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || dated === 0) return
    const id = freezePlan(store, name.trim(), author.trim())
    setChosen(id)
    setName(`Baseline ${baselines.length + 2}`)
  }
  return (
    <Dialog opened onClose={onClose} title="Baselines of the plan" size={860}>
      <form className={classes.form} onSubmit={freeze}>
        <TextInput
          data-autofocus
          label="Name"
          value={name}
          maxLength={100}
          error={name.trim() === '' ? 'Give it a name.' : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Taken by"
          value={author}
          maxLength={100}
          onChange={(event) => setAuthor(event.currentTarget.value)}
        />
        <Button variant="primary" type="submit" disabled={dated === 0 || name.trim() === ''}>
          Freeze a baseline
        </Button>
      </form>
      <p className={classes.dimmed}>
        {dated === 0
          ? 'No task has dates yet: there is nothing to freeze.'
          : `Keeps the dates of ${count(dated, 'task', 'tasks')} and of the milestones as they are today.`}
      </p>
      {baselines.length > 0 ? (
        <ul className={classes.list} aria-label="Baselines">
          {baselines.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className={classes.pick}
                aria-pressed={each.id === shown?.id}
                onClick={() => setChosen(each.id)}
              >
                <b>{nameOr(each.name, 'Baseline')}</b> {formatDay(each.taken)}
                {each.author ? `, ${each.author}` : ''}, {count(each.tasks.length, 'task', 'tasks')}
              </button>
              <Button
                variant="link"
                aria-label={`Delete ${nameOr(each.name, 'Baseline')}`}
                onClick={() => deleteBaseline(store, each)}
              >
                Delete
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {shown ? <Slip baseline={shown} /> : null}
      <div className={classes.buttons}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  )
}

function Slip({ baseline }: { readonly baseline: PlanBaseline }) {
  const document = useDocument((each) => each)
  const today = useToday()
  const slip = useMemo(() => planSlip(document, catalog, baseline, today), [document, baseline, today])
  const moved = slip.tasks.filter(({ startSlip, finishSlip }) => startSlip !== 0 || finishSlip !== 0)
  const unchanged = slip.tasks.length - moved.length
  const undated = new Set(slip.dropped.filter(({ task }) => findRow(document, 'tasks', task)).map(({ task }) => task))
  return (
    <section aria-label={`Slip against ${baseline.name}`}>
      <p className={classes.summary}>
        {slip.finish === null
          ? 'The end of one of the two plans is unknown.'
          : slip.finish === 0
            ? 'The plan ends as agreed.'
            : `The plan ends ${count(Math.abs(slip.finish), 'working day', 'working days')} ${slip.finish > 0 ? 'later' : 'earlier'} than agreed.`}{' '}
        {count(unchanged, 'task is', 'tasks are')} as agreed, {moved.length} moved, {slip.added.length} added,{' '}
        {slip.dropped.length - undated.size} dropped{undated.size > 0 ? `, ${undated.size} without dates now` : ''}.
      </p>
      <div className={classes.scroll} role="region" aria-label="Slip" tabIndex={0}>
        <PlainTable className={classes.table} columns={['Milestone or task', 'Agreed', 'Now', 'Slip, working days']}>
          {slip.milestones.map(({ id, name, agreed, expected, slip: days }) => (
            <tr key={`milestone/${id}`}>
              <th scope="row">
                <b>{name}</b>
              </th>
              <td>{formatDay(isoOf(agreed))}</td>
              <td>{formatDay(isoOf(expected))}</td>
              <td>{slipText(days)}</td>
            </tr>
          ))}
          {moved.map(({ task, agreed, finish, finishSlip }) => (
            <tr key={task.id}>
              <th scope="row">{nameOr(task.name, 'Task')}</th>
              <td>{formatDay(isoOf(agreed.to))}</td>
              <td>{formatDay(isoOf(finish))}</td>
              <td>{slipText(finishSlip)}</td>
            </tr>
          ))}
          {slip.added.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{nameOr(name, 'Task')}</th>
              <td colSpan={3}>added since then</td>
            </tr>
          ))}
          {slip.dropped.map(({ task, name, finish }) => (
            <tr key={task}>
              <th scope="row">{nameOr(name, 'Task')}</th>
              <td>{formatDay(finish)}</td>
              <td colSpan={2}>{undated.has(task) ? 'has no dates now' : 'not in the plan any more'}</td>
            </tr>
          ))}
        </PlainTable>
      </div>
    </section>
  )
}
