import type { FieldSpec } from '#domain/field.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { count } from '#ui/format.ts'
import type { GridMenuItem, GridSelection } from '#ui/grid/grid-types.ts'
import { canGroup } from './group-lines.ts'
import { moveColumn, shownColumns, toggleColumn, type ColumnChoice } from './shown-columns.ts'
import { setView, viewOf } from './view-state.ts'

interface HeadingMenu {
  readonly column: string
  readonly choices: readonly ColumnChoice[]
  readonly fields: readonly FieldSpec<never>[]
  readonly group: string
}

/** What the menu of a heading offers for the column itself. */
export function columnItems(
  store: DocumentStore,
  table: EditableTable,
  { column, choices, fields, group }: HeadingMenu,
): readonly GridMenuItem[] {
  const chosen = viewOf(store, table).getState().columns
  const shown = shownColumns(choices, chosen)
  const at = shown.indexOf(column)
  const field = fields.find((each) => each.key === column)
  const set = (columns: readonly string[]) => setView(store, table, { columns })
  const items: GridMenuItem[] = ['separator']
  if (field && canGroup(field) && group !== column)
    items.push({
      id: 'group',
      label: `Group by ${field.label}`,
      run: () => setView(store, table, { group: column, folded: new Set() }),
    })
  if (group !== '')
    items.push({ id: 'ungroup', label: 'Do not group', run: () => setView(store, table, { group: '' }) })
  if (at > 1)
    items.push({ id: 'left', label: 'Move column left', run: () => set(moveColumn(choices, chosen, column, -1)) })
  if (at > 0 && at < shown.length - 1)
    items.push({ id: 'right', label: 'Move column right', run: () => set(moveColumn(choices, chosen, column, 1)) })
  if (at > 0) items.push({ id: 'hide', label: 'Hide column', run: () => set(toggleColumn(choices, chosen, column)) })
  items.push({
    id: 'columns',
    label: 'Choose columns…',
    run: () => setView(store, table, { tool: { type: 'columns' } }),
  })
  return items
}

/** What the menu of the selection offers for the table as a whole. */
export function cellItems(
  store: DocumentStore,
  table: EditableTable,
  selection: GridSelection,
): readonly GridMenuItem[] {
  const rows = selection.rowIds.length
  const field = tableSpecs[table].fields.find((each) => each.key === selection.active?.columnId)
  return [
    ...(rows > 1
      ? [
          {
            id: 'bulk',
            label: `Set a field of ${count(rows, ...tableSpecs[table].noun)}…`,
            run: () =>
              setView(store, table, { tool: { type: 'bulk', field: field?.readOnly ? null : (field?.key ?? null) } }),
          },
        ]
      : []),
    {
      id: 'replace',
      label: 'Find and replace…',
      keys: 'Ctrl+H',
      run: () => setView(store, table, { tool: { type: 'replace' } }),
    },
    { id: 'columns', label: 'Choose columns…', run: () => setView(store, table, { tool: { type: 'columns' } }) },
  ]
}
