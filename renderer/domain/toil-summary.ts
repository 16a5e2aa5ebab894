import { toilHoursPerMonth, type ToilTask } from './toil-task.ts'

/** Manual work a month, largest first, with what is not known apart. */
export interface ToilSummary {
  readonly tasks: readonly RankedToil[]
  /** Hours a month of all tasks whose hours are known. */
  readonly hours: number
  /** Tasks that lack a frequency or the minutes; they are not counted as zero. */
  readonly unknown: readonly ToilTask[]
}

export interface RankedToil {
  readonly task: ToilTask
  /** Hours a month, all people together. */
  readonly hours: number
  /** Of the known hours, 0 to 1. */
  readonly share: number
  /** Share of this task and all larger ones, 0 to 1. */
  readonly cumulative: number
}

export function toilSummary(tasks: readonly ToilTask[]): ToilSummary {
  const known = tasks
    .map((task) => ({ task, hours: toilHoursPerMonth(task) }))
    .filter((each): each is { task: ToilTask; hours: number } => each.hours !== null)
    .sort((a, b) => b.hours - a.hours)
  const hours = known.reduce((sum, each) => sum + each.hours, 0)
  let sum = 0
  return {
    tasks: known.map((each) => {
      sum += each.hours
      return { ...each, share: hours === 0 ? 0 : each.hours / hours, cumulative: hours === 0 ? 0 : sum / hours }
    }),
    hours,
    unknown: tasks.filter((task) => toilHoursPerMonth(task) === null),
  }
}

/** How many of the largest tasks make at least half of the hours, and their share; null when there are no hours. */
export function largestHalf(summary: ToilSummary): { readonly count: number; readonly share: number } | null {
  // Rounding in the sum must not ask for one task more.
  const index = summary.tasks.findIndex((each) => each.cumulative >= 0.5 - 1e-9)
  const reached = summary.tasks[index]
  return reached && summary.hours > 0 ? { count: index + 1, share: reached.cumulative } : null
}
