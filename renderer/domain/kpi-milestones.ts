import type { Catalog } from './catalog.ts'
import { dayOf, isoOf } from './day.ts'
import { rowsUnderstood } from './invalid-text.ts'
import { milestones, type KpiTarget, type Milestone } from './kpi-target.ts'
import { firstDay, planMilestones, type MilestoneTables } from './planned-milestones.ts'
import { remember } from './remember.ts'
import type { ServiceTier } from './service.ts'

/** A target that was agreed for a milestone. */
export interface MilestoneTarget {
  readonly milestone: Milestone
  /** "90 days". */
  readonly label: string
  /** ISO date on which it comes to hold; null while the milestone has no day. */
  readonly date: string | null
  readonly value: number
  /** Upper end of a band. */
  readonly upper: number | null
}

/** The ISO day of each milestone that targets are agreed for; null while it has none. */
export type MilestoneDays = Readonly<Record<Milestone, string | null>>

/** Those of the plan, so that a gate that is moved takes its targets along; the baseline is taken on the first day. */
export const milestoneDays: (document: MilestoneTables, catalog: Pick<Catalog, 'milestones'>) => MilestoneDays =
  remember(daysOfMilestones, (document, catalog) => [...milestoneDayTables(document), catalog])

function daysOfMilestones(document: MilestoneTables, catalog: Pick<Catalog, 'milestones'>): MilestoneDays {
  const days = new Map(planMilestones(document, catalog).map(({ entry, day }) => [entry?.horizon, day]))
  const dayAt = (horizon: Exclude<Milestone, 'baseline'>) => iso(days.get(horizon) ?? null)
  return {
    baseline: iso(firstDay(document).day),
    '30-days': dayAt('30-days'),
    '60-days': dayAt('60-days'),
    '90-days': dayAt('90-days'),
    '6-months': dayAt('6-months'),
    '12-months': dayAt('12-months'),
  }
}

/** The tables that these days rest on; those of the plan count only while the engagement has no first day. */
export function milestoneDayTables(document: MilestoneTables): readonly unknown[] {
  const { engagement, milestones: own, steps, tasks, holidays } = document
  const isBegun = dayOf(engagement.rows[0]?.start ?? '') !== null
  return [engagement, own, ...(isBegun ? [] : [steps, tasks, holidays])]
}

/** For whoever asks of no plan. */
export const noMilestoneDays: MilestoneDays = {
  baseline: null,
  '30-days': null,
  '60-days': null,
  '90-days': null,
  '6-months': null,
  '12-months': null,
}

function iso(day: number | null): string | null {
  return day === null ? null : isoOf(day)
}

/**
 * What was agreed for a tier, milestone by milestone: its own row, else the one of every tier. Of two alike the first. A row
 * whose tier is not understood holds for none: it must not pass for one of every tier.
 */
export function milestoneTargets(
  rows: readonly KpiTarget[],
  tier: ServiceTier | null,
  days: MilestoneDays,
): readonly MilestoneTarget[] {
  const said = rowsUnderstood(rows.filter(({ invalid }) => invalid?.tier === undefined)).filter(
    ({ value }) => value !== null,
  )
  return milestones.flatMap(({ value: milestone, label }) => {
    const due = said.filter((row) => row.milestone === milestone)
    const row = due.find((each) => each.tier === tier) ?? due.find((each) => each.tier === null)
    if (row?.value == null) return []
    return [{ milestone, label, date: days[milestone], value: row.value, upper: row.upper }]
  })
}

/** The one that holds on the day: the last whose date has come; null while the KPI's own target holds. */
export function targetInForce(targets: readonly MilestoneTarget[], today: string): MilestoneTarget | null {
  return targets.findLast(({ date }) => date !== null && date <= today) ?? null
}

/** The one that comes next; null behind the last. */
export function nextTarget(targets: readonly MilestoneTarget[], today: string): MilestoneTarget | null {
  return targets.find(({ date }) => date !== null && date > today) ?? null
}
