import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { Tool } from '#domain/tool.ts'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import { RowInspector } from '#tables/row-inspector.tsx'
import type { ColumnOptions } from '#tables/table-columns.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { useShowHidden, useTableView, type TableView } from '#tables/table-view.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { ScreenBody } from '#ui/screen.tsx'

const columns: readonly ColumnOptions<Tool>[] = [
  { key: 'name', width: 180 },
  { key: 'category', width: 190, suggestions: catalog.toolCategories.map((each) => each.name) },
  { key: 'standing', width: 136 },
  { key: 'verdict', width: 112 },
  { key: 'mergeInto', width: 140 },
  { key: 'owner', width: 140 },
  { key: 'teams', width: 220 },
  {
    key: 'annualCost',
    width: 120,
    render: (tool) => (tool.annualCost === null ? null : formatNumber(tool.annualCost)),
  },
  { key: 'contractEnd', width: 124 },
  { key: 'notes', width: 260, grow: true },
]

const quickFilters: readonly QuickFilter[] = [
  { term: { field: 'owner', value: null }, label: 'No owner' },
  { term: { field: 'verdict', value: 'undecided' }, label: 'Undecided' },
  { term: { field: 'verdict', value: null }, label: 'Verdict unknown' },
  { term: { field: 'annualCost', value: null }, label: 'Cost unknown' },
]

const filterFields = ['verdict', 'standing', 'owner', 'category']

/** Which tools are in use, by whom, at what price, and what becomes of them. */
export function ToolsTab() {
  const view = useTableView('tools')
  useShowHidden(view)
  return (
    <ScreenBody
      title="As-Is"
      layout="fill"
      toolbar={
        <FilterBar
          rows={view.rows}
          fields={view.fields}
          noun={['tool', 'tools']}
          quick={quickFilters}
          offered={filterFields}
          filter={view.filter}
          onFilter={view.setFilter}
          filtered={view.filtered}
          total={<ToolsTotal view={view} />}
        />
      }
      inspector={<ToolInspector id={view.active} />}
    >
      <TableGrid
        table="tools"
        label="Tools"
        columns={columns}
        onActiveRow={view.setActive}
        {...(view.filtered.filter ? { filter: view.filtered.filter } : {})}
        emptyState={
          <TableEmpty view={view}>
            <EmptyState
              title="No tool yet"
              text="A row is one tool with its category, the teams that use it, its yearly cost and the verdict: keep, merge, retire. Type the first name, or paste a list from Excel."
            />
          </TableEmpty>
        }
      />
    </ScreenBody>
  )
}

/** "1,200,000 a year, cost of 4 unknown", of the rows that are shown. */
function ToolsTotal({ view }: { readonly view: TableView<'tools'> }) {
  const { rows, filtered } = view
  const { filter } = filtered
  const cost = useMemo(() => yearlyCost(filter ? rows.filter(filter) : rows), [rows, filter])
  if (rows.length === 0) return null
  return (
    <strong>
      {formatNumber(cost.known)} a year
      {cost.unknown > 0 ? `, cost of ${cost.unknown} unknown` : ''}
    </strong>
  )
}

export function yearlyCost(tools: readonly Tool[]): { readonly known: number; readonly unknown: number } {
  return {
    known: tools.reduce((sum, tool) => sum + (tool.annualCost ?? 0), 0),
    unknown: tools.filter((tool) => tool.annualCost === null).length,
  }
}

function ToolInspector({ id }: { readonly id: string | null }) {
  return (
    <RowInspector
      table="tools"
      id={id}
      facts={['category', 'standing', 'verdict', 'mergeInto', 'owner', 'teams', 'annualCost', 'contractEnd']}
      texts={['notes']}
      hint="Select a tool to read all of it here, with what its category is for."
    >
      {(tool) => <Category name={tool.category} />}
    </RowInspector>
  )
}

/** What the catalog says of the category, when it knows it. */
function Category({ name }: { readonly name: string }) {
  const known = catalog.toolCategories.find((each) => each.name.toLowerCase() === name.trim().toLowerCase())
  if (!known) return null
  return (
    <InspectorSection title={`About: ${known.name}`}>
      <p>
        {known.use}. For example {known.examples.join(', ')}.
      </p>
    </InspectorSection>
  )
}
