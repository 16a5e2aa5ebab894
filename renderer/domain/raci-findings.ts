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
  const before = cellsByItem(document, asIs)
  const perItem = document.raciItems.rows.flatMap((item) => {
    const own = cells.get(item.id) ?? none
    if (!isWhole(layer) && own === none) return []
    const broken = brokenByLetters(item, layer, own, document.roles.rows, letterSetOf(document), catalog)
    if (layer !== toBe) return broken
    const decided = brokenByDecision(item, layer, before.get(item.id) ?? none, own, catalog, today)
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
  return brokenByLetters(item, layer, cells, document.roles.rows, letterSetOf(document), catalog)
}

const none: readonly RaciCell[] = []

const brokenByLetters = rememberPerItem(
  (
    item,
    layer,
    cells: readonly RaciCell[],
    roles: EngagementDocument['roles']['rows'],
    set: ReturnType<typeof letterSetOf>,
    catalog: Catalog,
  ) => letterFindings({ item, name: nameOr(itemName(item, catalog), 'Item'), layer, cells, roles, set }),
)

const brokenByDecision = rememberPerItem(
  (item, _, before: readonly RaciCell[], after: readonly RaciCell[], catalog: Catalog, today: string) =>
    decisionFindings(item, nameOr(itemName(item, catalog), 'Item'), before, after, today),
)

/** The last findings of an item in a layer, for as long as what they stand `on` is: of 300 items only the one that was typed into is looked at again. */
function rememberPerItem<On extends readonly unknown[]>(
  look: (item: RaciItem, layer: RaciLayer, ...on: On) => readonly Finding<RaciRule>[],
): typeof look {
  interface Known {
    readonly on: On
    readonly findings: readonly Finding<RaciRule>[]
  }
  const known = new WeakMap<RaciItem, Map<RaciLayer, Known>>()
  return (item, layer, ...on) => {
    const ofItem = known.get(item) ?? new Map<RaciLayer, Known>()
    known.set(item, ofItem)
    const before = ofItem.get(layer)
    if (before?.on.every((part, index) => part === on[index])) return before.findings
    const findings = look(item, layer, ...on)
    ofItem.set(layer, { on, findings })
    return findings
  }
}

const names = remember(nameFindings, (document, catalog) => [document.raciItems, catalog])
