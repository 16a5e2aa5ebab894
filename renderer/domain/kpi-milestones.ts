import { addDays, dayOf, isoOf } from './day.ts'
import { rowsUnderstood } from './invalid-text.ts'
import { milestones, type KpiTarget, type Milestone } from './kpi-target.ts'
import type { ServiceTier } from './service.ts'

/** A target that was agreed for a milestone. */
export interface MilestoneTarget {
  readonly milestone: Milestone
  /** "90 days". */
  readonly label: string
  /** ISO date on which it comes to hold; null while the engagement has no first day. */
  readonly date: string | null
  readonly value: number
  /** Upper end of a band. */
  readonly upper: number | null
}

/** The day of a milestone, counted from the first day: days as days, months by the calendar. */
export function milestoneDate(start: string | null, milestone: Milestone): string | null {
  if (start === null || dayOf(start) === null) return null
  switch (milestone) {
    case 'baseline':
      return start
    case '30-days':
      return addDays(start, 30)
    case '60-days':
      return addDays(start, 60)
    case '90-days':
      return addDays(start, 90)
    case '6-months':
      return addMonths(start, 6)
    case '12-months':
      return addMonths(start, 12)
  }
}

/**
 * What was agreed for a tier, milestone by milestone: its own row, else the one of every tier. Of two alike the first. A row
 * whose tier is not understood holds for none: it must not pass for one of every tier.
 */
export function milestoneTargets(
  rows: readonly KpiTarget[],
  tier: ServiceTier | null,
  start: string | null,
): readonly MilestoneTarget[] {
  const said = rowsUnderstood(rows.filter(({ invalid }) => invalid?.tier === undefined)).filter(
    ({ value }) => value !== null,
  )
  return milestones.flatMap(({ value: milestone, label }) => {
    const due = said.filter((row) => row.milestone === milestone)
    const row = due.find((each) => each.tier === tier) ?? due.find((each) => each.tier === null)
    if (row?.value == null) return []
    return [{ milestone, label, date: milestoneDate(start, milestone), value: row.value, upper: row.upper }]
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

/** The same day of a later month, its last day where there is no such day. */
function addMonths(iso: string, months: number): string {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1 + months, Number(iso.slice(8))]
  const first = (shift: number) => {
    const at = month + shift
    return `${String(year + Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
  }
  const last = (dayOf(first(1)) ?? 0) - 1
  return isoOf(Math.min((dayOf(first(0)) ?? 0) + day - 1, last))
}
