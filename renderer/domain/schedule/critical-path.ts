import type { TaskSpan } from './capacity-load.ts'
import { buildNetwork, offsetOf, type NetworkNode, type ScheduleInput } from './network.ts'
import { endOf, isFinished, openLinks, placeAllEarliest, placeAllLatest } from './passes.ts'
import { scheduleConflicts, type ScheduleConflict } from './schedule-conflicts.ts'
import { startReason, type StartReason } from './start-reason.ts'
import { finishDay, lastDay, latestFinishDay, latestStartDay, spanOf, startDay } from './task-days.ts'

/** Dates are epoch days, both ends included: a task of one day starts and finishes on the same day, a milestone too. */
export interface TaskDates {
  readonly earliestStart: number
  readonly earliestFinish: number
  /** The latest that neither delays the project nor breaks a fixed date; of what has happened, when it happened. */
  readonly latestStart: number
  readonly latestFinish: number
  /** Working days by which it can move without that; negative by how far a fixed date is out of reach. 0 once finished. */
  readonly totalSlack: number
  /** Working days by which it can move without moving any other task; negative when a link to a fixed task is broken. */
  readonly freeSlack: number
  /** Not finished, and without slack. */
  readonly critical: boolean
  /** Why it starts no earlier. */
  readonly because: StartReason
}

export interface Schedule {
  /** By id, in the order of the work; without tasks in a loop or behind one. */
  readonly tasks: ReadonlyMap<string, TaskDates>
  /** Last day of the last task; null without tasks. */
  readonly finish: number | null
  /** Ids of the unfinished tasks that decide the finish, each driving the next; empty when a finished task was the last. */
  readonly chain: readonly string[]
  readonly conflicts: readonly ScheduleConflict[]
  /** One loop per knot, as ids: each waits for the next, the last for the first. */
  readonly loops: readonly (readonly string[])[]
  /** Ids of the tasks in a loop or behind one: they have no dates. */
  readonly unscheduled: readonly string[]
}

/** Schedules by the critical path method over working days, in time proportional to tasks and links. */
export function scheduleTasks(input: ScheduleInput): Schedule {
  const { order, loops, unscheduled } = buildNetwork(input)
  placeAllEarliest(order)
  const end = endOf(order)
  placeAllLatest(order, end)
  const tasks = new Map(order.map((node) => [node.task.id, datesOf(node, end, input)]))
  const finish = lastDay([...tasks.values()].map(({ earliestFinish }) => earliestFinish))
  // A milestone on the morning after is as late as the work of the day before, and falls on a later day.
  const last = order.findLast(
    (node) => !isFinished(node) && node.start + node.duration === end && finishDay(node, input.calendar) === finish,
  )
  return { tasks, finish, chain: chainTo(last), conflicts: scheduleConflicts(order, input), loops, unscheduled }
}

/** The earliest days alone, by id, for half the work. */
export function earliestSpans(input: ScheduleInput): ReadonlyMap<string, TaskSpan> {
  const { order } = buildNetwork(input)
  placeAllEarliest(order)
  return new Map(order.map((node) => [node.task.id, spanOf(node, input.calendar)]))
}

function datesOf(node: NetworkNode, end: number, input: ScheduleInput): TaskDates {
  const { calendar } = input
  const totalSlack = node.latest - node.start
  const room = openLinks(node).map((edge) => edge.to.start - offsetOf(edge) - node.start)
  return {
    earliestStart: startDay(node, calendar),
    earliestFinish: finishDay(node, calendar),
    latestStart: latestStartDay(node, calendar),
    latestFinish: latestFinishDay(node, calendar),
    totalSlack,
    freeSlack: isFinished(node) ? 0 : Math.min(end - node.duration - node.start, ...room),
    critical: !isFinished(node) && totalSlack <= 0,
    because: startReason(node, input),
  }
}

function chainTo(last: NetworkNode | undefined): string[] {
  const chain: string[] = []
  let node = last
  while (node && !isFinished(node)) {
    chain.push(node.task.id)
    node = node.driver?.from
  }
  return chain.reverse()
}
