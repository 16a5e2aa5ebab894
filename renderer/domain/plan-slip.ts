import type { Catalog } from './catalog.ts'
import { dayOf } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import type { MigrationTask } from './migration-task.ts'
import type { BaselineTask, PlanBaseline } from './plan-baseline.ts'
import { planSchedule } from './plan-schedule.ts'
import { plannedMilestones } from './planned-milestones.ts'
import { baselineSlip } from './schedule/baseline-slip.ts'

/** A task with dates in both plans; days are epoch days, slip is in working days, positive when later than agreed. */
export interface TaskSlip {
  readonly task: MigrationTask
  readonly agreed: { readonly start: number; readonly finish: number }
  readonly start: number
  readonly finish: number
  readonly startSlip: number
  readonly finishSlip: number
}

export interface MilestoneSlip {
  readonly id: string
  readonly name: string
  readonly agreed: number
  /** Its day, or the day on which its tasks are ready when that is later. */
  readonly expected: number
  readonly slip: number
}

/** The plan of today against one that was frozen. */
export interface PlanSlip {
  /** In the order of the plan. */
  readonly tasks: readonly TaskSlip[]
  readonly milestones: readonly MilestoneSlip[]
  /** Of the last day of the plan. */
  readonly finish: number | null
  /** Dated since then. */
  readonly added: readonly MigrationTask[]
  /** Deleted since then, or without dates now, as they were called. */
  readonly dropped: readonly BaselineTask[]
}

/** Slip against a baseline, counted in the working calendar of today. */
export function planSlip(
  document: EngagementDocument,
  catalog: Pick<Catalog, 'milestones'>,
  baseline: PlanBaseline,
  today: string,
): PlanSlip {
  const { tasks: dates, calendar } = planSchedule(document, today)
  const agreed = new Map(baseline.tasks.flatMap(readTask))
  const present = document.tasks.rows.flatMap(({ id }) => {
    const now = dates.get(id)
    return now ? [{ id, start: now.start, finish: now.finish }] : []
  })
  const slip = baselineSlip(
    [...agreed].map(([id, days]) => ({ id, ...days })),
    present,
    calendar,
  )
  const slips = new Map(slip.tasks.map((each) => [each.id, each]))
  const dropped = new Set(slip.dropped)
  const byEnd = (from: number, to: number) => calendar.indexOf(to + 1) - calendar.indexOf(from + 1)
  const milestones = new Map(plannedMilestones(document, catalog, today).map((each) => [each.id, each]))
  return {
    tasks: document.tasks.rows.flatMap((task): TaskSlip[] => {
      const [then, now, moved] = [agreed.get(task.id), dates.get(task.id), slips.get(task.id)]
      if (!then || !now || !moved) return []
      const { start, finish } = now
      return [{ task, agreed: then, start, finish, startSlip: moved.start, finishSlip: moved.finish }]
    }),
    milestones: baseline.milestones.flatMap(({ milestone, day }): MilestoneSlip[] => {
      const [now, then] = [milestones.get(milestone), dayOf(day)]
      if (!now || then === null) return []
      const expected = Math.max(now.day, now.ready ?? now.day)
      return [{ id: milestone, name: now.name, agreed: then, expected, slip: byEnd(then, expected) }]
    }),
    finish: slip.finish,
    added: slip.added.flatMap((id) => findRow(document, 'tasks', id) ?? []),
    dropped: baseline.tasks.filter(({ task }) => dropped.has(task)),
  }
}

/** The baseline that was taken last. */
export function newestBaseline({ planBaselines }: Pick<EngagementDocument, 'planBaselines'>): PlanBaseline | null {
  return planBaselines.rows.reduce<PlanBaseline | null>(
    (newest, each) => (newest && newest.taken > each.taken ? newest : each),
    null,
  )
}

function readTask({ task, start, finish }: BaselineTask): [string, { start: number; finish: number }][] {
  const [first, last] = [dayOf(start), dayOf(finish)]
  return first === null || last === null ? [] : [[task, { start: first, finish: last }]]
}
