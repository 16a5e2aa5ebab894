import type { Catalog } from './catalog.ts'
import { letterSetOf } from './client-words.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { itemName } from './raci-commands.ts'
import { decisionFindings } from './raci-decision-findings.ts'
import { letterFindings } from './raci-item-findings.ts'
import { nameFindings } from './raci-item-names.ts'
import { roleLoads } from './raci-load.ts'
import { cellsByItem } from './raci-matrix.ts'
import { roleFindings } from './raci-role-findings.ts'
import type { RaciRule } from './raci-rules.ts'
import { asIs, toBe, type RaciCell, type RaciItem, type RaciLayer } from './raci.ts'
import { remember } from './remember.ts'
import { nameOr } from './row-name.ts'

/** What the matrix reads: a change of any other table leaves its findings as they are. */
export type MatrixTables = Pick<
  EngagementDocument,
  'raciItems' | 'raciCells' | 'roles' | 'teams' | 'services' | 'engagement'
>

/**
 * What one layer breaks: its items, then role by role. A proposal speaks only of the items it has letters for, and not of
 * roles. Nothing while a layer is empty.
 */
export function raciFindings(
  document: MatrixTables,
  catalog: Catalog,
  layer: RaciLayer,
  today: string,
): readonly Finding<RaciRule>[] {
  const cells = cellsByItem(document, layer)
  const perItem = itemFindings(document, catalog, layer, today)
  if (cells.size === 0 || !isWhole(layer)) return perItem
  const set = letterSetOf(document)
  const loads = roleLoads(document.roles.rows, cells, set)
  return [...perItem, ...roleFindings({ layer, loads, cellsByItem: cells, set }, document)]
}

/** What the items of a layer break, item by item, then their names: all that the rows of the matrix show. */
export const itemFindings = remember(brokenByItems, (document, catalog, layer, today) => [
  document.raciItems,
  document.raciCells,
  document.roles,
  letterSetOf(document),
  catalog,
  layer,
  today,
])

function brokenByItems(
  document: MatrixTables,
  catalog: Catalog,
  layer: RaciLayer,
  today: string,
): readonly Finding<RaciRule>[] {
  const cells = cellsByItem(document, layer)
  if (cells.size === 0) return []
  const [before, set, roles] = [cellsByItem(document, asIs), letterSetOf(document), document.roles.rows]
  const perItem = document.raciItems.rows.flatMap((item) => {
    const own = cells.get(item.id) ?? none
    if (!isWhole(layer) && own === none) return []
    const broken = remembered(item, layer, own, roles, set, catalog)
    if (layer !== toBe) return broken
    const decided = decisionFindings(
      item,
      nameOr(itemName(item, catalog), 'Item'),
      before.get(item.id) ?? none,
      own,
      today,
    )
    return decided.length === 0 ? broken : [...broken, ...decided]
  })
  return layer === toBe ? [...perItem, ...names(document, catalog)] : perItem
}

function isWhole(layer: RaciLayer): boolean {
  return layer === asIs || layer === toBe
}

/** What the letters of one item break in a layer. */
export function conflictsOf(
  document: MatrixTables,
  catalog: Catalog,
  layer: RaciLayer,
  item: RaciItem,
): readonly Finding<RaciRule>[] {
  const cells = cellsByItem(document, layer).get(item.id) ?? none
  return remembered(item, layer, cells, document.roles.rows, letterSetOf(document), catalog)
}

const none: readonly RaciCell[] = []

/** Of 300 items only the one that was typed into is looked at again. */
function remembered(
  item: RaciItem,
  ...on: readonly [
    layer: RaciLayer,
    cells: readonly RaciCell[],
    roles: EngagementDocument['roles']['rows'],
    set: ReturnType<typeof letterSetOf>,
    catalog: Catalog,
  ]
): readonly Finding<RaciRule>[] {
  const [layer, cells, roles, set, catalog] = on
  const byLayer = known.get(item) ?? new Map<RaciLayer, Known>()
  known.set(item, byLayer)
  const before = byLayer.get(layer)
  if (before?.on.every((part, index) => part === on[index])) return before.findings
  const findings = letterFindings({ item, name: nameOr(itemName(item, catalog), 'Item'), layer, cells, roles, set })
  byLayer.set(layer, { on, findings })
  return findings
}

interface Known {
  readonly on: readonly unknown[]
  readonly findings: readonly Finding<RaciRule>[]
}

const known = new WeakMap<RaciItem, Map<RaciLayer, Known>>()

const names = remember(nameFindings, (document, catalog) => [document.raciItems, catalog])
