import { useState } from 'react'
import { joinNames } from '#domain/name-list.ts'
import { toilReturn, type ReturningTask } from '#domain/toil-return.ts'
import type { ToilTask } from '#domain/toil-task.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { hoursText, monthsText, returnText, taskName } from '#tables/toil-words.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import classes from './calculators.module.css'
import { FormulaList, Worked, type Figure } from './formula-list.tsx'

const shownAtFirst = 12
/** Figures of a sum that are written out; the rest is counted. */
const shownInSum = 5

/** What automating the listed toil gives back, task by task and together. */
export function ToilReturn() {
  const rows = useDocument((document) => document.toil.rows)
  const [all, setAll] = useState(false)
  if (rows.length === 0)
    return (
      <EmptyState
        title="No toil task yet"
        text="Once toil tasks are listed with minutes and effort, what automating them saves, and when it has paid back, stands here."
        action={<Button onClick={() => jumpTo({ stage: 'as-is', table: 'toil', id: '' })}>List the toil tasks</Button>}
      />
    )
  const { tasks, open, ...total } = toilReturn(rows)
  const shown = all ? tasks : tasks.slice(0, shownAtFirst)
  return (
    <div className={classes.panels}>
      <Panel
        title="Toil return"
        caption={`${count(tasks.length, 'task', 'tasks')} with a known return together${open.length > 0 ? `; ${open.length} left out` : ''}. Saves = hours a month × automatable share; return = (12 × saved hours − effort) ÷ effort.`}
      >
        {tasks.length === 0 ? (
          <p className={classes.words}>No task has all that a return needs.</p>
        ) : (
          <FormulaList label="Return of all tasks" figures={totalFigures(tasks, total)} />
        )}
      </Panel>
      {tasks.length > 0 ? (
        <Panel title="By task" caption="The highest return first.">
          <div className={classes.scroll} role="region" aria-label="Toil return by task, figures" tabIndex={0}>
            <table className={classes.table}>
              <caption className="visually-hidden">Return of automating each task, the highest first</caption>
              <thead>
                <tr>
                  <th scope="col">Task</th>
                  <th scope="col">Saves a month</th>
                  <th scope="col">Effort</th>
                  <th scope="col">Payback</th>
                  <th scope="col">Return, 12 months</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((each) => (
                  <Line key={each.task.id} returning={each} />
                ))}
              </tbody>
            </table>
          </div>
          {tasks.length > shownAtFirst ? (
            <p className={classes.words}>
              <Button variant="link" onClick={() => setAll(!all)}>
                {all ? 'Show the first only' : `Show all ${tasks.length}`}
              </Button>
            </p>
          ) : null}
        </Panel>
      ) : null}
      {open.length > 0 ? (
        <Panel title="Not judged" caption="What nobody has said yet.">
          <ul className={classes.lines}>
            {open.slice(0, shownAtFirst).map(({ task, missing }) => (
              <li key={task.id}>
                <TaskName task={task} />: {joinNames(missing)}.
              </li>
            ))}
          </ul>
          {open.length > shownAtFirst ? (
            <p className={classes.words}>{open.length - shownAtFirst} more are not judged.</p>
          ) : null}
        </Panel>
      ) : null}
    </div>
  )
}

interface Total {
  readonly saved: number
  readonly effort: number
  readonly months: number | null
  readonly return12: number | null
}

function totalFigures(tasks: readonly ReturningTask[], total: Total): readonly Figure[] {
  const [saved, effort] = [`${hoursText(total.saved)} h`, `${hoursText(total.effort)} h`]
  return [
    { name: 'Saves a month', value: saved, formula: sumText(tasks.map(({ payback }) => payback.saved ?? 0)) },
    { name: 'Effort', value: effort, formula: sumText(tasks.map((task) => task.effort)) },
    {
      name: 'Payback',
      value: paybackText(total.months),
      formula: total.months === Infinity ? 'It saves no hours.' : `${effort} ÷ ${saved} a month`,
    },
    { name: 'Return, 12 months', value: returnText(total.return12), formula: returnFormula(total.saved, total.effort) },
  ]
}

function Line({ returning: { task, payback, effort } }: { readonly returning: ReturningTask }) {
  const { hours, saved, months, return12 } = payback
  return (
    <tr>
      <th scope="row">
        <TaskName task={task} />
      </th>
      <td>
        <Worked
          value={`${hoursText(saved)} h`}
          formula={`${hoursText(hours)} h × ${formatNumber(task.automatable ?? 0)} %`}
        />
      </td>
      <td>{hoursText(effort)} h</td>
      <td>
        <Worked
          value={paybackText(months)}
          formula={months === Infinity ? 'saves no hours' : `${hoursText(effort)} h ÷ ${hoursText(saved)} h`}
        />
      </td>
      <td>
        <Worked value={returnText(return12)} formula={returnFormula(saved ?? 0, effort)} />
      </td>
    </tr>
  )
}

function TaskName({ task }: { readonly task: ToilTask }) {
  return (
    <Button variant="link" onClick={() => jumpTo({ stage: 'as-is', table: 'toil', id: task.id })}>
      {taskName(task)}
    </Button>
  )
}

function paybackText(months: number | null): string {
  return months === Infinity ? 'never' : `${monthsText(months)} months`
}

function returnFormula(saved: number, effort: number): string {
  if (effort === 0) return saved === 0 ? 'nothing for nothing' : 'without any effort'
  return `(12 × ${hoursText(saved)} h − ${hoursText(effort)} h) ÷ ${hoursText(effort)} h`
}

/** "10.5 h + 8 h + 4 h and 9 more". */
function sumText(hours: readonly number[]): string {
  const shown = hours.slice(0, shownInSum).map((each) => `${hoursText(each)} h`)
  return `${shown.join(' + ')}${hours.length > shownInSum ? ` + ${hours.length - shownInSum} more` : ''}`
}
