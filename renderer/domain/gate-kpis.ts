import type { CatalogMilestone } from './catalog-plan.ts'
import type { Catalog } from './catalog.ts'
import { tierNamesOf } from './client-words.ts'
import { dayOf, dayText, isoOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { rowsUnderstood, understood } from './invalid-text.ts'
import { milestoneTargets, noMilestoneDays } from './kpi-milestones.ts'
import { organisationWide, partOf } from './kpi-scope.ts'
import { kpiStanding, type KpiStanding } from './kpi-standing.ts'
import { catalogKpi, kpiName } from './kpi-status.ts'
import { milestones, type KpiTarget } from './kpi-target.ts'
import type { Kpi, Reading } from './kpi.ts'
import { nameOr } from './row-name.ts'
import { targetText } from './target-text.ts'
import { tierTitle } from './tier-names.ts'

/** A KPI held against what it is to reach by a milestone. */
export interface GateKpi {
  /** Unique within the gate. */
  readonly key: string
  /** Id of the KPI. */
  readonly kpi: string
  /** With the tier where the target is one of a tier. */
  readonly name: string
  /** "at least 99.9 %". */
  readonly target: string
  /**
   * `near`: missed by no more than the margin of the KPI. `coming`: not reached, and the gate lies ahead with nothing that says
   * it will not be.
   */
  readonly state: 'reached' | 'near' | 'coming' | 'missed' | 'unknown'
  /** The state in words, with the figures it rests on. */
  readonly reason: string
  /** Readings it rests on. */
  readonly n: number
}

/**
 * Every target that was agreed for the milestone, judged by the newest reading up to the gate's day (epoch day; null while it has
 * none): what came later says nothing of it. Of a gate ahead the trend says whether what is not reached may be by then.
 */
export function gateKpis(
  document: Pick<EngagementDocument, 'kpis' | 'readings' | 'kpiTargets' | 'engagement'>,
  catalog: Catalog,
  horizon: CatalogMilestone['horizon'],
  gate: number | null,
  now: number,
): readonly GateKpi[] {
  const day = Math.min(now, gate ?? now)
  const milestone = milestones.find(({ value }) => value === horizon)?.value
  if (milestone === undefined) return []
  const due = rowsUnderstood(document.kpiTargets.rows).filter(
    (row) => row.milestone === milestone && row.value !== null,
  )
  return document.kpis.rows.flatMap((kpi) => {
    const rows = due.filter((row) => row.kpi === kpi.id)
    const until = document.readings.rows.filter((reading) => reading.kpi === kpi.id && isUntil(reading, day))
    // Two rows for one tier are one target, the first.
    const tiers = [...new Set(rows.map(({ tier }) => tier))].sort((a, b) => (a ?? 0) - (b ?? 0))
    return tiers.map((tier) => judged({ document, catalog, kpi, rows, day, gate }, tier, until))
  })
}

interface GateContext {
  readonly document: Pick<EngagementDocument, 'engagement'>
  readonly catalog: Catalog
  readonly kpi: Kpi
  readonly rows: readonly KpiTarget[]
  /** The day it is judged on, and that of the gate. */
  readonly day: number
  readonly gate: number | null
}

function judged(
  { document, catalog, kpi, rows, day, gate }: GateContext,
  tier: KpiTarget['tier'],
  until: readonly Reading[],
): GateKpi {
  const entry = catalogKpi(kpi, catalog)
  const unit = kpi.unit ?? entry?.unit ?? ''
  const today = isoOf(day)
  const readings = tier === null ? organisationWide(until) : until.filter((reading) => isOfTier(reading, tier))
  const own = rows.filter((row) => row.tier === tier)
  // It is in force on the day of the gate, whatever day the other milestones have.
  const targets = milestoneTargets(own, tier, noMilestoneDays).map((target) => ({ ...target, date: today }))
  const standing = kpiStanding({ kpi, near: entry?.near ?? null, unit, today }, readings, targets)
  const name = nameOr(kpiName(kpi, catalog), 'KPI')
  return {
    key: `${kpi.id}/${tier ?? 'all'}`,
    kpi: kpi.id,
    name: tier === null ? name : `${name}, ${tierTitle(tier, tierNamesOf(document))}`,
    target: targetText(standing.wanted, unit),
    ...stateOf(standing, day, gate),
    n: standing.readings.length,
  }
}

function stateOf(standing: KpiStanding, day: number, gate: number | null): Pick<GateKpi, 'state' | 'reason'> {
  const { status, reason, forecast } = standing
  if (standing.readings.length === 0 && standing.notMeasurable === null) return { state: 'unknown', reason: none(day) }
  if (status !== 'off' || (gate !== null && gate <= day)) return { state: states[status], reason }
  if (forecast?.kind === 'not-met') return { state: 'missed', reason: `${reason} At this pace it is not met.` }
  if (forecast?.kind === 'now')
    return { state: 'coming', reason: `${reason} The trend has reached it, the last reading has not.` }
  const met = forecast?.day == null ? null : dayOf(forecast.day)
  if (met === null) return { state: 'coming', reason: `${reason} Too little to say whether it will be.` }
  const isLate = gate !== null && met > gate
  return {
    state: isLate ? 'missed' : 'coming',
    reason: `${reason} At this pace it is met about ${dayText(isoOf(met))}${isLate ? ', after the gate' : ''}.`,
  }
}

const states: Readonly<Record<KpiStanding['status'], GateKpi['state']>> = {
  on: 'reached',
  near: 'near',
  off: 'missed',
  stale: 'unknown',
  unknown: 'unknown',
}

function none(day: number): string {
  return `No reading up to ${dayText(isoOf(day))}.`
}

function isUntil(reading: Reading, day: number): boolean {
  const date = understood(reading, 'date')
  const taken = date === null ? null : dayOf(date)
  return taken === null || taken <= day
}

function isOfTier(reading: Reading, tier: NonNullable<KpiTarget['tier']>): boolean {
  const part = partOf(reading)
  return part !== null && part !== 'organisation' && part.type === 'tier' && part.tier === tier
}
