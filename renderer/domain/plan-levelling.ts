import { isDone } from './migration-task.ts'
import type { Command } from './command.ts'
import { isoOf, mustDay } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { updateTask } from './migration-commands.ts'
import { planAssignments, planResources } from './plan-capacity.ts'
import { planSchedule, scheduleInput } from './plan-schedule.ts'
import { levelLoad, type Levelling } from './schedule/levelling.ts'
import { weekOf } from './schedule/work-calendar.ts'

/**
 * Moves that would leave no week with more work than time, as far as that is possible. What lies behind this week is past: it
 * loads nobody any more. A task of which some is done stays where it is, also when nobody said on which day it began. Null while
 * nothing in the plan has a date.
 */
export function levelPlan(document: EngagementDocument, today: string): Levelling | null {
  const input = scheduleInput(document, today)
  if (input === null) return null
  const { tasks: dates } = planSchedule(document, today)
  const thisWeek = weekOf(mustDay(today))
  const known = new Map(document.tasks.rows.map((task) => [task.id, task]))
  const tasks = input.tasks.map((task) => {
    const began = (known.get(task.id)?.progress ?? 0) > 0 && task.finished === null
    return began ? { ...task, started: task.started ?? dates.get(task.id)?.start ?? null } : task
  })
  const assignments = planAssignments(document, today).filter(({ task }) => {
    const finish = dates.get(task)?.finish
    const row = known.get(task)
    return finish !== undefined && weekOf(finish) >= thisWeek && row !== undefined && !isDone(row)
  })
  const levelling = levelLoad({ ...input, tasks, assignments, resources: planResources(document) })
  return { ...levelling, remaining: levelling.remaining.filter(({ week }) => weekOf(week) >= thisWeek) }
}

/** Takes over the moves of these tasks: each starts no earlier than proposed, and what waits for it follows. */
export function acceptLevelling(moves: Levelling['moves'], ids: ReadonlySet<string>): Command {
  return (document, catalog, context) =>
    moves
      .filter(({ id, because }) => because === 'capacity' && ids.has(id))
      .flatMap(({ id, to }) => updateTask(id, { start: isoOf(to) })(document, catalog, context))
}
