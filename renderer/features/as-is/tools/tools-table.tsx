import { useMemo, type ReactNode } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { nameKey } from '#domain/field-text.ts'
import { yearlyCost } from '#domain/tool-sprawl.ts'
import type { Tool } from '#domain/tool.ts'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import type { ColumnOptions } from '#tables/table-columns.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useShowHidden, useTableView, type TableView } from '#tables/table-view.ts'
import { useMoney } from '#tables/use-money.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { ToolInspector } from './tool-inspector.tsx'

const columns: readonly ColumnOptions<Tool>[] = [
  { key: 'name', width: 180 },
  { key: 'category', width: 190 },
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
  { term: { field: 'teams', value: null }, label: 'Users unknown' },
]

const filterFields = ['verdict', 'standing', 'owner', 'teams', 'category']

/** The list of tools. */
export function ToolsTable({ parts }: { readonly parts: ReactNode }) {
  const view = useTableView('tools')
  const suggesting = useSuggestions(view.rows)
  useShowHidden(view)
  return (
    <ScreenBody
      title="As-Is"
      layout="fill"
      toolbar={
        <>
          {parts}
          <FilterBar
            view={view}
            noun={['tool', 'tools']}
            quick={quickFilters}
            offered={filterFields}
            tools={<TableTools table="tools" />}
            total={<ToolsTotal view={view} />}
          />
        </>
      }
      inspector={<ToolInspector id={view.active} />}
    >
      <TableGrid
        table="tools"
        label="Tools"
        columns={suggesting}
        onActiveRow={view.setActive}
        filter={view.filtered.filter}
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

/** Offers names while typing: categories of the client, then those of the catalog; tools to merge into. */
function useSuggestions(tools: readonly Tool[]): readonly ColumnOptions<Tool>[] {
  const names = useSameList(tools.map(({ name }) => name.trim()))
  const own = useSameList(tools.map(({ category }) => category.trim()))
  return useMemo(() => {
    const categories = distinct([...own, ...catalog.toolCategories.map(({ name }) => name)])
    const suggestions: Readonly<Record<string, readonly string[]>> = {
      category: categories,
      mergeInto: distinct(names),
    }
    return columns.map((column) => {
      const offered = suggestions[column.key]
      return offered ? { ...column, suggestions: offered } : column
    })
  }, [names, own])
}

/** The same list while it says the same: an edit elsewhere in a row must not build the columns anew. */
function useSameList(list: readonly string[]): readonly string[] {
  const text = JSON.stringify(list)
  // Safe: it is the text of a list of strings.
  return useMemo(() => JSON.parse(text) as string[], [text])
}

/** Each name once, as it is first written. */
function distinct(names: readonly string[]): readonly string[] {
  const byKey = new Map(names.map((name) => [nameKey(name), name] as const).reverse())
  byKey.delete('')
  return [...byKey.values()].reverse()
}

/** "EUR 1,200,000 a year, cost of 4 unknown", of the rows that are shown. */
function ToolsTotal({ view }: { readonly view: TableView<'tools'> }) {
  const { rows, filtered } = view
  const { filter } = filtered
  const money = useMoney()
  const cost = useMemo(() => yearlyCost(filter ? rows.filter(filter) : rows), [rows, filter])
  if (rows.length === 0) return null
  return (
    <strong>
      {money(cost.known)} a year
      {cost.unknown > 0 ? `, cost of ${cost.unknown} unknown` : ''}
    </strong>
  )
}
