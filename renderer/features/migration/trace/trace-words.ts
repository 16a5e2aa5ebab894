import type { TraceKind } from '#domain/trace.ts'
import { count } from '#ui/format.ts'

/** What a column or a heading calls each side. */
export const kindNames: Readonly<Record<TraceKind, string>> = {
  finding: 'Findings',
  item: 'RACI items',
  kpi: 'KPIs',
  task: 'Tasks',
}

/** One of them. */
export const kindName: Readonly<Record<TraceKind, string>> = {
  finding: 'Finding',
  item: 'RACI item',
  kpi: 'KPI',
  task: 'Task',
}

/** "1 finding", "8 findings". */
export function countOfKind(value: number, kind: TraceKind): string {
  return count(value, ...nouns[kind])
}

const nouns: Readonly<Record<TraceKind, readonly [one: string, many: string]>> = {
  finding: ['finding', 'findings'],
  item: ['RACI item', 'RACI items'],
  kpi: ['KPI', 'KPIs'],
  task: ['task', 'tasks'],
}
