import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { DecisionRight } from '#domain/decision-right.ts'
import { itemName } from '#domain/raci-commands.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useFindings } from '#store/derived.ts'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useShowHidden, useTableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { DecisionRightInspector } from './decision-right-inspector.tsx'
import { addCatalogRights } from './decision-right-actions.ts'

const columns: readonly ColumnOptions<DecisionRight>[] = [
  { key: 'name', width: 240, grow: true, growTo: 340 },
  { key: 'kind', width: 170, hidden: true },
  { key: 'decides', width: 130 },
  { key: 'consulted', width: 170 },
  { key: 'limit', width: 108, render: ({ limit }) => (limit === null ? null : formatNumber(limit)) },
  { key: 'above', width: 170 },
  { key: 'text', width: 260, grow: true },
  { key: 'notes', width: 200, hidden: true },
]

const quickFilters: readonly QuickFilter[] = [{ term: { field: 'decides', value: null }, label: 'Nobody decides' }]

const filterFields = ['kind', 'decides', 'consulted']

/** Who decides what alone, with whom, up to which amount; checked against the To-Be matrix. */
export function DecisionRightsTab() {
  const store = useDocumentStore()
  const view = useTableView('decisionRights')
  const extra = useMatrixColumns()
  useShowHidden(view)
  return (
    <ScreenBody
      title="Decision rights"
      layout="fill"
      toolbar={
        <FilterBar
          view={view}
          noun={['decision right', 'decision rights']}
          quick={quickFilters}
          offered={filterFields}
          tools={<TableTools table="decisionRights" />}
        />
      }
      inspector={<DecisionRightInspector id={view.active} />}
    >
      <TableGrid
        table="decisionRights"
        label="Decision rights"
        columns={columns}
        extraColumns={extra}
        onActiveRow={view.setActive}
        filter={view.filtered.filter}
        emptyState={
          <TableEmpty view={view}>
            <EmptyState
              title="No decision right yet"
              text="A row is one decision: who takes it, whom they ask before, up to which amount, and who decides above that. The catalog brings the usual ones with their items of the matrix."
              action={
                <Button variant="primary" onClick={() => addCatalogRights(store)}>
                  Use the catalog
                </Button>
              }
            />
          </TableEmpty>
        }
      />
    </ScreenBody>
  )
}

/** The items each right is about, and what the rules say of it. */
function useMatrixColumns(): readonly ExtraColumn<DecisionRight>[] {
  const raciItems = useDocument((document) => document.raciItems)
  const findings = useFindings()
  return useMemo(() => {
    const rules = new Map<string, string[]>()
    for (const { place, rule } of findings)
      if (place.table === 'decisionRights') rules.set(place.id, [...(rules.get(place.id) ?? []), rule])
    const names = ({ items }: DecisionRight) =>
      items
        .flatMap((id) => raciItems.rows[raciItems.index.get(id) ?? -1] ?? [])
        .map((item) => nameOr(itemName(item, catalog), 'Item'))
    return [
      {
        after: 'decides',
        column: { id: 'findings', title: 'Findings', width: 110, text: ({ id }) => (rules.get(id) ?? []).join(', ') },
      },
      { after: 'above', column: { id: 'items', title: 'Items', width: 240, text: (right) => names(right).join(', ') } },
    ]
  }, [raciItems, findings])
}
