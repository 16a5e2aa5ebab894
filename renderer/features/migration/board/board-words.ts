import type { CardTarget, PlanCard, TaskStatus } from '#domain/plan-board.ts'
import { isoOf } from '#domain/day.ts'
import { joinNames } from '#domain/name-list.ts'
import { formatDay } from '#ui/format.ts'

export const statusTitles: Readonly<Record<TaskStatus, string>> = {
  open: 'Not started',
  waiting: 'Waiting',
  active: 'In progress',
  done: 'Done',
}

export const targetTitles: Readonly<Record<CardTarget, string>> = {
  'to-do': 'not started',
  active: 'in progress',
  done: 'done',
}

/** "waits for Sign, Review", or that it did not. */
export function waitText({ status, waitsFor }: Pick<PlanCard, 'status' | 'waitsFor'>): string {
  if (waitsFor.length === 0) return ''
  const names = joinNames(waitsFor.length > 2 ? [...waitsFor.slice(0, 2), `${waitsFor.length - 2} more`] : waitsFor)
  if (status === 'waiting') return `waits for ${names}`
  return status === 'done' ? `done before ${names}` : `begun before ${names}`
}

export function dayText({ status, task, scheduled }: PlanCard): string {
  if (status === 'done') return task.finished === null ? '' : `ended ${formatDay(task.finished)}`
  if (!scheduled) return 'no dates yet'
  return status === 'active'
    ? `until ${formatDay(isoOf(scheduled.finish))}`
    : `from ${formatDay(isoOf(scheduled.start))}`
}
