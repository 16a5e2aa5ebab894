import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import type { PlanStep } from '#domain/migration-plan.ts'
import { nameOr } from '#domain/row-name.ts'
import { jumpTo } from '#store/ui-store.ts'
import { formatDay } from '#ui/format.ts'
import { progressWords } from './progress-words.ts'
import { StepCriteriaLists } from './step-criteria-lists.tsx'
import classes from './migration.module.css'

/** What the catalog says of a step, beside the client's tasks for it. */
export function StepContent({ step, number }: { readonly step: PlanStep; readonly number: number }) {
  const { entry, tasks } = step
  if (!entry) return null
  const after = entry.after.map((slug) => catalog.steps.find((each) => each.slug === slug)?.name ?? slug)
  return (
    <section className={classes.content} aria-label={`${entry.name}: what it is for`} tabIndex={0}>
      <h2 className={classes.contentTitle}>
        {number} {entry.name}
      </h2>
      <p className={classes.purpose}>
        {entry.purpose} {after.length > 0 ? `Builds on ${after.join(' and ')}.` : 'Builds on no other step.'}
      </p>
      <StepCriteriaLists step={entry.slug} />
      <div className={classes.columns}>
        <div>
          <h3>Activities</h3>
          <ul className={classes.list}>
            {entry.activities.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Deliverables</h3>
          <ul className={classes.list}>
            {entry.deliverables.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Tasks</h3>
          <p className={classes.dimmed}>{tasks.length > 0 ? progressWords(step) : 'No tasks yet.'}</p>
          <ul className={classes.tasks}>
            {tasks.map(({ task, span, late }) => (
              <li key={task.id}>
                <button
                  type="button"
                  className={classes.taskLink}
                  onClick={() => jumpTo({ stage: 'migration', table: 'tasks', id: task.id })}
                >
                  {nameOr(task.name, 'Task')}
                </button>
                <span className={late ? classes.late : classes.dimmed}>
                  {late ? 'late, ' : ''}
                  {span === null ? 'no dates yet' : `until ${formatDay(isoOf(span.to))}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
