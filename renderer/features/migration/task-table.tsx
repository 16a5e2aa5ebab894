import type { MigrationTask } from '#domain/migration-task.ts'
import type { ColumnOptions } from '#tables/table-columns.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { openInspector, selectInPlan } from './migration-view.ts'

const columns: readonly ColumnOptions<MigrationTask>[] = [
  { key: 'name', width: 270 },
  { key: 'step', width: 170 },
  { key: 'owner', width: 120 },
  { key: 'duration', width: 100 },
  { key: 'predecessors', width: 230 },
  { key: 'start', width: 110 },
  { key: 'progress', width: 84 },
  { key: 'deliverable', width: 190 },
  { key: 'notes', width: 240, grow: true },
]

/** Every task of the plan in the grid: the same data as the timeline, as text. */
export function TaskTable() {
  const store = useDocumentStore()
  return (
    <TableGrid
      table="tasks"
      label="Tasks"
      columns={columns}
      onActiveRow={(id) => selectInPlan(store, id === null ? null : { table: 'tasks', id })}
      onOpen={(id) => {
        selectInPlan(store, { table: 'tasks', id })
        openInspector()
      }}
      emptyState={
        <EmptyState
          title="No tasks yet"
          text="Type a task’s name in the first line, or paste a plan from Excel. Step, owner and dates put it on the timeline."
        />
      }
    />
  )
}
