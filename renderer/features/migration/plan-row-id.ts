import type { PlanRef } from './migration-view.ts'

/** Steps, tasks and lanes share the timeline, so a row's id names its table. */
export function rowIdOf({ table, id }: PlanRef): string {
  return `${table}/${id}`
}

export function laneRowId(lane: string): string {
  return `lanes/${lane}`
}

/** Null for a lane, which is no row of the document. */
export function refOf(rowId: string): PlanRef | null {
  const slash = rowId.indexOf('/')
  const [table, id] = [rowId.slice(0, slash), rowId.slice(slash + 1)]
  return table === 'steps' || table === 'tasks' ? { table, id } : null
}

/** What a row is folded by. */
export function foldOf(rowId: string): string {
  return rowId.slice(rowId.indexOf('/') + 1)
}
