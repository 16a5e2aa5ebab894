import type { PlanStep } from '#domain/migration-plan.ts'
import { count, formatNumber, percentText } from '#ui/format.ts'

/** "64 % done, 2 of 4 tasks finished, 10 % not entered". */
export function progressWords({ progress, tasks }: PlanStep): string {
  if (!progress) return 'no tasks yet'
  const unknown = progress.unknown > 0 ? `, progress of ${percentText(progress.unknown)} not entered` : ''
  return `${percentText(progress.done)} done, ${formatNumber(progress.finishedTasks)} of ${count(tasks.length, 'task', 'tasks')} finished${unknown}`
}
