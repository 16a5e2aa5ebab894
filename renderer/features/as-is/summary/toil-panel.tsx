import { memo, useMemo } from 'react'
import { largestHalf, toilSummary, type ToilSummary } from '#domain/toil-summary.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { AmountBars } from '#ui/charts/amount-bars.tsx'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { count } from '#ui/format.ts'
import { PanelHint } from './panel-hint.tsx'
import classes from './summary.module.css'
import { hoursText } from '../toil-tab.tsx'

const shownTasks = 8

/** The largest pieces of manual work. */
export const ToilPanel = memo(function ToilPanel({ onOpen }: { readonly onOpen: () => void }) {
  const tasks = useDocument((document) => document.toil.rows)
  const summary = useMemo(() => toilSummary(tasks), [tasks])
  if (tasks.length === 0)
    return (
      <PanelHint
        title="Manual work, hours a month"
        text="The tasks that take most hours, largest first, and how few of them make half of the work."
        action="List the toil tasks"
        onAction={onOpen}
      />
    )
  return (
    <FigurePanel
      title="Manual work, hours a month"
      caption={caption(tasks.length, summary)}
      table={{
        columns: ['Task', 'Hours a month', 'Share', 'Cumulative'],
        rows: summary.tasks.map(({ task, hours, share, cumulative }) => ({
          id: task.id,
          cells: [task.name, `${hoursText(hours)} h`, percent(share), percent(cumulative)],
        })),
      }}
    >
      <AmountBars
        label="Largest tasks by hours a month"
        bars={summary.tasks.slice(0, shownTasks).map(({ task, hours, share }) => ({
          id: task.id,
          label: task.name || 'Task without a name',
          value: hours,
          text: `${hoursText(hours)} h`,
          note: percent(share),
        }))}
        onPick={(id) => jumpTo({ stage: 'as-is', table: 'toil', id })}
      />
      <p className={classes.words}>{inWords(summary)}</p>
    </FigurePanel>
  )
})

function caption(tasks: number, { hours, unknown }: ToilSummary): string {
  const untimed = unknown.length === 0 ? '' : `, ${unknown.length} not timed and not counted`
  return `${count(tasks, 'task', 'tasks')}, ${hoursText(hours)} h in all${untimed}`
}

/** The cumulative share, said rather than drawn. */
function inWords(summary: ToilSummary): string {
  const half = largestHalf(summary)
  const shown = summary.tasks[Math.min(shownTasks, summary.tasks.length) - 1]
  if (!half || !shown) return 'No task has been timed yet.'
  const largest = half.count === 1 ? 'The largest task makes' : `The ${half.count} largest tasks make`
  const all = summary.tasks.length > shownTasks ? `, the ${shownTasks} shown ${percent(shown.cumulative)}` : ''
  return `${largest} ${percent(half.share)} of the hours${all}.`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
