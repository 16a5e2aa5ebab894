import { dayOf } from './day.ts'
import { planSchedule, type ScheduledTask, type ScheduleTables } from './plan-schedule.ts'
import type { WorkCalendar } from './schedule/work-calendar.ts'
import type { LinkKind } from './schedule/network.ts'
import { readTaskLink, type TaskLink } from './task-link.ts'

/** Why a task starts no earlier. Days are epoch days. */
export type TaskHold =
  | {
      readonly reason: 'task'
      readonly task: string
      readonly kind: LinkKind
      /** When the other task starts (SS) or finishes (FS, FF). */
      readonly day: number
    }
  | { readonly reason: 'finished' | 'started' | 'fixed' | 'not-before' | 'plan-start'; readonly day: number }

/** What holds a task where it is: what happened, a fixed day, another task, its own first day, the start of the plan. Null without dates. */
export function holdOf(document: ScheduleTables, id: string): TaskHold | null {
  const { tasks, calendar } = planSchedule(document)
  const [task, own] = [document.tasks.rows.find((row) => row.id === id), tasks.get(id)]
  if (!task || !own) return null
  const { finished, started, start, fixed } = task
  if (finished !== null) return { reason: 'finished', day: own.finish }
  if (started !== null) return { reason: 'started', day: own.start }
  const first = start === null ? null : dayOf(start)
  if (fixed === 'yes' && first !== null) return { reason: 'fixed', day: first }

  const at = calendar.indexOf(own.start)
  const asking = task.predecessors.flatMap((each) => {
    const link = readTaskLink(each)
    const before = tasks.get(link.task)
    return before ? [{ link, before, asked: startAsked(link, before, own, calendar) }] : []
  })
  const latest = asking.toSorted((a, b) => b.asked - a.asked)[0]
  if (latest && latest.asked >= at) {
    const { link, before } = latest
    return { reason: 'task', task: link.task, kind: link.kind, day: link.kind === 'SS' ? before.start : before.finish }
  }
  return first !== null && calendar.indexOf(first) >= at
    ? { reason: 'not-before', day: first }
    : { reason: 'plan-start', day: own.start }
}

/** The number of the working day on which a link lets its second task start. */
function startAsked(
  { kind, lag }: TaskLink,
  before: ScheduledTask,
  own: ScheduledTask,
  calendar: WorkCalendar,
): number {
  if (kind === 'SS') return calendar.indexOf(before.start) + lag
  const after = calendar.indexOf(before.finish + 1) + lag
  return kind === 'FS' ? after : after - (calendar.indexOf(own.finish + 1) - calendar.indexOf(own.start))
}
