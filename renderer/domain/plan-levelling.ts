import type { Command } from './command.ts'
import { isoOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { updateTask } from './migration-commands.ts'
import { planWorkload, roleOfLane } from './plan-capacity.ts'
import { planOverload } from './plan-overload.ts'
import { scheduleInput } from './plan-schedule.ts'
import { excessOf } from './schedule/capacity-excess.ts'
import type { WeekLoad } from './schedule/capacity-load.ts'
import { levelLoad, type Levelling } from './schedule/levelling.ts'

/** The moves, and the person-days above capacity with all of them and without, see `excessOf`. */
export interface LevelProposal extends Levelling {
  readonly excess: { readonly before: number; readonly after: number }
}

/**
 * Moves that would leave no week with more work than time, as far as that is possible. What is left to do lies on the days from
 * today on, and no task moves to a day before. What has begun stays where it is. Null while nothing in the plan has a date.
 */
export function levelPlan(document: EngagementDocument, today: string): LevelProposal | null {
  const input = scheduleInput(document, today)
  if (input === null) return null
  const workload = planWorkload(document, today)
  const levelling = levelLoad({ ...input, ...workload })
  const remaining = onceEach(levelling.remaining)
  return {
    ...levelling,
    remaining,
    excess: { before: planOverload(document, today).excess, after: excessOf(remaining) },
  }
}

/** What is too much for a role is counted there; in other weeks what is too much for one of its teams. */
function onceEach(over: readonly WeekLoad[]): readonly WeekLoad[] {
  const weekOfRole = ({ resource, week }: WeekLoad) => `${roleOfLane(resource)} ${week}`
  const counted = new Set(over.filter(({ resource }) => resource === roleOfLane(resource)).map(weekOfRole))
  return over.filter((each) => each.resource === roleOfLane(each.resource) || !counted.has(weekOfRole(each)))
}

/** Takes over the moves of these tasks: each starts no earlier than proposed, and what waits for it follows. */
export function acceptLevelling(moves: Levelling['moves'], ids: ReadonlySet<string>): Command {
  return (document, catalog, context) =>
    moves
      .filter(({ id, because }) => because === 'capacity' && ids.has(id))
      .flatMap(({ id, to }) => updateTask(id, { start: isoOf(to) })(document, catalog, context))
}
