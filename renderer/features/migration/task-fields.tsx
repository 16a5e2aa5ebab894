import { Checkbox, MultiSelect, Select } from '@mantine/core'
import { catalog } from '#catalog/catalog.ts'
import { printNumber } from '#domain/number-text.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import { isoOf } from '#domain/day.ts'
import { lengthOf } from '#domain/migration-plan.ts'
import { nameOr } from '#domain/row-name.ts'
import { linkedTask } from '#domain/task-link.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { count, formatDay } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { choosePredecessors, chooseStep, dateRow, deleteTask, fixStart } from './migration-actions.ts'
import { OwnerField, PlanDay, PlanText } from './plan-fields.tsx'
import classes from './migration.module.css'
import { usePlanSchedule } from './use-plan-schedule.ts'

/** The fields of a task; each is one step of Undo. */
export function TaskFields({ task }: { readonly task: MigrationTask }) {
  const store = useDocumentStore()
  const at = { table: 'tasks', id: task.id } as const
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
            <PlanDay at={at} row={task} field="started" label="Began on" />
            <PlanDay at={at} row={task} field="finished" label="Ended on" />
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
  const { tasks, calendar } = usePlanSchedule()
  const scheduled = tasks.get(task.id)
  if (!scheduled) return <Button onClick={() => dateRow(store, { table: 'tasks', id: task.id })}>Date it</Button>
  const { start, finish, critical, slack, planned, because } = scheduled
  const length = count(lengthOf({ from: start, to: finish }, calendar), 'working day', 'working days')
  return (
    <p className={classes.under}>
      {formatDay(isoOf(start))} to {formatDay(isoOf(finish))}, {length},{' '}
      {critical ? 'on the critical path' : `${count(slack, 'working day', 'working days')} of slack`}.
      {planned.finish < finish
        ? ` It was meant to run ${formatDay(isoOf(planned.start))} to ${formatDay(isoOf(planned.finish))}${because.reason === 'status' ? ' and has not begun' : ''}.`
        : ''}
    </p>
  )
}

/** Options shown at once; typing narrows them. */
const mostOptions = 100

function Predecessors({ task }: { readonly task: MigrationTask }) {
  const store = useDocumentStore()
  const tasks = useDocument((document) => document.tasks.rows)
  const known = new Set(tasks.map((each) => each.id))
  return (
    <MultiSelect
      label="After"
      description="Tasks that must finish before this one starts."
      placeholder={task.predecessors.length === 0 ? 'Waits for nothing' : ''}
      data={tasks
        .filter((each) => each.id !== task.id || task.predecessors.map(linkedTask).includes(task.id))
        .map((each) => ({ value: each.id, label: nameOr(each.name, 'Task') }))}
      value={task.predecessors.map(linkedTask).filter((id) => known.has(id))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear what it waits for' }}
      limit={mostOptions}
      comboboxProps={{ keepMounted: false }}
      nothingFoundMessage="No such task"
      onChange={(ids) =>
        choosePredecessors(
          store,
          task,
          ids.map((id) => task.predecessors.find((each) => linkedTask(each) === id) ?? id),
        )
      }
    />
  )
}
