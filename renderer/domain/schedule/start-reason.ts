import type { NetworkNode, ScheduleInput, ScheduleLink } from './network.ts'
import { finishDay, startDay } from './task-days.ts'

/** Why a task starts no earlier. Days are epoch days. */
export type StartReason = OwnReason | LinkReason

export interface LinkReason {
  readonly reason: 'link'
  readonly link: ScheduleLink
  /** When the other task starts (SS) or finishes (FS, FF). */
  readonly day: number
}

/** `status`: it has not begun, and the day as of which the plan stands has come. */
export interface OwnReason {
  readonly reason: 'project-start' | 'not-before' | 'status' | 'fixed' | 'started' | 'finished'
  readonly day: number
}

export function startReason(node: NetworkNode, input: ScheduleInput): StartReason {
  const { driver, held } = node
  if (!driver || held) return ownReason(node, input)
  const { link, from } = driver
  return {
    reason: 'link',
    link,
    day: link.kind === 'SS' ? startDay(from, input.calendar) : finishDay(from, input.calendar),
  }
}

/** What it would be without its links. */
export function ownReason({ task, held }: NetworkNode, { start, status, calendar }: ScheduleInput): OwnReason {
  if (held) return { reason: held.by, day: held.day }
  const first = task.notBefore ?? start
  if (status !== null && calendar.indexOf(status) > calendar.indexOf(Math.max(start, first)))
    return { reason: 'status', day: status }
  return calendar.indexOf(first) > calendar.indexOf(start)
    ? { reason: 'not-before', day: first }
    : { reason: 'project-start', day: start }
}
