import type { GridModel } from './grid-model.ts'
import { currentArea, type Selection } from './grid-selection.ts'
import type { GridReorder } from './grid-types.ts'
import { summarise } from './selection-summary.ts'

/** What Alt+Up and Alt+Down move: the heading that is active, else the selected records. */
export function movedLines<Row>(model: GridModel<Row>, selection: Selection): readonly string[] {
  const { row } = selection.active
  const id = model.idAt(row)
  if (model.kindAt(row) === 'group') return id === undefined ? [] : [id]
  return model.kindAt(row) === 'data' ? summarise(model, selection).rowIds : []
}

/** What Alt+Left and Alt+Right move: the selected columns, when all of them can be. */
export function movedColumns<Row>(model: GridModel<Row>, selection: Selection): readonly string[] {
  if (model.kindAt(selection.active.row) === 'group') return []
  const { left, right } = currentArea(selection)
  const columns = model.columns.slice(left, right + 1)
  return columns.every((column) => column.movable) ? columns.map(({ id }) => id) : []
}

/** A thing taken by its grip: a line or a column, by number. */
export interface Grip {
  readonly axis: GridReorder['axis']
  readonly at: number
}

/** What is dragged takes the place of what it is dropped on; null where it may not go, or where it is. */
export function dropped<Row>(
  model: GridModel<Row>,
  selection: Selection,
  { axis, at }: Grip,
  on: number,
): GridReorder | null {
  const next = on > at ? on + 1 : on
  if (on === at) return null
  if (axis === 'columns') {
    const id = model.columnIdAt(at)
    if (id === undefined || model.columns[on]?.movable !== true) return null
    return { axis, ids: [id], to: { before: model.columnIdAt(next) ?? null } }
  }
  const id = model.idAt(at)
  if (id === undefined || model.kindAt(at) === 'new') return null
  const chosen = model.kindAt(at) === 'data' ? summarise(model, selection).rowIds : []
  const before = model.kindAt(next) === 'new' ? null : (model.idAt(next) ?? null)
  return { axis, ids: chosen.includes(id) ? chosen : [id], to: { before } }
}
