import { understood } from './invalid-text.ts'
import { remember } from './remember.ts'
import { toilPayback, type ToilPayback } from './toil-payback.ts'
import { missingFor } from './toil-ranking.ts'
import type { ToilTask } from './toil-task.ts'

/** A task whose return is known. */
export interface ReturningTask {
  readonly task: ToilTask
  readonly payback: ToilPayback
  /** Hours to automate it. */
  readonly effort: number
}

/** What automating all tasks whose return is known gives back together. */
export interface ToilReturn {
  /** The highest return first, then the most hours saved. */
  readonly tasks: readonly ReturningTask[]
  /** Hours a month. */
  readonly saved: number
  /** Hours once. */
  readonly effort: number
  /** Months until all effort is earned back; Infinity: it never is. Null without a task. */
  readonly months: number | null
  /** (12 × saved − effort) ÷ effort; Infinity: something for nothing. Null without a task. */
  readonly return12: number | null
  /** Tasks left out, and what nobody has said of them. */
  readonly open: readonly { readonly task: ToilTask; readonly missing: readonly string[] }[]
}

/** Worked out once per list of tasks. */
export const toilReturn = remember(returnOf, (tasks) => [tasks])

function returnOf(rows: readonly ToilTask[]): ToilReturn {
  const tasks = rows
    .map((task) => ({ task, payback: toilPayback(task), effort: understood(task, 'effort') ?? 0 }))
    .filter(({ payback }) => payback.return12 !== null)
    .toSorted(
      (a, b) =>
        byNumber(b.payback.return12 ?? 0, a.payback.return12 ?? 0) || (b.payback.saved ?? 0) - (a.payback.saved ?? 0),
    )
  const saved = tasks.reduce((sum, { payback }) => sum + (payback.saved ?? 0), 0)
  const effort = tasks.reduce((sum, each) => sum + each.effort, 0)
  return {
    tasks,
    saved,
    effort,
    months: tasks.length === 0 ? null : saved === 0 ? Infinity : effort / saved,
    return12: tasks.length === 0 ? null : effort === 0 ? (saved === 0 ? 0 : Infinity) : (12 * saved - effort) / effort,
    open: rows
      .filter((task) => toilPayback(task).return12 === null)
      .map((task) => ({ task, missing: missingFor(task) })),
  }
}

/** Infinity minus infinity is not a number. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b
}
