import type { Catalog } from './catalog.ts'
import { applyChanges, type Change } from './change.ts'
import type { EngagementDocument } from './document.ts'
import { planHull, stepSpans, type DaySpan } from './migration-plan.ts'
import { plannedMilestones, type PlannedMilestone } from './planned-milestones.ts'
import { planSchedule, type PlanSchedule } from './plan-schedule.ts'
import { slipOf } from './schedule/work-calendar.ts'

/** What changes would do to the plan, before anybody has made them. */
export interface PlanWhatIf {
  /** The plan as it would be. */
  readonly document: EngagementDocument
  /** By id of the task, the days it would have, of those whose days change; null: it would have none any more. */
  readonly tasks: ReadonlyMap<string, DaySpan | null>
  /** By slug, the same for steps. */
  readonly steps: ReadonlyMap<string, DaySpan | null>
  /** Last day of the plan; null while nothing has a date. */
  readonly finish: number | null
  /** Working days by which that moves, positive when later; null when one of the two is unknown. */
  readonly slip: number | null
  /** Other tasks would decide when the plan ends. */
  readonly changesCriticalPath: boolean
  /** Milestones that their tasks would meet or miss by another number of days. */
  readonly milestones: readonly PlannedMilestone[]
  /** A loop that the changes close, as ids, each waiting for the next; null: none. */
  readonly loop: readonly string[] | null
}

/** Schedules the changed document beside the present one. Nothing is kept. */
export function planWhatIf(
  document: EngagementDocument,
  catalog: Pick<Catalog, 'milestones'>,
  changes: readonly Change[],
  today: string,
): PlanWhatIf {
  const changed = applyChanges(document, changes)
  const [before, after] = [planSchedule(document, today), planSchedule(changed, today)]
  const [end, newEnd] = [planEnd(document, before, today), planEnd(changed, after, today)]
  const { calendar } = after
  const milestones = new Map(plannedMilestones(document, catalog, today).map((each) => [each.id, each]))
  return {
    document: changed,
    tasks: movedTasks(before, after),
    steps: movedSteps(document, changed, today),
    finish: newEnd,
    slip: end === null || newEnd === null ? null : slipOf(calendar, end, newEnd),
    changesCriticalPath: !sameCritical(before, after),
    milestones: plannedMilestones(changed, catalog, today).filter(
      ({ id, late }) => (milestones.get(id)?.late ?? 0) !== late,
    ),
    loop: after.loops.length > before.loops.length ? (after.loops.find(isNewTo(before)) ?? null) : null,
  }
}

/** The end of the work; of the steps while no task has dates. */
function planEnd(document: EngagementDocument, schedule: PlanSchedule, today: string): number | null {
  return schedule.finish ?? planHull(document, today)?.to ?? null
}

function movedTasks(before: PlanSchedule, after: PlanSchedule): Map<string, DaySpan | null> {
  const moved = new Map<string, DaySpan | null>()
  for (const [id, { start, finish }] of after.tasks) {
    const was = before.tasks.get(id)
    if (was?.start !== start || was.finish !== finish) moved.set(id, { from: start, to: finish })
  }
  for (const id of before.tasks.keys()) if (!after.tasks.has(id)) moved.set(id, null)
  return moved
}

function movedSteps(
  document: EngagementDocument,
  changed: EngagementDocument,
  today: string,
): Map<string, DaySpan | null> {
  const [was, is] = [stepSpans(document, today), stepSpans(changed, today)]
  const moved = [...new Set([...was.keys(), ...is.keys()])].flatMap((slug): [string, DaySpan | null][] => {
    const [from, to] = [was.get(slug) ?? null, is.get(slug) ?? null]
    return from?.from === to?.from && from?.to === to?.to ? [] : [[slug, to]]
  })
  return new Map(moved)
}

function sameCritical(before: PlanSchedule, after: PlanSchedule): boolean {
  const [was, is] = [criticalIn(before), criticalIn(after)]
  return was.size === is.size && [...was].every((id) => is.has(id))
}

function criticalIn({ tasks }: PlanSchedule): Set<string> {
  return new Set([...tasks].flatMap(([id, { critical }]) => (critical ? [id] : [])))
}

function isNewTo({ loops }: PlanSchedule) {
  const known = new Set(loops.flat())
  return (loop: readonly string[]) => loop.some((id) => !known.has(id))
}
