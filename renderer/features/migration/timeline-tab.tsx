import { useEffect, useMemo, type Ref } from 'react'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { Button } from '#ui/button.tsx'
import { Timeline } from '#ui/charts/timeline.tsx'
import type { TimelineHandle, TimelineProps } from '#ui/charts/timeline-types.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { dateRow } from './migration-actions.ts'
import { openInspector, selectInPlan, selectLane, stepZoom, toggleFold, useMigrationView } from './migration-view.ts'
import { foldOf, refOf, rowIdOf } from './plan-row-id.ts'
import { forgetOutcome, sayOutcome, useOutcome } from './plan-outcome.ts'
import type { PlanTimeline } from './timeline-data.ts'
import { performGesture, previewGesture } from './timeline-gestures.ts'

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
  const lanes = useMigrationView((state) => state.lanes)
  const selected = useMigrationView((state) => state.selected)
  const lane = useMigrationView((state) => state.lane)
  const said = useOutcome()
  const row = lane ?? (selected && rowIdOf(selected))
  // What was said is of the row it was said at.
  useEffect(() => () => forgetOutcome(store), [store, row])
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
    <Timeline
      ref={ref}
      label="Timeline of the migration plan"
      columnTitle={{ step: 'Step or task', team: 'Team or task', wave: 'Wave or task' }[lanes]}
      rows={plan.rows}
      links={plan.links}
      marks={plan.marks}
      today={plan.today}
      {...(plan.isDayOff ? { isDayOff: plan.isDayOff } : {})}
      zoom={zoom}
      selected={row}
      caption={plan.caption}
      said={said}
      {...actions}
    />
  )
}

function timelineActions(store: DocumentStore) {
  const select = (rowId: string) => {
    const ref = refOf(rowId)
    if (ref) selectInPlan(store, ref)
    else selectLane(store, rowId)
  }
  return {
    onSelect: select,
    onOpen: (rowId) => {
      select(rowId)
      if (refOf(rowId)) openInspector()
    },
    onPreview: (gesture) => previewGesture(store.getState().document, gesture),
    onGesture: (gesture) => sayOutcome(store, performGesture(store, gesture)),
    onForget: () => forgetOutcome(store),
    onToggle: (rowId) => toggleFold(store, foldOf(rowId)),
    onZoom: (direction) => stepZoom(store, direction),
    onDate: (rowId) => {
      const ref = refOf(rowId)
      if (ref) dateRow(store, ref)
    },
  } satisfies Partial<TimelineProps>
}
