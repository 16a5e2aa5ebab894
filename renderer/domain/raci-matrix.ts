import type { EngagementDocument } from './document.ts'
import { groupBy } from './group-by.ts'
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
  const found = cellsByLayer(raciCells.rows).get(layer) ?? noCells
  const before = lastGroups.get(layer)
  const known = before?.columns === roles.index ? before.groups : noGroups
  const groups = new Map(
    [...found]
      .filter(([item]) => raciItems.index.has(item))
      .map(([item, cells]) => {
        const old = known.get(item)
        return [
          item,
          old && sameCells(old.cells, cells) ? old : { cells, sorted: inColumns(cells, roles.index) },
        ] as const
      }),
  )
  lastGroups.set(layer, { columns: roles.index, groups })
  return new Map([...groups].map(([item, { sorted }]) => [item, sorted] as const))
}

/** By layer, then by item: each state of the table is gone through once, for however many layers are asked for. */
const cellsByLayer = remember(
  (cells: readonly RaciCell[]) =>
    new Map(
      [...groupBy(cells, ({ layer }) => layer)].map(
        ([layer, own]) => [layer, groupBy(own, ({ item }) => item)] as const,
      ),
    ),
  (cells) => [cells],
)

const noCells: ReadonlyMap<string, readonly RaciCell[]> = new Map()

interface Group {
  /** As the table has them, by id. */
  readonly cells: readonly RaciCell[]
  readonly sorted: readonly RaciCell[]
}

const noGroups: ReadonlyMap<string, Group> = new Map()

/** The last state of each layer. */
const lastGroups = new Map<
  RaciLayer,
  { readonly columns: ReadonlyMap<string, number>; readonly groups: ReadonlyMap<string, Group> }
>()

function sameCells(a: readonly RaciCell[], b: readonly RaciCell[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell === b[index])
}

function inColumns(cells: readonly RaciCell[], columns: ReadonlyMap<string, number>): readonly RaciCell[] {
  const column = (cell: RaciCell) => columns.get(cell.role) ?? -1
  return [...cells].sort((a, b) => column(a) - column(b))
}
