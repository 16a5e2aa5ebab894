import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { planSteps, stepDates, taskDates } from '../migration-plan.ts'
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
      /** ISO dates, of its dated tasks, else of its own window. */
      readonly start: string | null
      readonly finish: string | null
      /** Of its dated tasks: its own window may be another. */
      readonly hasDays: boolean
      readonly done: number | null
    }
  | {
      readonly kind: 'task'
      readonly row: MigrationTask
      readonly name: string
      readonly number: string
      /** ISO dates as scheduled. */
      readonly start: string | null
      readonly finish: string | null
      readonly done: number | null
    }

/** Steps in the catalog's order, each followed by its tasks; tasks without a known step come last. */
export function planLines(document: EngagementDocument, catalog: Catalog, today: string): PlanLine[] {
  const datesOfStep = stepDates(document, today)
  return planSteps(document, catalog, today).flatMap(({ id, entry, step, tasks, progress }, index): PlanLine[] => {
    const rows = tasks.map(({ task }) => task)
    if (entry === null) return rows.map(taskLine('?', document, today))
    const number = String(index + 1)
    const line: PlanLine = {
      kind: 'step',
      row: step ?? newMigrationStep(id, index + 1),
      name: entry.name,
      number,
      ...datesOfStep(id),
      hasDays: tasks.some(({ span }) => span !== null),
      done: progress && Math.round(progress.done * 100),
    }
    return [line, ...rows.map(taskLine(number, document, today))]
  })
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
