import type { TaskLoad } from '#domain/plan-capacity.ts'
import { isoOf } from '#domain/day.ts'
import { nameOr } from '#domain/row-name.ts'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { count, formatDay } from '#ui/format.ts'
import { usePlanSchedule } from '../use-plan-schedule.ts'
import { daysText } from './capacity-words.ts'
import classes from './capacity.module.css'

/** Tasks with their person-days and when they happen; each opens its row. */
export function LoadTasks({ label, tasks }: { readonly label: string; readonly tasks: readonly TaskLoad[] }) {
  const schedule = usePlanSchedule()
  return (
    <table className={classes.tasks} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Task</th>
          <th scope="col">Person-days</th>
          <th scope="col">From</th>
          <th scope="col">Until</th>
          <th scope="col">Slack</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ task, load }) => {
          const dates = schedule.tasks.get(task.id)
          return (
            <tr key={task.id}>
              <th scope="row">
                <Button variant="link" onClick={() => jumpTo({ stage: 'migration', table: 'tasks', id: task.id })}>
                  {nameOr(task.name, 'Task')}
                </Button>
              </th>
              <td>{daysText(load)}</td>
              <td>{dates ? formatDay(isoOf(dates.start)) : ''}</td>
              <td>{dates ? formatDay(isoOf(dates.finish)) : ''}</td>
              <td>{dates ? (dates.critical ? 'none, critical' : count(dates.slack, 'day', 'days')) : ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
