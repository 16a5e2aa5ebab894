import { largestHalf, toilSummary, type ToilSummary } from '#domain/toil-summary.ts'
import type { ToilTask } from '#domain/toil-task.ts'
import { jumpTo } from '#store/ui-store.ts'
import { hoursText, taskName } from '#tables/toil-words.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { Pareto } from '#ui/charts/pareto.tsx'
import { count, percentText } from '#ui/format.ts'
import classes from './toil.module.css'

interface ToilParetoProps {
  readonly tasks: readonly ToilTask[]
  /** Bars of their own; the others are one bar together. */
  readonly shown: number
}

/** Where the hours go: the few tasks that make most of them. */
export function ToilPareto({ tasks, shown }: ToilParetoProps) {
  const summary = toilSummary(tasks)
  const others = summary.tasks.slice(shown)
  const [only] = others
  // One task alone needs no name for itself and others.
  const bars = others.length === 1 ? summary.tasks : summary.tasks.slice(0, shown)
  const hours = others.reduce((sum, each) => sum + each.hours, 0)
  return (
    <FigurePanel
      title="Manual work, hours a month"
      caption={captionOf(tasks.length, summary)}
      table={{
        columns: ['Task', 'Hours a month', 'Share', 'Cumulative'],
        rows: [
          ...summary.tasks.map(({ task, hours: each, share, cumulative }) => ({
            id: task.id,
            cells: [taskName(task), `${hoursText(each)} h`, percentText(share), percentText(cumulative)],
          })),
          ...summary.unknown.map((task) => ({ id: task.id, cells: [taskName(task), 'unknown', '?', '?'] })),
        ],
      }}
    >
      <Pareto
        label="Tasks by hours a month, largest first, with their cumulative share"
        bars={bars.map(({ task, hours: each }) => ({
          id: task.id,
          label: taskName(task),
          value: each,
          text: `${hoursText(each)} h`,
        }))}
        rest={
          only && others.length > 1
            ? { label: `${others.length} smaller tasks`, value: hours, text: `${hoursText(hours)} h` }
            : null
        }
        unknown={summary.unknown.length === 0 ? null : `${count(summary.unknown.length, 'task', 'tasks')} not timed`}
        onPick={(id) => jumpTo({ stage: 'as-is', table: 'toil', id })}
      />
      <p className={classes.words}>{inWords(summary)}</p>
    </FigurePanel>
  )
}

function captionOf(tasks: number, { hours, unknown }: ToilSummary): string {
  const untimed = unknown.length === 0 ? '' : `, ${unknown.length} not timed and not counted`
  return `${count(tasks, 'task', 'tasks')}, ${hoursText(hours)} h in all${untimed}`
}

function inWords(summary: ToilSummary): string {
  const half = largestHalf(summary)
  if (!half) return 'No task has been timed yet.'
  const largest = half.count === 1 ? 'The largest task makes' : `The ${half.count} largest tasks make`
  return `${largest} ${percentText(half.share)} of the hours.`
}
