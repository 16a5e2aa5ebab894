import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { joinNames } from './name-list.ts'
import { itemName } from './raci-commands.ts'
import type { RaciCell, RaciItem, RaciLayer } from './raci.ts'
import type { Role } from './role.ts'

/** What each rule looks for, as the heading above its findings. */
export const raciRules = {
  'RACI-1': 'Nobody accountable',
  'RACI-2': 'More than one role accountable',
  'RACI-3': 'Nobody responsible',
  'RACI-4': 'Cell that holds no letter',
  /** Neither R nor A in any item. */
  'RACI-5': 'Role without any work or decision',
} as const

type RaciRule = keyof typeof raciRules

/** Conflicts of one layer, item by item. */
export function raciFindings(document: EngagementDocument, catalog: Catalog, layer: RaciLayer): Finding<RaciRule>[] {
  const column = (cell: RaciCell) => document.roles.index.get(cell.role) ?? -1
  const cells = document.raciCells.rows
    .filter((cell) => cell.layer === layer)
    // Cells lie in the order of their ids; people expect the order of the columns.
    .sort((a, b) => column(a) - column(b))
  if (cells.length === 0) return []
  const roleById = new Map(document.roles.rows.map((role) => [role.id, role]))
  const byItem = groupCells(cells)
  const perItem = document.raciItems.rows.flatMap((item) =>
    itemFindings(item, itemName(item, catalog), byItem.get(item.id) ?? [], roleById, layer),
  )
  return [...perItem, ...idleRoles(document.roles.rows, cells, layer)]
}

function itemFindings(
  item: RaciItem,
  name: string,
  cells: readonly RaciCell[],
  roles: ReadonlyMap<string, Role>,
  layer: RaciLayer,
): Finding<RaciRule>[] {
  const accountable = cells.filter((cell) => cell.letters.includes('A'))
  const responsible = cells.filter((cell) => cell.letters.includes('R'))
  const unreadable = cells.filter((cell) => cell.invalid?.letters !== undefined)
  const place = { stage: 'raci', table: 'raciItems', id: item.id, layer } as const
  const names = (list: readonly RaciCell[]) => list.map((cell) => roles.get(cell.role)?.name ?? 'a role')
  const findings: Finding<RaciRule>[] = []
  if (accountable.length === 0)
    findings.push({
      rule: 'RACI-1',
      id: `RACI-1/${layer}/${item.id}`,
      severity: 'high',
      title: `${name}: no role is accountable`,
      detail: 'Nobody answers for the outcome. Give A to exactly one role.',
      place,
      cells: responsible,
    })
  if (accountable.length > 1)
    findings.push({
      rule: 'RACI-2',
      id: `RACI-2/${layer}/${item.id}`,
      severity: 'high',
      title: `${name}: ${accountable.length} roles are accountable`,
      detail: `${joinNames(names(accountable))} ${accountable.length === 2 ? 'both' : 'all'} hold A. One keeps it; the others can go on doing the work.`,
      place,
      cells: accountable,
      fixes: accountable.map((cell) => ({
        label: `Keep A with ${roles.get(cell.role)?.name ?? 'this role'}`,
        action: { type: 'keep-accountable', layer, item: item.id, role: cell.role },
      })),
    })
  if (responsible.length === 0)
    findings.push({
      rule: 'RACI-3',
      id: `RACI-3/${layer}/${item.id}`,
      severity: 'medium',
      title: `${name}: nobody is responsible`,
      detail: 'No role does the work. Give R to at least one role.',
      place,
      cells: accountable,
    })
  for (const cell of unreadable)
    findings.push({
      rule: 'RACI-4',
      id: `RACI-4/${cell.id}`,
      severity: 'low',
      title: `${name}: “${cell.invalid?.letters}” is no RACI entry`,
      detail: `The cell of ${roles.get(cell.role)?.name ?? 'a role'} is kept as typed. Use R, A, C, I or several, such as A/R.`,
      place,
      cells: [cell],
    })
  return findings
}

function idleRoles(roles: readonly Role[], cells: readonly RaciCell[], layer: RaciLayer): Finding<RaciRule>[] {
  const active = new Set(cells.filter((cell) => /[AR]/.test(cell.letters)).map((cell) => cell.role))
  return roles
    .filter((role) => !active.has(role.id))
    .map((role) => ({
      rule: 'RACI-5',
      id: `RACI-5/${layer}/${role.id}`,
      severity: 'low',
      title: `${role.name} holds neither R nor A`,
      detail:
        'The role is only consulted or informed. Either it owns something that is missing here, or it needs no column.',
      place: { stage: 'raci', table: 'roles', id: role.id, layer },
    }))
}

function groupCells(cells: readonly RaciCell[]): ReadonlyMap<string, readonly RaciCell[]> {
  const groups = new Map<string, RaciCell[]>()
  for (const cell of cells) {
    const group = groups.get(cell.item)
    if (group) group.push(cell)
    else groups.set(cell.item, [cell])
  }
  return groups
}
