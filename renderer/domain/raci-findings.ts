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

/** What the matrix reads: a change of any other table leaves its findings as they are. */
export type MatrixTables = Pick<
  EngagementDocument,
  'raciItems' | 'raciCells' | 'roles' | 'teams' | 'services' | 'engagement'
>

/**
 * What one layer breaks: item by item, then role by role, then the names of items. A proposal speaks only of the items
 * it has letters for, and not of roles. Nothing while a layer is empty.
 */
export function raciFindings(
  document: MatrixTables,
  catalog: Catalog,
  layer: RaciLayer,
  today: string,
): readonly Finding<RaciRule>[] {
  const cells = cellsByItem(document, layer)
  if (cells.size === 0) return []
  const set = letterSetOf(document)
  const roles = document.roles.rows
  const whole = layer === asIs || layer === toBe
  const before = cellsByItem(document, asIs)
  const perItem = document.raciItems.rows.flatMap((item) => {
    const own = cells.get(item.id) ?? none
    if (!whole && own === none) return []
    const broken = conflictsOf(document, catalog, layer, item)
    if (layer !== toBe) return broken
    return [...broken, ...decisionFindings(item, itemName(item, catalog), before.get(item.id) ?? none, own, today)]
  })
  if (!whole) return perItem
  const loads = roleLoads(roles, cells, set)
  return [
    ...perItem,
    ...roleFindings({ layer, loads, cellsByItem: cells, set }, document),
    ...(layer === toBe ? names(document, catalog) : []),
  ]
}

/** What the letters of one item break in a layer. */
export function conflictsOf(
  document: MatrixTables,
  catalog: Catalog,
  layer: RaciLayer,
  item: RaciItem,
): readonly Finding<RaciRule>[] {
  const cells = cellsByItem(document, layer).get(item.id) ?? none
  return remembered(item, layer, cells, document.roles.rows, letterSetOf(document), itemName(item, catalog))
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
    name: string,
  ]
): readonly Finding<RaciRule>[] {
  const [layer, cells, roles, set, name] = on
  const byLayer = known.get(item) ?? new Map<RaciLayer, Known>()
  known.set(item, byLayer)
  const before = byLayer.get(layer)
  if (before?.on.every((part, index) => part === on[index])) return before.findings
  const findings = letterFindings({ item, name, layer, cells, roles, set })
  byLayer.set(layer, { on, findings })
  return findings
}

interface Known {
  readonly on: readonly unknown[]
  readonly findings: readonly Finding<RaciRule>[]
}

const known = new WeakMap<RaciItem, Map<RaciLayer, Known>>()

const names = remember(nameFindings, (document, catalog) => [document.raciItems, catalog])
