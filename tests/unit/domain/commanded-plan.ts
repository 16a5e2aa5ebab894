import { catalog } from '#catalog/catalog.ts'
import { applyChanges, type Change } from '#domain/change.ts'
import type { Command } from '#domain/command.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { taskDates } from '#domain/migration-plan.ts'
import { newMigrationTask, type MigrationTask } from '#domain/migration-task.ts'

/** Before every day of the plans: nothing is late. */
export const today = '2024-01-01'

let order = 0

/** In governance, unless `part` says otherwise. */
export function task(id: string, part: Partial<MigrationTask>): MigrationTask {
  return { ...newMigrationTask(id, ++order), step: 'governance', name: id, ...part }
}

export function changes(document: EngagementDocument, command: Command): readonly Change[] {
  let made = 0
  return command(document, catalog, { newId: (prefix) => `${prefix}_${++made}`, today })
}

export function run(document: EngagementDocument, command: Command): EngagementDocument {
  return applyChanges(document, changes(document, command))
}

/** First and last day; "null null" while the step has none. */
export function stepDays(document: EngagementDocument, slug: string): string {
  const step = findRow(document, 'steps', slug)
  return `${step?.start} ${step?.finish}`
}

/** First and last day; empty while the task has none. */
export function taskDays(document: EngagementDocument, id: string): string {
  return Object.values(taskDates(document, id, today) ?? {}).join(' ')
}
