import type { Catalog } from '../catalog.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { taskDates } from '../migration-plan.ts'
import { newMigrationStep, type MigrationStep, type MigrationTask } from '../migration-task.ts'

/**
 * A line of the plan: one of the nine steps, or a task below its step. `number` is `3` for a step and `3.2` for its
 * second task; `done` is in percent, null while unknown.
 */
export type PlanLine =
  | {
      readonly kind: 'step'
      readonly row: MigrationStep
      readonly name: string
      readonly number: string
      /** ISO dates: its own of a step, as scheduled of a task. */
      readonly start: string | null
      readonly finish: string | null
      readonly done: number | null
    }
  | {
      readonly kind: 'task'
      readonly row: MigrationTask
      readonly name: string
      readonly number: string
      /** ISO dates: its own of a step, as scheduled of a task. */
      readonly start: string | null
      readonly finish: string | null
      readonly done: number | null
    }

/** Steps in the catalog's order, each followed by its tasks; tasks without a known step come last. */
export function planLines(document: EngagementDocument, catalog: Catalog, today: string): PlanLine[] {
  const byStep = new Map<string, MigrationTask[]>(catalog.steps.map((step) => [step.slug, []]))
  const loose: MigrationTask[] = []
  for (const task of document.tasks.rows) (byStep.get(task.step) ?? loose).push(task)
  return [
    ...catalog.steps.flatMap((step, index): PlanLine[] => {
      const tasks = byStep.get(step.slug) ?? []
      const row = findRow(document, 'steps', step.slug) ?? newMigrationStep(step.slug, index + 1)
      const number = String(index + 1)
      const { start, finish } = row
      const line: PlanLine = { kind: 'step', row, name: step.name, number, start, finish, done: meanProgress(tasks) }
      return [line, ...tasks.map(taskLine(number, document, today))]
    }),
    ...loose.map(taskLine('?', document, today)),
  ]
}

function taskLine(
  step: string,
  document: EngagementDocument,
  today: string,
): (row: MigrationTask, index: number) => PlanLine {
  return (row, index) => ({
    kind: 'task',
    row,
    name: row.name,
    number: `${step}.${index + 1}`,
    ...(taskDates(document, row.id, today) ?? { start: null, finish: null }),
    done: row.progress,
  })
}

/** A step is as far as its tasks are on average; a task without an entry has not begun. Null without tasks. */
function meanProgress(tasks: readonly MigrationTask[]): number | null {
  if (tasks.length === 0) return null
  return Math.round(tasks.reduce((sum, task) => sum + (task.progress ?? 0), 0) / tasks.length)
}
