import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { roleFact } from './finding-facts.ts'
import { joinNames } from './name-list.ts'
import { answerAndWork, holding, means, type LetterSet } from './letter-set.ts'
import { isIdle, type RoleLoad } from './raci-load.ts'
import type { RaciRule } from './raci-rules.ts'
import type { RaciCell, RaciLayer } from './raci.ts'
import type { Role } from './role.ts'
import { nameOr } from './row-name.ts'

/** The columns of one layer. */
export interface RolesInLayer {
  readonly layer: RaciLayer
  readonly loads: readonly RoleLoad[]
  readonly cellsByItem: ReadonlyMap<string, readonly RaciCell[]>
  readonly set: LetterSet
}

type Tables = Pick<EngagementDocument, 'teams' | 'services' | 'raciItems'>

/** What the columns of a layer break. */
export function roleFindings(columns: RolesInLayer, document: Tables): readonly Finding<RaciRule>[] {
  return [
    ...columns.loads.flatMap((load) => [
      ...(idle(columns, load) ?? []),
      ...(neverWorks(columns, load) ?? []),
      ...(teamless(columns, load, document) ?? []),
      ...(overloaded(columns, load) ?? []),
    ]),
    ...everywhere(columns, document),
    ...apart(columns, document),
  ]
}

type Found = readonly Finding<RaciRule>[] | null

function idle(columns: RolesInLayer, { role, held }: RoleLoad): Found {
  if (!isIdle(held)) return null
  const { answer, work } = answerAndWork(columns.set)
  return [
    {
      ...about(columns, 'RACI-5', role.id),
      severity: 'low',
      title: `${nameOf(role)} holds neither ${work} nor ${answer}`,
      detail:
        'The role is only consulted or informed. Either it owns something that is missing here, or it needs no column.',
    },
  ]
}

function neverWorks(columns: RolesInLayer, { role, held }: RoleLoad): Found {
  if (held.accountable === 0 || held.responsible > 0) return null
  const { answer, work } = answerAndWork(columns.set)
  return [
    {
      ...about(columns, 'RACI-6', role.id),
      severity: 'low',
      title: `${nameOf(role)} holds ${answer} ${timesText(held.accountable)} and never ${work}`,
      detail: 'Whoever answers for work that others do needs a say over their time. Check that the role has it.',
      facts: [[answer, String(held.accountable)]],
    },
  ]
}

function teamless(columns: RolesInLayer, { role, held }: RoleLoad, document: Tables): Found {
  if (held.accountable === 0 || role.teams.length > 0 || document.teams.rows.length === 0) return null
  return [
    {
      ...about(columns, 'RACI-7', role.id),
      severity: 'medium',
      title: `${nameOf(role)} ${holding(columns.set, 'accountable', 'is')} ${timesText(held.accountable)}, and no team fills the role`,
      detail: 'A promise of nobody. Say which teams fill the role, or give the letters to one that is filled.',
      facts: [['Teams', 'none']],
    },
  ]
}

/** Shares that are too much for one role, of `fewest` letters and more. Source: the product's own rule of thumb. */
export const overload = { accountable: 0.4, responsible: 0.5, fewest: 5 } as const

export function isOverloaded(meaning: 'accountable' | 'responsible', held: number, all: number): boolean {
  return all >= overload.fewest && held > overload[meaning] * all
}

function overloaded(columns: RolesInLayer, load: RoleLoad): Found {
  const { answer, work } = answerAndWork(columns.set)
  const parts = [partOver(columns, load, 'accountable', answer), partOver(columns, load, 'responsible', work)].flatMap(
    (part) => part ?? [],
  )
  if (parts.length === 0) return null
  return [
    {
      ...about(columns, 'RACI-8', load.role.id),
      severity: 'low',
      title: `${nameOf(load.role)} holds ${joinNames(parts)}`,
      detail: 'Much passes through one role: it decides slowly, or others decide in its stead. See what can move.',
      facts: [['Holds', parts.join(', ')]],
    },
  ]
}

/** "9 of 17 A"; null when the part is no more than the limit, or of too few to tell. */
function partOver(
  { loads }: RolesInLayer,
  { held }: RoleLoad,
  meaning: 'accountable' | 'responsible',
  letter: string,
): string | null {
  const all = loads.reduce((sum, load) => sum + load.held[meaning], 0)
  return isOverloaded(meaning, held[meaning], all) ? `${held[meaning]} of ${all} ${letter}` : null
}

function everywhere(columns: RolesInLayer, { raciItems }: Tables): readonly Finding<RaciRule>[] {
  const items = raciItems.rows.length
  const full = columns.loads
    .filter((load) => items >= overload.fewest && load.touched === items)
    .map(({ role }) => role)
  const [first] = full
  if (!first) return []
  return [
    {
      ...about(columns, 'RACI-9', first.id),
      id: `RACI-9/${columns.layer}`,
      severity: 'low',
      title: `${joinNames(full.map(nameOf))} ${full.length === 1 ? 'has' : 'have'} a letter in every item`,
      detail: `All ${items} items: a letter that is always there says nothing. Empty the cells in which the role would not be missed.`,
      facts: [
        roleFact(
          'In every item',
          full.map((role) => role.id),
        ),
      ],
    },
  ]
}

/** Roles filled by teams that own services, without a part in any item about running them. */
function apart(columns: RolesInLayer, { services, raciItems }: Tables): readonly Finding<RaciRule>[] {
  const running = raciItems.rows.filter((item) => item.group === 'operations-reliability' || item.services.length > 0)
  if (running.length === 0) return []
  const owned = new Map<string, number>()
  for (const { ownerTeam } of services.rows)
    if (ownerTeam !== null) owned.set(ownerTeam, (owned.get(ownerTeam) ?? 0) + 1)
  return columns.loads.flatMap(({ role }): Finding<RaciRule>[] => {
    const count = role.teams.reduce((sum, team) => sum + (owned.get(team) ?? 0), 0)
    if (role.side !== 'product' || count === 0) return []
    const part = running.some((item) =>
      (columns.cellsByItem.get(item.id) ?? []).some(
        (cell) =>
          cell.role === role.id &&
          (means(columns.set, 'responsible', cell.letters) || means(columns.set, 'accountable', cell.letters)),
      ),
    )
    if (part) return []
    const { answer, work } = answerAndWork(columns.set)
    return [
      {
        ...about(columns, 'RACI-13', role.id),
        severity: 'medium',
        title: `${nameOf(role)} owns ${count} ${count === 1 ? 'service' : 'services'} and has no part in running ${count === 1 ? 'it' : 'them'}`,
        detail: `Its teams hold neither ${work} nor ${answer} in any item about operations. Whoever builds a service has a part in running it, or the line runs through the middle of the night.`,
        facts: [['Part in operations', 'none']],
      },
    ]
  })
}

function about({ layer }: RolesInLayer, rule: RaciRule, role: string) {
  return { rule, id: `${rule}/${layer}/${role}`, place: { stage: 'raci', table: 'roles', id: role, layer } } as const
}

function nameOf(role: Role): string {
  return nameOr(role.name, 'Role')
}

function timesText(times: number): string {
  return times === 1 ? 'once' : `${times} times`
}
