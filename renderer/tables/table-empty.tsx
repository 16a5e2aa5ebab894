import type { ReactNode } from 'react'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import { noFilter } from './row-filter.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { TableView } from './table-view.ts'

interface TableEmptyProps<T extends EditableTable> {
  readonly view: TableView<T>
  /** What is said while the table has no row at all. */
  readonly children: ReactNode
}

/** What stands below a table that shows no row: nothing yet, or nothing that the filter lets through. */
export function TableEmpty<T extends EditableTable>({ view, children }: TableEmptyProps<T>) {
  if (view.rows.length === 0) return children
  const query = view.filter.query.trim()
  const [one, many] = tableSpecs[view.table].noun
  return (
    <EmptyState
      title={query === '' ? `No ${one} fits the filter` : `No ${one} matches “${query}”`}
      text={view.rows.length === 1 ? `The one ${one} is hidden.` : `All ${view.rows.length} ${many} are hidden.`}
      action={<Button onClick={() => view.setFilter(noFilter)}>Show all</Button>}
    />
  )
}
