import { useMemo } from 'react'
import { toilSummary } from '#domain/toil-summary.ts'
import { FilterBar } from '#tables/filter-bar.tsx'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useShowHidden, useTableView, type TableView } from '#tables/table-view.ts'
import { hoursText } from '#tables/toil-words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { toilColumns, toilExtraColumns, toilFilterFields, toilQuickFilters } from './toil-columns.ts'
import { ToilInspector } from './toil-inspector.tsx'
import { ToilParts } from './toil-parts.tsx'

export function ToilTable() {
  const view = useTableView('toil')
  useShowHidden(view)
  return (
    <ScreenBody
      title="As-Is"
      layout="fill"
      toolbar={
        <>
          <ToilParts />
          <FilterBar
            view={view}
            noun={['task', 'tasks']}
            quick={toilQuickFilters}
            offered={toilFilterFields}
            total={<ToilTotal view={view} />}
            tools={<TableTools table="toil" />}
          />
        </>
      }
      inspector={<ToilInspector id={view.active} />}
    >
      <TableGrid
        table="toil"
        label="Toil"
        columns={toilColumns}
        extraColumns={toilExtraColumns}
        onActiveRow={view.setActive}
        filter={view.filtered.filter}
        emptyState={
          <TableEmpty view={view}>
            <EmptyState
              title="No toil task yet"
              text="A row is one piece of repeated manual work: how often, how long, how many people, and what it would take to automate. Hours, payback and return follow by themselves. Type the first task, or paste a list from Excel."
            />
          </TableEmpty>
        }
      />
    </ScreenBody>
  )
}

/** "430 h a month, 1 task not timed", of the rows that are shown. */
function ToilTotal({ view }: { readonly view: TableView<'toil'> }) {
  const { rows, filtered } = view
  const { filter } = filtered
  const total = useMemo(() => toilSummary(filter ? rows.filter(filter) : rows), [rows, filter])
  if (rows.length === 0) return null
  return (
    <strong title="Occurrences a month × minutes × people ÷ 60. A month has 21 working days.">
      {hoursText(total.hours)} h a month
      {total.unknown.length > 0 ? `, ${total.unknown.length} not timed` : ''}
    </strong>
  )
}
