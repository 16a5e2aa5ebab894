import type { EngagementDocument } from './document.ts'
import { rowsUnderstood } from './invalid-text.ts'
import type { ServiceTier, SloState } from './service.ts'

/** Services of one tier by the state of their objective; `unknown` is its own band, never counted as none. */
export interface TierCoverage {
  /** Null: services whose tier is unknown. */
  readonly tier: ServiceTier | null
  readonly total: number
  readonly byState: Readonly<Record<SloState | 'unknown', number>>
}

/** One entry per tier 1 to 4, then services without a tier when there are any. */
export function sloCoverage(document: Pick<EngagementDocument, 'services'>): TierCoverage[] {
  const tiers: readonly (ServiceTier | null)[] = [1, 2, 3, 4, null]
  return tiers
    .map((tier) => {
      const services = rowsUnderstood(document.services.rows).filter((service) => service.tier === tier)
      const byState = { none: 0, defined: 0, measured: 0, used: 0, unknown: 0 }
      for (const service of services) byState[service.sloState ?? 'unknown'] += 1
      return { tier, total: services.length, byState }
    })
    .filter((coverage) => coverage.tier !== null || coverage.total > 0)
}

/** Share of services whose objective is at least defined, 0 to 1, of those that were answered; null without any. */
export function coveredShare(coverage: readonly TierCoverage[]): number | null {
  const sum = (pick: (each: TierCoverage) => number) => coverage.reduce((total, each) => total + pick(each), 0)
  const answered = sum((each) => each.total - each.byState.unknown)
  return answered === 0
    ? null
    : sum((each) => each.byState.defined + each.byState.measured + each.byState.used) / answered
}
