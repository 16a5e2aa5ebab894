import { dayOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { groupBy } from './group-by.ts'
import type { MigrationTask } from './migration-task.ts'
import { linkedTask } from './task-link.ts'

/**
 * Ids of the tasks that cannot be dated, with the id of the task that is to blame, often their own: nobody has said how long it
 * takes or when it happens. Whatever waits for such a task has no dates either, unless it has a day of its own.
 */
export function tasksWithoutDates({ tasks }: Pick<EngagementDocument, 'tasks'>): ReadonlyMap<string, string> {
  const blamed = new Map(tasks.rows.filter((task) => task.duration === null && !hasDay(task)).map(({ id }) => [id, id]))
  if (blamed.size === 0) return blamed
  const waiting = groupBy(
    tasks.rows
      .filter((task) => !hasDay(task))
      .flatMap(({ id, predecessors }) => predecessors.map((each) => ({ id, after: linkedTask(each) }))),
    ({ after }) => after,
  )
  // A map hands out what is added to it on the way.
  for (const [id, cause] of blamed)
    for (const next of waiting.get(id) ?? []) if (!blamed.has(next.id)) blamed.set(next.id, cause)
  return blamed
}

function hasDay({ start, started, finished }: MigrationTask): boolean {
  return [start, started, finished].some((iso) => iso !== null && dayOf(iso) !== null)
}
