import { lastDay } from './task-days.ts'
import { slipOf, type WorkCalendar } from './work-calendar.ts'

/** Dates of a task as they were agreed, in epoch days: plain data that a document can keep. */
export interface BaselineTask {
  readonly id: string
  readonly start: number
  readonly finish: number
}

/** Working days, positive when later than agreed. */
export interface TaskSlip {
  readonly id: string
  readonly start: number
  readonly finish: number
}

export interface BaselineSlip {
  /** Of the tasks that have dates in both, in the order of the baseline, those without slip too. */
  readonly tasks: readonly TaskSlip[]
  /** Of the last day of the plan; null when there is none in one of the two. */
  readonly finish: number | null
  /** Ids that the baseline does not know. */
  readonly added: readonly string[]
  /** Ids of the baseline that have no dates any more. */
  readonly dropped: readonly string[]
}

/** Both are counted in the calendar of today. Slip of milestones is that of their tasks: `finish`. */
export function baselineSlip(
  baseline: readonly BaselineTask[],
  present: readonly BaselineTask[],
  calendar: WorkCalendar,
): BaselineSlip {
  const [then, now] = [byId(baseline), byId(present)]
  const starts = (from: number, to: number) => calendar.indexOf(to) - calendar.indexOf(from)
  const [agreed, expected] = [lastFinish(baseline), lastFinish(present)]
  return {
    tasks: baseline.flatMap(({ id, start, finish }) => {
      const task = now.get(id)
      return task ? [{ id, start: starts(start, task.start), finish: slipOf(calendar, finish, task.finish) }] : []
    }),
    finish: agreed === null || expected === null ? null : slipOf(calendar, agreed, expected),
    added: present.map(({ id }) => id).filter((id) => !then.has(id)),
    dropped: baseline.map(({ id }) => id).filter((id) => !now.has(id)),
  }
}

function byId(tasks: readonly BaselineTask[]): Map<string, BaselineTask> {
  return new Map(tasks.map((task) => [task.id, task]))
}

function lastFinish(tasks: readonly BaselineTask[]): number | null {
  return lastDay(tasks.map(({ finish }) => finish))
}
