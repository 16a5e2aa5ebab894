import { MultiSelect, Select } from '@mantine/core'
import { catalog } from '#catalog/catalog.ts'
import { printNumber } from '#domain/number-text.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { choosePredecessors, chooseStep, dateRow, deleteTask } from './migration-actions.ts'
import { DateFields, OwnerField, PlanText } from './plan-fields.tsx'
import classes from './migration.module.css'

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
          <DateFields at={at} row={task} />
          {task.start === null && task.finish === null ? (
            <Button onClick={() => dateRow(store, at)}>Date it after what it waits for</Button>
          ) : null}
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
        .filter((each) => each.id !== task.id || task.predecessors.includes(task.id))
        .map((each) => ({ value: each.id, label: nameOr(each.name, 'Task') }))}
      value={task.predecessors.filter((id) => known.has(id))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear what it waits for' }}
      limit={mostOptions}
      comboboxProps={{ keepMounted: false }}
      nothingFoundMessage="No such task"
      onChange={(ids) => choosePredecessors(store, task, ids)}
    />
  )
}
