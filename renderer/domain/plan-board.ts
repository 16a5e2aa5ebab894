import type { Catalog } from './catalog.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { isLate } from './migration-plan.ts'
import { updateTask } from './migration-commands.ts'
import { hasBegun, isDone, type MigrationTask } from './migration-task.ts'
import { planSchedule, type ScheduledTask } from './plan-schedule.ts'
import { nameOr } from './row-name.ts'
import { readTaskLink } from './task-link.ts'

/** From left to right. `open`: it could begin; `waiting`: what it waits for is not there yet. */
export const taskStatuses = ['open', 'waiting', 'active', 'done'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** Where a card can be put: whether an open task waits is not for anybody to say. */
export type CardTarget = 'to-do' | 'active' | 'done'

export interface PlanCard {
  readonly task: MigrationTask
  readonly status: TaskStatus
  /** Names of the tasks that it waits for, or that it did not wait for. */
  readonly waitsFor: readonly string[]
  readonly scheduled: ScheduledTask | null
  readonly late: boolean
}

export interface BoardLane {
  /** Slug of the step; empty for tasks in no step. */
  readonly step: string
  readonly name: string
  readonly cards: readonly PlanCard[]
}

/** The steps that have tasks, in the order of the catalog, each with its tasks in the order of the document. */
export function planBoard(document: EngagementDocument, catalog: Pick<Catalog, 'steps'>, today: string): BoardLane[] {
  const names = new Map(catalog.steps.map(({ slug, name }, index) => [slug, `${index + 1} ${name}`]))
  const cards = document.tasks.rows.map((task) => planCard(document, task, today))
  const laneOf = (step: string, name: string) => ({
    step,
    name,
    cards: cards.filter(({ task }) => (names.has(task.step) ? task.step : '') === step),
  })
  return [...[...names].map(([step, name]) => laneOf(step, name)), laneOf('', 'In no step')].filter(
    (lane) => lane.cards.length > 0,
  )
}

/** One card of the board. */
export function planCard(document: EngagementDocument, task: MigrationTask, today: string): PlanCard {
  const scheduled = planSchedule(document, today).tasks.get(task.id) ?? null
  const status = statusOf(document, task)
  const waitsFor = unmet(document, task, status === 'done').map(({ name }) => nameOr(name, 'Task'))
  return { task, status, waitsFor, scheduled, late: isLate(task, scheduled, today) }
}

function statusOf(document: EngagementDocument, task: MigrationTask): TaskStatus {
  if (isDone(task)) return 'done'
  if (hasBegun(task)) return 'active'
  return unmet(document, task, false).length > 0 ? 'waiting' : 'open'
}

/** What holds it: tasks that must be done or begun before it may start, for its end also those that must end with it. */
function unmet(document: EngagementDocument, task: MigrationTask, atEnd: boolean): MigrationTask[] {
  return task.predecessors.flatMap((each) => {
    const { task: id, kind } = readTaskLink(each)
    const before = findRow(document, 'tasks', id)
    if (!before || before.id === task.id || (kind === 'FF' && !atEnd)) return []
    return (kind === 'SS' ? hasBegun(before) : isDone(before)) ? [] : [before]
  })
}

/** Where a card stands among the places it can be put to. */
export function targetOf(status: TaskStatus): CardTarget {
  return status === 'active' || status === 'done' ? status : 'to-do'
}

/**
 * Puts a card elsewhere: what it says happens today. A task that goes straight to done has no first day, because nobody has
 * said one. Whoever takes one back from done says anew how much of it is done.
 */
export function moveCard(id: string, to: CardTarget): Command {
  return (document, catalog, context) => {
    const task = findRow(document, 'tasks', id)
    if (!task || targetOf(statusOf(document, task)) === to) return []
    const { today } = context
    const began = task.started !== null && task.started > today ? today : task.started
    const progress = task.progress === 100 ? null : task.progress
    const patches = {
      'to-do': { started: null, finished: null, progress: task.progress === null ? null : 0 },
      active: { started: began ?? today, finished: null, progress },
      done: { started: began, finished: today, progress: 100 },
    } satisfies Record<CardTarget, Partial<MigrationTask>>
    return updateTask(id, patches[to])(document, catalog, context)
  }
}
