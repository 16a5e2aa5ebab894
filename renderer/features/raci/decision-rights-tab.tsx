import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { findingsByRight } from '#domain/decision-right-findings.ts'
import type { DecisionRight } from '#domain/decision-right.ts'
import { ruleName } from '#domain/finding-rules.ts'
import { itemName } from '#domain/raci-commands.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
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
import classes from './raci.module.css'

const columns: readonly ColumnOptions<DecisionRight>[] = [
  { key: 'name', width: 180, grow: true, growTo: 340, render: ({ name }) => <TwoLines text={name} /> },
  { key: 'kind', width: 170, hidden: true },
  { key: 'decides', width: 108, grow: true, growTo: 150 },
  { key: 'consulted', width: 96, grow: true, growTo: 190 },
  { key: 'limit', width: 84, render: ({ limit }) => (limit === null ? null : formatNumber(limit)) },
  { key: 'above', width: 92, grow: true, growTo: 190 },
  { key: 'text', width: 120, grow: true, render: ({ text }) => <TwoLines text={text} /> },
  { key: 'notes', width: 200, hidden: true },
]

/** Room for two lines, in pixels. */
const rowHeight = 36

function TwoLines({ text }: { readonly text: string }) {
  return (
    <span className={classes.itemName} title={text}>
      {text}
    </span>
  )
}

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
        rowHeight={rowHeight}
        onActiveRow={view.setActive}
        filter={view.filtered.filter}
        emptyState={
          <TableEmpty view={view}>
            <EmptyState
              title="No decision right yet"
              text="A row is one decision: who takes it, whom they ask before, up to which amount, and who decides above that. The catalog brings the usual ones with their items of the matrix. Where one role answers for all of them, that role decides; the others come without a name, and one finding counts them."
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

/** What the rules say of each right, and the items it is about. */
function useMatrixColumns(): readonly ExtraColumn<DecisionRight>[] {
  const document = useDocument((each) => each)
  const { raciItems, raciCells, roles, decisionRights, engagement } = document
  return useMemo(() => {
    const rules = new Map<string, string[]>()
    for (const { place, rule } of findingsByRight(document, catalog))
      rules.set(place.id, [...(rules.get(place.id) ?? []), ruleName(rule)])
    const names = ({ items }: DecisionRight) =>
      items
        .flatMap((id) => raciItems.rows[raciItems.index.get(id) ?? -1] ?? [])
        .map((item) => nameOr(itemName(item, catalog), 'Item'))
    return [
      extraColumn('findings', 'Findings', 140, ({ id }) => rules.get(id) ?? []),
      extraColumn('items', 'Items', 150, names),
    ]
    // eslint-disable-next-line react-hooks/exhaustive-deps -- document changes with every edit elsewhere
  }, [raciItems, raciCells, roles, decisionRights, engagement])
}

function extraColumn(
  id: string,
  title: string,
  width: number,
  words: (right: DecisionRight) => readonly string[],
): ExtraColumn<DecisionRight> {
  const text = (right: DecisionRight) => words(right).join(', ')
  const column = { id, title, width, grow: true, growTo: 260, text }
  return { after: 'decides', column: { ...column, render: (right) => <TwoLines text={text(right)} /> } }
}
