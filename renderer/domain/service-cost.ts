import type { EngagementDocument } from './document.ts'
import { groupBy } from './group-by.ts'
import { rowsUnderstood } from './invalid-text.ts'
import { remember } from './remember.ts'
import type { Service, ServiceTier } from './service.ts'
import type { Team } from './team.ts'

/** What some services cost a month, as far as it is known. */
export interface CostSum {
  readonly services: number
  /** Of the services whose cost is known; an unknown one is never counted as zero. */
  readonly cost: number
  /** How many that are. */
  readonly known: number
  /** Cost ÷ services whose cost is known; null while none is. */
  readonly mean: number | null
}

export interface ServiceCosts {
  readonly all: CostSum
  /** Tier 1 first, unknown last; only tiers that some service has. */
  readonly byTier: readonly (CostSum & { readonly tier: ServiceTier | null })[]
  /** By the team that owns them, the most costly first, those of no team last. */
  readonly byTeam: readonly (CostSum & { readonly team: Team | null })[]
  /** Services without a cost, in the order of the inventory. */
  readonly unknown: readonly Service[]
}

type CostTables = Pick<EngagementDocument, 'services' | 'teams'>

/** Monthly cost of the inventory, worked out once per state of it. */
export const serviceCosts = remember(costsOf, ({ services, teams }) => [services, teams])

function costsOf({ services, teams }: CostTables): ServiceCosts {
  const rows = rowsUnderstood(services.rows)
  const teamOf = ({ ownerTeam }: Service) =>
    (ownerTeam === null ? undefined : teams.rows[teams.index.get(ownerTeam) ?? -1]) ?? null
  const tiers = groupBy(rows, ({ tier }) => tier)
  return {
    all: sumOf(rows),
    byTier: [...tiers]
      .map(([tier, list]) => ({ tier, ...sumOf(list) }))
      .toSorted((a, b) => (a.tier ?? Infinity) - (b.tier ?? Infinity)),
    byTeam: [...groupBy(rows, teamOf)]
      .map(([team, list]) => ({ team, ...sumOf(list) }))
      .toSorted((a, b) => Number(a.team === null) - Number(b.team === null) || b.cost - a.cost),
    unknown: rows.filter(({ monthlyCost }) => monthlyCost === null),
  }
}

function sumOf(services: readonly Service[]): CostSum {
  const costs = services.flatMap(({ monthlyCost }) => monthlyCost ?? [])
  const cost = costs.reduce((sum, each) => sum + each, 0)
  return { services: services.length, cost, known: costs.length, mean: costs.length === 0 ? null : cost / costs.length }
}
