import type { EngagementDocument } from '#domain/document.ts'
import {
  hullOf,
  stepProgress,
  type DaySpan,
  type PlanStep,
  type PlanTask,
  type StepProgress,
} from '#domain/migration-plan.ts'
import { calendarOf } from '#domain/plan-schedule.ts'
import { nameOr } from '#domain/row-name.ts'

/** What the rows of the timeline are put together by. */
export type LaneKind = 'step' | 'team' | 'wave'

/** Tasks that stand together, under a bar of their own. */
export interface PlanLane {
  /** What it is folded by: the slug of the step, else `team:` or `wave:` with the id, empty for those in none. */
  readonly id: string
  readonly name: string
  readonly tasks: readonly PlanTask[]
  /** From the first to the last day of its tasks. */
  readonly span: DaySpan | null
  /** Null while it has no tasks. */
  readonly progress: StepProgress | null
}

/** Tasks by team or wave, in the order of those, each lane by first day; at the end those in none. Empty lanes are left out. */
export function planLanes(
  kind: 'team' | 'wave',
  steps: readonly PlanStep[],
  document: EngagementDocument,
  today: string,
): PlanLane[] {
  const rows = kind === 'team' ? document.teams.rows : document.waves.rows
  const known = new Set(rows.map(({ id }) => id))
  const tasks = steps.flatMap((step) => step.tasks)
  const lane = (id: string, name: string): PlanLane[] => {
    const own = tasks
      .filter(({ task }) => (known.has(task[kind] ?? '') ? task[kind] : '') === id)
      .toSorted((a, b) => (a.span?.from ?? Infinity) - (b.span?.from ?? Infinity) || a.task.order - b.task.order)
    if (own.length === 0) return []
    return [
      {
        id: `${kind}:${id}`,
        name,
        tasks: own,
        span: hullOf(own.map((task) => task.span)),
        progress: stepProgress(own, calendarOf(document), today),
      },
    ]
  }
  return [
    ...rows.flatMap(({ id, name }) => lane(id, nameOr(name, kind === 'team' ? 'Team' : 'Wave'))),
    ...lane('', kind === 'team' ? 'No team' : 'No wave'),
  ]
}
