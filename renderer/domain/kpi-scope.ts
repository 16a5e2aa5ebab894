import { tierNamesOf } from './client-words.ts'
import type { EngagementDocument } from './document.ts'
import { asUnderstood } from './invalid-text.ts'
import type { Reading } from './kpi.ts'
import { nameOr } from './row-name.ts'
import type { ServiceTier } from './service.ts'
import { tierTitle } from './tier-names.ts'

/** A part of the organisation that readings are taken for. */
export type KpiPart =
  | { readonly type: 'team'; readonly id: string }
  | { readonly type: 'tier'; readonly tier: ServiceTier }
  | { readonly type: 'service'; readonly id: string }

/**
 * What a reading stands for: a part, or `organisation` for the whole. Null when a part was typed that is not understood:
 * it must not pass for the whole.
 */
export function partOf(reading: Reading): KpiPart | 'organisation' | null {
  const typed = reading.invalid
  if (typed?.service !== undefined || typed?.team !== undefined || typed?.tier !== undefined) return null
  if (reading.service !== null) return { type: 'service', id: reading.service }
  if (reading.team !== null) return { type: 'team', id: reading.team }
  return reading.tier === null ? 'organisation' : { type: 'tier', tier: reading.tier }
}

/** Readings of the whole organisation. */
export function organisationWide(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter((reading) => partOf(reading) === 'organisation')
}

/** Readings of a whole tier, not of a service in it. */
export function ofTier(readings: readonly Reading[], tier: ServiceTier): readonly Reading[] {
  return readings.filter((reading) => {
    const part = partOf(reading)
    return part !== null && part !== 'organisation' && part.type === 'tier' && part.tier === tier
  })
}

/** Tells parts apart: `team/team_1`, `tier/2`. */
export function partKey(part: KpiPart): string {
  return `${part.type}/${part.type === 'tier' ? part.tier : part.id}`
}

type PartTables = Pick<EngagementDocument, 'engagement' | 'teams' | 'services'>

export function partName(part: KpiPart, document: PartTables): string {
  if (part.type === 'tier') return tierTitle(part.tier, tierNamesOf(document))
  return part.type === 'team'
    ? nameOr(nameIn(document.teams, part.id), 'Team')
    : nameOr(nameIn(document.services, part.id), 'Service')
}

/** The tier whose targets hold for the part: of a service its own, of a team none. */
export function partTier(part: KpiPart, document: PartTables): ServiceTier | null {
  if (part.type === 'tier') return part.tier
  if (part.type === 'team') return null
  const service = document.services.rows[document.services.index.get(part.id) ?? -1]
  return service ? asUnderstood(service).tier : null
}

function nameIn(table: PartTables['teams'] | PartTables['services'], id: string): string {
  return table.rows[table.index.get(id) ?? -1]?.name ?? ''
}
