import { SegmentedControl } from '@mantine/core'
import { useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import type { TimelineZoom } from '#ui/charts/timeline-types.ts'
import { count } from '#ui/format.ts'
import { addTaskTo } from './migration-actions.ts'
import { foldLanes, openInspector, setLanes, setZoom, useMigrationView } from './migration-view.ts'
import type { PlanTimeline } from './timeline-data.ts'
import type { LaneKind } from './timeline-lanes.ts'
import classes from './migration.module.css'

const zooms: readonly { readonly value: TimelineZoom; readonly label: string }[] = [
  { value: 'fit', label: 'Fit' },
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
]

const laneKinds: readonly { readonly value: LaneKind; readonly label: string; readonly only: string }[] = [
  { value: 'step', label: 'Steps', only: 'Show steps only' },
  { value: 'team', label: 'Teams', only: 'Show teams only' },
  { value: 'wave', label: 'Waves', only: 'Show waves only' },
]

/** How the timeline is seen, and what can be added to it. */
export function TimelineToolbar({ plan, onDate }: { readonly plan: PlanTimeline; readonly onDate: () => void }) {
  const store = useDocumentStore()
  const zoom = useMigrationView((view) => view.zoom)
  const folded = useMigrationView((view) => view.folded)
  const selected = useMigrationView((view) => view.selected)
  const lanes = useMigrationView((view) => view.lanes)
  const foldable = plan.lanes.map(({ id }) => id)
  const allFolded = foldable.every((id) => folded.has(id))
  const undated = plan.steps.filter((step) => step.entry && !step.span).length
  const step = plan.steps.find(
    (each) =>
      each.entry &&
      (selected?.table === 'steps' ? each.id === selected.id : each.tasks.some(({ task }) => task.id === selected?.id)),
  )
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Zoom"
        value={zoom}
        data={[...zooms]}
        onChange={(value) => setZoom(store, value as TimelineZoom)}
      />
      <SegmentedControl
        size="xs"
        aria-label="Lanes"
        value={lanes}
        data={laneKinds.map(({ value, label }) => ({ value, label }))}
        onChange={(value) => setLanes(store, value as LaneKind)}
      />
      {foldable.length > 0 ? (
        <Button variant="quiet" onClick={() => foldLanes(store, allFolded ? [] : foldable)}>
          {allFolded ? 'Show the tasks' : laneKinds.find(({ value }) => value === lanes)?.only}
        </Button>
      ) : null}
      <span className={classes.spacer} />
      {undated > 0 ? <Button onClick={onDate}>Date {count(undated, 'step', 'steps')}</Button> : null}
      <Button
        disabled={!step}
        title={step ? `Adds a task to ${step.entry?.name}` : 'Select a step or a task first'}
        onClick={() => {
          if (step && addTaskTo(store, step.id)) openInspector()
        }}
      >
        Add task
      </Button>
    </>
  )
}
