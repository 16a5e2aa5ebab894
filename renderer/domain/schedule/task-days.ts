import type { TaskSpan } from './capacity-load.ts'
import type { NetworkNode } from './network.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** From numbers of working days back to epoch days. What happened keeps its day, even one that is not worked. */
export function startDay(node: NetworkNode, calendar: WorkCalendar): number {
  const { started, finished } = node.task
  if (node.milestone) return finished ?? started ?? momentDay(node, node.start, calendar)
  return started ?? calendar.dayAt(node.start)
}

export function finishDay(node: NetworkNode, calendar: WorkCalendar): number {
  if (node.milestone) return startDay(node, calendar)
  return node.task.finished ?? calendar.dayAt(node.start + node.duration - 1)
}

export function spanOf(node: NetworkNode, calendar: WorkCalendar): TaskSpan {
  return { start: startDay(node, calendar), finish: finishDay(node, calendar) }
}

export function latestStartDay(node: NetworkNode, calendar: WorkCalendar): number {
  const { started, finished } = node.task
  if (started !== null || finished !== null) return startDay(node, calendar)
  return node.milestone ? momentDay(node, node.latest, calendar) : calendar.dayAt(node.latest)
}

export function latestFinishDay(node: NetworkNode, calendar: WorkCalendar): number {
  if (node.milestone) return latestStartDay(node, calendar)
  return node.task.finished ?? calendar.dayAt(node.latest + node.duration - 1)
}

/** Null of none. */
export function lastDay(days: readonly number[]): number | null {
  return days.length === 0 ? null : days.reduce((last, day) => Math.max(last, day))
}

/**
 * A milestone between two working days falls on the day of the finish that brings it, or on the first day that it may fall on:
 * work that ends on Friday is delivered on Friday, a kick-off on the first Monday is on that Monday. Where it may wait,
 * it may wait until the evening.
 */
function momentDay({ atEnd, start }: NetworkNode, moment: number, calendar: WorkCalendar): number {
  return calendar.dayAt(atEnd || moment > start ? moment - 1 : moment)
}
