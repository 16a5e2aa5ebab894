import type { Catalog } from './catalog.ts'
import { dayOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { planHull } from './migration-plan.ts'
import type { PlanMilestone } from './plan-milestone.ts'
import { planSchedule, type ScheduleTables } from './plan-schedule.ts'

/** A milestone as a day of this plan, held against the tasks that must be done by then. */
export interface PlannedMilestone {
  /** Of the record, which for those of the catalog is its slug. */
  readonly id: string
  /** "90 days", or the client's own name. */
  readonly name: string
  /** Epoch day. */
  readonly day: number
  /** Last day of the last of its tasks; null while it has none or one of them has no dates. */
  readonly ready: number | null
  /** Working days by which its tasks miss it; 0 when they do not, or nothing is known. */
  readonly late: number
}

/** What dates of milestones are worked out from. */
export type MilestoneTables = Pick<EngagementDocument, 'steps' | 'milestones'> & ScheduleTables

/**
 * Those of the catalog and the client's own, by day. Without a day of its own a milestone counts from the start of the
 * engagement, else from the first day of the plan; one that has neither is left out.
 */
export function plannedMilestones(
  document: MilestoneTables,
  catalog: Pick<Catalog, 'milestones'>,
  today: string,
): PlannedMilestone[] {
  const start = knownDay(document.engagement.rows[0]?.start) ?? planHull(document, today)?.from ?? null
  const records = new Map(document.milestones.rows.map((row) => [row.id, row]))
  const slugs = new Set(catalog.milestones.map(({ slug }) => slug))
  const ofCatalog = catalog.milestones.flatMap(({ slug, horizon, days }) => {
    const usual = start === null || days === null ? null : start + days
    return planned(slug, horizon.replace('-', ' '), usual, records.get(slug), document, today)
  })
  const own = document.milestones.rows
    .filter(({ id }) => !slugs.has(id))
    .flatMap((row) => planned(row.id, 'Milestone', null, row, document, today))
  return [...ofCatalog, ...own].sort((a, b) => a.day - b.day)
}

function planned(
  id: string,
  usualName: string,
  usualDay: number | null,
  record: PlanMilestone | undefined,
  document: ScheduleTables,
  today: string,
): PlannedMilestone[] {
  const day = knownDay(record?.day) ?? usualDay
  if (day === null) return []
  const { tasks, calendar } = planSchedule(document, today)
  const finishes = (record?.tasks ?? []).map((task) => tasks.get(task)?.finish ?? null)
  const known = finishes.filter((finish) => finish !== null)
  const ready = known.length > 0 && known.length === finishes.length ? Math.max(...known) : null
  const late = ready === null ? 0 : Math.max(0, calendar.indexOf(ready + 1) - calendar.indexOf(day + 1))
  return [{ id, name: record?.name ?? usualName, day, ready, late }]
}

function knownDay(iso: string | null | undefined): number | null {
  return iso == null ? null : dayOf(iso)
}
