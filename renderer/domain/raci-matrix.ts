import type { EngagementDocument } from './document.ts'
import { groupBy, groupStates } from './group-by.ts'
import type { RaciCell, RaciLayer } from './raci.ts'
import { remember } from './remember.ts'

type MatrixTables = Pick<EngagementDocument, 'raciCells' | 'raciItems' | 'roles'>

/**
 * The filled cells of a layer by item, in the order of the columns; those of an item that was set aside do not count. The
 * list of an item is the same object for as long as its cells and the columns are: whatever hangs on it need not be worked
 * out again.
 */
export const cellsByItem: (document: MatrixTables, layer: RaciLayer) => ReadonlyMap<string, readonly RaciCell[]> =
  remember(groupedCells, (document, layer) => [document.raciCells, document.raciItems.index, document.roles, layer])

function groupedCells(
  { raciCells, raciItems, roles }: MatrixTables,
  layer: RaciLayer,
): ReadonlyMap<string, readonly RaciCell[]> {
  const ofItem = cellsOfItems(raciCells.rows)
  const found = new Map<string, readonly RaciCell[]>()
  for (const { id } of raciItems.rows) {
    const cells = inLayers(ofItem.get(id) ?? noCells, roles.index).get(layer)
    if (cells !== undefined) found.set(id, cells)
  }
  return found
}

/** Of all layers. */
const cellsOfItems = groupStates(({ item }: RaciCell) => item)

/** The cells of an item by layer, each in the order of the columns. */
function inLayers(
  cells: readonly RaciCell[],
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<RaciLayer, readonly RaciCell[]> {
  const known = layersOfItem.get(cells)
  if (known?.columns === columns) return known.layers
  const column = ({ role }: RaciCell) => columns.get(role) ?? -1
  const layers = groupBy(
    cells.toSorted((a, b) => column(a) - column(b)),
    ({ layer }) => layer,
  )
  layersOfItem.set(cells, { columns, layers })
  return layers
}

const layersOfItem = new WeakMap<
  readonly RaciCell[],
  { readonly columns: ReadonlyMap<string, number>; readonly layers: ReadonlyMap<RaciLayer, readonly RaciCell[]> }
>()

const noCells: readonly RaciCell[] = []
