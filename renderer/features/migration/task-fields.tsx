import { Checkbox, MultiSelect, Select } from '@mantine/core'
import { catalog } from '#catalog/catalog.ts'
import { printNumber } from '#domain/number-text.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { isDone, type MigrationTask } from '#domain/migration-task.ts'
import { isoOf } from '#domain/day.ts'
import { lengthOf } from '#domain/migration-plan.ts'
import type { ScheduledTask } from '#domain/plan-schedule.ts'
import { nameOr } from '#domain/row-name.ts'
import { linkedTask, readTaskLink, termOf } from '#domain/task-link.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { count, formatDay } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { choosePredecessors, chooseStep, dateRow, deleteTask, fixStart } from './migration-actions.ts'
import { derivedDay, OwnerField, PlanDay, PlanText } from './plan-fields.tsx'
import classes from './migration.module.css'
import { usePlanSchedule } from './use-plan-schedule.ts'
import { holdWords } from './what-if-words.ts'

/** The fields of a task; each is one step of Undo. */
export function TaskFields({ task }: { readonly task: MigrationTask }) {
  const store = useDocumentStore()
  const at = { table: 'tasks', id: task.id } as const
  const planned = usePlanSchedule().tasks.get(task.id)
  return (
    <>
      <InspectorSection title="Task">
        <div className={classes.fields}>
          <PlanText at={at} row={task} field="name" label="Name" value={task.name} />
          <Select
            label="Step"
            placeholder="In no step"
            data={catalog.steps.map((entry, index) => ({ value: entry.slug, label: `${index + 1} ${entry.name}` }))}
            value={task.step || null}
            allowDeselect={false}
            onChange={(step) => chooseStep(store, task, step ?? '')}
          />
          <OwnerField at={at} row={task} />
          <TaskDays task={task} />
          <div className={classes.pair}>
            <PlanText
              at={at}
              row={task}
              field="duration"
              label="Duration, working days"
              placeholder="Not said"
              value={task.duration === null ? '' : printNumber(task.duration)}
            />
            <PlanText
              at={at}
              row={task}
              field="effort"
              label="Effort, person-days"
              placeholder="One person"
              value={task.effort === null ? '' : printNumber(task.effort)}
            />
          </div>
          <PlanDay at={at} row={task} field="start" label="Not before" />
          <Checkbox
            label="Fixed: it starts on that very day"
            checked={task.fixed === 'yes'}
            disabled={task.start === null}
            onChange={(event) => fixStart(store, task, event.currentTarget.checked)}
          />
          <div className={classes.pair}>
            <PlanDay
              at={at}
              row={task}
              field="started"
              label="Began on"
              derived={derivedDay('planned', planned?.start)}
            />
            <PlanDay
              at={at}
              row={task}
              field="finished"
              label="Ended on"
              derived={derivedDay('planned', planned?.finish)}
            />
          </div>
          <PlanText
            at={at}
            row={task}
            field="progress"
            label="Done, %"
            placeholder="Not entered"
            value={task.progress === null ? '' : printNumber(task.progress)}
          />
          <Predecessors task={task} />
          <PlanText at={at} row={task} field="deliverable" label="Deliverable" value={task.deliverable} />
          <PlanText
            at={at}
            row={task}
            field="notes"
            label="Notes"
            multiline
            placeholder="Anything worth remembering"
            value={task.notes}
          />
        </div>
      </InspectorSection>
      <div className={classes.remove}>
        <Button onClick={() => deleteTask(store, task.id)}>Delete task</Button>
      </div>
    </>
  )
}

/** When it happens, and what that leaves. */
function TaskDays({ task }: { readonly task: MigrationTask }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const { tasks, calendar } = usePlanSchedule()
  const scheduled = tasks.get(task.id)
  if (!scheduled) return <Button onClick={() => dateRow(store, { table: 'tasks', id: task.id })}>Date it</Button>
  const { start, finish, critical, slack, planned } = scheduled
  const delay = delayWords(document, task, scheduled, today)
  const length = count(lengthOf({ from: start, to: finish }, calendar), 'working day', 'working days')
  return (
    <p className={classes.under}>
      {formatDay(isoOf(start))} to {formatDay(isoOf(finish))}, {length},{' '}
      {critical ? 'on the critical path' : `${count(slack, 'working day', 'working days')} of slack`}.
      {planned.finish < finish
        ? ` It was meant to run ${formatDay(isoOf(planned.start))} to ${formatDay(isoOf(planned.finish))}${delay}`
        : ''}
    </p>
  )
}

/** Why a task ends later than it was meant to, as the end of a sentence. */
function delayWords(
  document: EngagementDocument,
  task: MigrationTask,
  scheduled: ScheduledTask,
  today: string,
): string {
  const { start, planned, because } = scheduled
  if (because.reason === 'status') return ' and has not begun: it starts today at the earliest.'
  if (because.reason === 'link' && start > planned.start) return `; it is ${holdWords(document, task.id, today)}`
  if (because.reason !== 'started' || isDone(task)) return '.'
  if (task.progress === null) return ' and nobody entered its progress: one day is counted as left.'
  return task.progress < 100 ? `; ${100 - task.progress} % of its duration is left from today.` : '.'
}

/** Options shown at once; typing narrows them. */
const mostOptions = 100

/** Two tasks may be tied more than once, start to start and finish to finish: each link is a choice of its own. */
function Predecessors({ task }: { readonly task: MigrationTask }) {
  const store = useDocumentStore()
  const tasks = useDocument((document) => document.tasks.rows)
  const held = new Map<string, string[]>()
  for (const link of new Set(task.predecessors))
    held.set(linkedTask(link), [...(held.get(linkedTask(link)) ?? []), link])
  const choices = tasks.flatMap(({ id, name }) =>
    (held.get(id) ?? (id === task.id ? [] : [id])).map((link) => ({
      value: link,
      label: `${nameOr(name, 'Task')} ${termOf(readTaskLink(link))}`.trim(),
    })),
  )
  const offered = new Set(choices.map(({ value }) => value))
  return (
    <MultiSelect
      label="After"
      description="Tasks that must finish before this one starts; SS ties the starts, FF the ends."
      placeholder={task.predecessors.length === 0 ? 'Waits for nothing' : ''}
      data={choices}
      value={[...new Set(task.predecessors)].filter((link) => offered.has(link))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear what it waits for' }}
      limit={mostOptions}
      comboboxProps={{ keepMounted: false }}
      nothingFoundMessage="No such task"
      onChange={(links) => choosePredecessors(store, task, links)}
    />
  )
}
