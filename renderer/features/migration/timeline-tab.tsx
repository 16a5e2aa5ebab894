import { useMemo, type Ref } from 'react'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { Button } from '#ui/button.tsx'
import { Timeline } from '#ui/charts/timeline.tsx'
import type { TimelineHandle, TimelineProps } from '#ui/charts/timeline-types.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { dateRow, dragRow, moveRow } from './migration-actions.ts'
import { openInspector, selectInPlan, toggleFold, useMigrationView } from './migration-view.ts'
import { refOf, rowIdOf, type PlanTimeline } from './timeline-data.ts'
import classes from './migration.module.css'

const daysOf = { day: 1, week: 5 } as const

/** The plan as a drawing that can be walked, moved and opened by keyboard or mouse. */
export function TimelineTab({
  plan,
  onDate,
  ref,
}: {
  readonly plan: PlanTimeline
  readonly onDate: () => void
  readonly ref: Ref<TimelineHandle>
}) {
  const store = useDocumentStore()
  const zoom = useMigrationView((state) => state.zoom)
  const selected = useMigrationView((state) => state.selected)
  const actions = useMemo(() => timelineActions(store), [store])
  if (!plan.span)
    return (
      <EmptyState
        title="No dates yet"
        text="The nine steps appear here as bars, each after those it builds on. Give a start date; everything can be moved afterwards."
        action={
          <Button variant="primary" onClick={onDate}>
            Date the nine steps
          </Button>
        }
      />
    )
  return (
    <div className={classes.timeline}>
      <div className={classes.drawing}>
        <Timeline
          ref={ref}
          label="Timeline of the migration plan"
          rows={plan.rows}
          links={plan.links}
          marks={plan.marks}
          today={plan.today}
          zoom={zoom}
          selected={selected && rowIdOf(selected)}
          {...actions}
        />
      </div>
      <p className={classes.caption}>{plan.caption}</p>
    </div>
  )
}

/** The same functions for every render, so that bars that did not change are not drawn again. */
function timelineActions(store: DocumentStore) {
  return {
    onSelect: (id) => selectInPlan(store, refOf(id)),
    onOpen: (id) => {
      selectInPlan(store, refOf(id))
      openInspector()
    },
    onNudge: (id, direction, unit) => {
      if (refOf(id).id !== '') moveRow(store, refOf(id), direction * daysOf[unit])
    },
    onDrag: (id, days) => dragRow(store, refOf(id), days),
    onToggle: (id) => toggleFold(store, refOf(id).id),
    onDate: (id) => dateRow(store, refOf(id)),
  } satisfies Partial<TimelineProps>
}
