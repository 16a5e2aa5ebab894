import { useMemo } from 'react'
import { dayText, isoOf } from '#domain/day.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import type { PlanSchedule } from '#domain/plan-schedule.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { TableGrid } from '#tables/table-grid.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useSlipColumn } from './baselines/slip-column.ts'
import { openInspector, selectInPlan } from './migration-view.ts'
import { usePlanSchedule } from './use-plan-schedule.ts'

const columns: readonly ColumnOptions<MigrationTask>[] = [
  { key: 'name', width: 270 },
  { key: 'step', width: 170 },
  { key: 'owner', width: 120 },
  { key: 'duration', width: 100 },
  { key: 'start', width: 110 },
  { key: 'fixed', width: 76 },
  { key: 'predecessors', width: 230 },
  { key: 'progress', width: 84 },
  { key: 'deliverable', width: 190 },
  { key: 'notes', width: 240, grow: true },
]

/** Every task of the plan in the grid: the same data as the timeline, as text. */
export function TaskTable() {
  const store = useDocumentStore()
  const { tasks } = usePlanSchedule()
  const slip = useSlipColumn()
  const extraColumns = useMemo(
    () => [scheduledDay('start', 'Start', tasks), scheduledDay('finish', 'Finish', tasks), ...slip],
    [tasks, slip],
  )
  return (
    <TableGrid
      table="tasks"
      label="Tasks"
      columns={columns}
      extraColumns={extraColumns}
      onActiveRow={(id) => selectInPlan(store, id === null ? null : { table: 'tasks', id })}
      onOpen={(id) => {
        selectInPlan(store, { table: 'tasks', id })
        openInspector()
      }}
      emptyState={
        <EmptyState
          title="No tasks yet"
          text="Type a task’s name in the first line, or paste a plan from Excel. Its duration, and what it comes after, put it on the timeline."
        />
      }
    />
  )
}

/** A day as it was worked out, beside what it was worked out from. */
function scheduledDay(
  end: 'start' | 'finish',
  title: string,
  scheduled: PlanSchedule['tasks'],
): ExtraColumn<MigrationTask> {
  const dayOf = ({ id }: MigrationTask) => scheduled.get(id)?.[end]
  const isoIn = (task: MigrationTask) => {
    const day = dayOf(task)
    return day === undefined ? '' : isoOf(day)
  }
  return {
    after: 'owner',
    column: {
      id: `scheduled-${end}`,
      title,
      width: 110,
      text: isoIn,
      render: (task) => (dayOf(task) === undefined ? null : dayText(isoIn(task))),
      unknown: (task) => dayOf(task) === undefined,
      // The grid keeps those without a day last.
      sort: (a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0),
    },
  }
}
