import type { GridCommand } from './grid-keys.ts'
import type { GridModel } from './grid-model.ts'
import { selectedRows, type Selection } from './grid-selection.ts'
import type { DataGridProps, GridMenuItem } from './grid-types.ts'
import { summarise } from './selection-summary.ts'

export interface MenuActions {
  readonly run: (command: GridCommand) => void
  readonly copy: () => void
  readonly cut: () => void
  readonly paste: (() => void) | null
  readonly resize: (by: number) => void
  readonly fit: () => void
}

/** What the context menu of the selection offers: its own commands, then the column's, then the screen's. */
export function cellMenuItems<Row>(
  props: DataGridProps<Row>,
  model: GridModel<Row>,
  selection: Selection,
  actions: MenuActions,
): readonly GridMenuItem[] {
  const summary = summarise(model, selection)
  const { row, column } = selection.active
  const canEdit = props.onEdit !== undefined && props.readOnly !== true
  const editable = canEdit && model.editableAt(row, column)
  const lines = selectedRows(selection).length
  const records = summary.rowIds.length
  const items: GridMenuItem[] = []
  if (editable) items.push(command('edit', 'Edit', 'F2', actions))
  if (editable && model.columns[column]?.choices !== undefined)
    items.push(command('choices', 'Choose', 'Alt+Down', actions))
  if (editable) items.push({ id: 'cut', label: 'Cut', keys: 'Ctrl+X', run: actions.cut })
  items.push({ id: 'copy', label: 'Copy', keys: 'Ctrl+C', disabled: records === 0, run: actions.copy })
  if (canEdit && actions.paste !== null) items.push({ id: 'paste', label: 'Paste', keys: 'Ctrl+V', run: actions.paste })
  if (canEdit && records > 0) {
    items.push(
      command('clear', 'Clear', 'Del', actions),
      'separator',
      command('fill-down', 'Fill down', 'Ctrl+D', actions),
      command('fill-right', 'Fill right', 'Ctrl+R', actions),
    )
  }
  const rowCommands: GridMenuItem[] = []
  if (props.onInsertRows !== undefined && props.readOnly !== true)
    rowCommands.push(
      command('insert-rows', lines === 1 ? 'Insert row above' : `Insert ${lines} rows above`, 'Ctrl+Shift++', actions),
    )
  if (props.onDeleteRows !== undefined && props.readOnly !== true && records > 0)
    rowCommands.push(
      command('delete-rows', records === 1 ? 'Delete row' : `Delete ${records} rows`, 'Ctrl+Shift+-', actions),
    )
  const columnCommands = columnMenuItems(props, model, column, actions)
  return joined([items, rowCommands, columnCommands, props.menu?.(summary) ?? []])
}

/** What the menu of a column heading offers; also the keyboard's way to sorting and widths. */
export function columnMenuItems<Row>(
  props: DataGridProps<Row>,
  model: GridModel<Row>,
  column: number,
  actions: Pick<MenuActions, 'resize' | 'fit'>,
): readonly GridMenuItem[] {
  const of = model.columns[column]
  if (of === undefined) return []
  const { onSort } = props
  const sorted = props.sort?.columnId === of.id ? props.sort.direction : null
  const items: GridMenuItem[] = []
  if (onSort !== undefined && of.sort !== undefined) {
    if (sorted !== 'asc')
      items.push({
        id: 'asc',
        label: `Sort by ${of.title}, ascending`,
        run: () => onSort({ columnId: of.id, direction: 'asc' }),
      })
    if (sorted !== 'desc')
      items.push({
        id: 'desc',
        label: `Sort by ${of.title}, descending`,
        run: () => onSort({ columnId: of.id, direction: 'desc' }),
      })
  }
  if (onSort !== undefined && props.sort != null)
    items.push({ id: 'unsort', label: 'Do not sort', run: () => onSort(null) })
  items.push(
    { id: 'wider', label: 'Make column wider', run: () => actions.resize(32) },
    { id: 'narrower', label: 'Make column narrower', run: () => actions.resize(-32) },
    { id: 'fit', label: 'Fit column to its content', run: actions.fit },
  )
  return items
}

/** Parts with a line between them; never two lines, nor one at an end. */
function joined(parts: readonly (readonly GridMenuItem[])[]): readonly GridMenuItem[] {
  const items = parts.flatMap((part) => ['separator' as const, ...part])
  return items.filter((item, nth) => {
    const next = items[nth + 1]
    return item !== 'separator' || (nth > 0 && next !== undefined && next !== 'separator')
  })
}

function command(id: GridCommand, label: string, keys: string, actions: MenuActions): GridMenuItem {
  return { id, label, keys, run: () => actions.run(id) }
}
