import type { CatalogMilestone } from './catalog-plan.ts'
import type { Catalog } from './catalog.ts'
import { dayOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { understood } from './invalid-text.ts'
import { planBegin } from './migration-plan.ts'
import type { PlanMilestone } from './plan-milestone.ts'
import { planSchedule, type ScheduleTables } from './plan-schedule.ts'
import { nameOr } from './row-name.ts'
import { slipOf } from './schedule/work-calendar.ts'

/** A milestone of the catalog, with what the client said of it, or one of the client's own. */
export interface Milestone {
  /** Of the record, which for those of the catalog is its slug. */
  readonly id: string
  /** Null while nobody has said anything of it. */
  readonly row: PlanMilestone | null
  /** Null for an own one. */
  readonly entry: CatalogMilestone | null
  /** "90 days: Execution and visible results": as it is called on every screen, sheet and file. */
  readonly name: string
  /** "90 days", or the client's own name, where a drawing has no room for more. */
  readonly short: string
  /** Epoch day; null while it has none. */
  readonly day: number | null
  /** Where the day comes from, or why there is none. */
  readonly dayReason: string
}

/** A milestone as a day of this plan, held against the tasks that must be done by then. */
export interface PlannedMilestone extends Pick<Milestone, 'id' | 'name' | 'short'> {
  /** Epoch day. */
  readonly day: number
  /** Last day of the last of its tasks; null while it has none or one of them has no dates. */
  readonly ready: number | null
  /** When it is reached: its day, or that on which its tasks are ready when that is later. */
  readonly expected: number
  /** Working days by which its tasks miss it; 0 when they do not, or nothing is known. */
  readonly late: number
}

/** What dates of milestones are worked out from. */
export type MilestoneTables = Pick<EngagementDocument, 'steps' | 'milestones'> & ScheduleTables

/**
 * Every milestone, also those without a day: first those of the catalog, the long-term horizon only once somebody has said
 * something of it. Without a day of its own a milestone counts from the first day: see `firstDay`.
 */
export function planMilestones(document: MilestoneTables, catalog: Pick<Catalog, 'milestones'>): readonly Milestone[] {
  const first = firstDay(document)
  const rows = new Map(document.milestones.rows.map((row) => [row.id, row]))
  const slugs = new Set(catalog.milestones.map(({ slug }) => slug))
  const ofCatalog = catalog.milestones.flatMap((entry): Milestone[] => {
    const row = rows.get(entry.slug) ?? null
    if (row === null && entry.days === null) return []
    const horizon = horizonWords(entry)
    const name = `${horizon}: ${nameOr(row?.name ?? entry.name, 'Milestone')}`
    return [{ id: entry.slug, row, entry, name, short: row?.name ?? horizon, ...dayOfMilestone(first, entry, row) }]
  })
  const own = document.milestones.rows
    .filter(({ id }) => !slugs.has(id))
    .map((row): Milestone => {
      const name = nameOr(row.name ?? '', 'Milestone')
      return { id: row.id, row, entry: null, name, short: name, ...dayOfMilestone(first, null, row) }
    })
  return [...ofCatalog, ...own]
}

/** Those that have a day, by it. */
export function plannedMilestones(
  document: MilestoneTables,
  catalog: Pick<Catalog, 'milestones'>,
  today: string,
): PlannedMilestone[] {
  const { tasks, calendar } = planSchedule(document, today)
  return planMilestones(document, catalog)
    .flatMap(({ id, name, short, day, row }): PlannedMilestone[] => {
      if (day === null) return []
      const finishes = (row?.tasks ?? []).map((task) => tasks.get(task)?.finish ?? null)
      const known = finishes.filter((finish) => finish !== null)
      const ready = known.length > 0 && known.length === finishes.length ? Math.max(...known) : null
      const expected = Math.max(day, ready ?? day)
      return [{ id, name, short, day, ready, expected, late: slipOf(calendar, day, expected) }]
    })
    .sort((a, b) => a.day - b.day)
}

/** What milestones count from: the start of the engagement, else the first day that the plan was meant to have: it stays when work begins late. */
export function firstDay(document: Omit<MilestoneTables, 'milestones'>): FirstDay {
  const [profile] = document.engagement.rows
  const typed = profile?.invalid?.['start']
  if (typed !== undefined) return { day: null, words: `The start of the engagement is not understood: “${typed}”.` }
  const start = profile ? understood(profile, 'start') : null
  const day = start === null ? null : dayOf(start)
  if (day !== null) return { day, words: 'the start of the engagement' }
  const begin = planBegin(document)
  return begin === null
    ? { day: null, words: 'The engagement has no first day yet, and nothing is dated: set it, or a day here.' }
    : { day: begin, words: 'the first day of the plan' }
}

interface FirstDay {
  /** Epoch day; null while it is unknown. */
  readonly day: number | null
  /** What that day is, or why it is unknown. */
  readonly words: string
}

function dayOfMilestone(
  first: FirstDay,
  entry: CatalogMilestone | null,
  row: PlanMilestone | null,
): Pick<Milestone, 'day' | 'dayReason'> {
  const typed = row?.invalid?.['day']
  if (typed !== undefined) return { day: null, dayReason: `Day not understood: “${typed}”.` }
  const own = row?.day == null ? null : dayOf(row.day)
  if (own !== null) return { day: own, dayReason: 'Set for this plan.' }
  if (entry === null || entry.days === null) return { day: null, dayReason: 'No day is set.' }
  if (first.day === null) return { day: null, dayReason: first.words }
  return { day: first.day + entry.days, dayReason: `${entry.days} days after ${first.words}.` }
}

/** "90 days". */
function horizonWords({ horizon }: CatalogMilestone): string {
  return horizon.replace(/-(?=[a-z])/, ' ')
}
