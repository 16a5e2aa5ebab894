import { catalog } from '#catalog/catalog.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import type { PlanRef } from './migration-view.ts'

/** What a step or task is called, for labels. */
export function planName(document: EngagementDocument, { table, id }: PlanRef): string {
  if (table === 'steps') return catalog.steps.find((entry) => entry.slug === id)?.name ?? 'a step'
  return findRow(document, 'tasks', id)?.name || 'a task'
}
