import { addRow } from './change.ts'
import type { Command } from './command.ts'
import { isoOf } from './day.ts'
import { appendOrder } from './order.ts'
import { planSchedule } from './plan-schedule.ts'
import { plannedMilestones } from './planned-milestones.ts'

/** Keeps the dates of the plan as they are today; nothing while no task has any. */
export function freezeBaseline(name: string, author: string): Command {
  return (document, catalog, context) => {
    const { tasks } = planSchedule(document, context.today)
    if (tasks.size === 0) return []
    return [
      addRow('planBaselines', {
        id: context.newId('pbl'),
        order: appendOrder(document.planBaselines.rows),
        name,
        taken: context.today,
        author,
        tasks: document.tasks.rows.flatMap((task) => {
          const dates = tasks.get(task.id)
          return dates
            ? [{ task: task.id, name: task.name, start: isoOf(dates.start), finish: isoOf(dates.finish) }]
            : []
        }),
        milestones: plannedMilestones(document, catalog, context.today).map(({ id, name: called, day }) => ({
          milestone: id,
          name: called,
          day: isoOf(day),
        })),
      }),
    ]
  }
}
