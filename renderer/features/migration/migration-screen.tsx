import { useEffect, useMemo, useRef, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { useStageFindings } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { Button } from '#ui/button.tsx'
import type { TimelineHandle } from '#ui/charts/timeline-types.ts'
import { Screen } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { BaselinesButton } from './baselines/baselines-button.tsx'
import { PlanBoard } from './board/plan-board.tsx'
import { CapacityTab } from './capacity/capacity-tab.tsx'
import { CapacityToolbar } from './capacity/capacity-toolbar.tsx'
import { useCapacityView } from './capacity/capacity-view.ts'
import { LevelDialog } from './capacity/level-dialog.tsx'
import { DateStepsDialog } from './date-steps-dialog.tsx'
import { selectInPlan, unfoldStep, useMigrationView } from './migration-view.ts'
import { PlanInspector } from './plan-inspector.tsx'
import { RoadmapTab } from './roadmap/roadmap-tab.tsx'
import { RoadmapToolbar } from './roadmap/roadmap-toolbar.tsx'
import { StepsTab } from './steps-tab.tsx'
import { TaskTable } from './task-table.tsx'
import { planTimeline, rowIdOf } from './timeline-data.ts'
import { TimelineTab } from './timeline-tab.tsx'
import { TimelineToolbar } from './timeline-toolbar.tsx'

const tabIds = ['timeline', 'table', 'steps', 'board', 'capacity', 'roadmap', 'findings'] as const

/** The nine steps from today to the boundary that was decided: who, when, after what. */
export function MigrationScreen({ tab, onTab, onExport }: StageScreenProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const folded = useMigrationView((state) => state.folded)
  const selected = useMigrationView((state) => state.selected)
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const findings = useStageFindings('migration')
  const plan = useMemo(() => planTimeline(document, catalog, today, folded), [document, today, folded])
  const timeline = useRef<TimelineHandle>(null)
  const [dating, setDating] = useState(false)
  const [levelling, setLevelling] = useState(false)
  const capacityPart = useCapacityView((view) => view.part)
  const shown = tabIds.find((id) => id === tab) ?? 'timeline'
  const drawn = plan.span !== null
  const flows =
    shown === 'findings' || (shown === 'timeline' && !drawn) || (shown === 'capacity' && capacityPart === 'load')
  const hasInspector = shown === 'table' || shown === 'steps' || shown === 'board' || (shown === 'timeline' && drawn)

  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.table === 'roles' || jump?.table === 'holidays') {
      if (shown !== 'capacity') onTab('capacity')
      return
    }
    if (jump?.table !== 'tasks' && jump?.table !== 'steps') return
    const wanted = jump.table === 'tasks' ? 'table' : 'steps'
    if (shown !== 'timeline' || !drawn) {
      if (shown !== wanted) onTab(wanted)
      return
    }
    // The timeline shows it where it is: unfolded first, then in view.
    const ref = { table: jump.table, id: jump.id }
    const step =
      ref.table === 'tasks' ? plan.steps.find((each) => each.tasks.some(({ task }) => task.id === ref.id)) : null
    if (step) unfoldStep(store, step.id)
    selectInPlan(store, ref)
    const frame = requestAnimationFrame(() => {
      timeline.current?.showRow(rowIdOf(ref))
      jumpTo(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [store, jump, shown, drawn, plan.steps, onTab])

  return (
    <Screen
      title="Migration plan"
      purpose="Nine steps from today to the boundary you decided, with who, when and after what."
      tabs={[
        { id: 'timeline', title: 'Timeline' },
        { id: 'table', title: 'Table', count: document.tasks.rows.length },
        { id: 'steps', title: 'Steps' },
        { id: 'board', title: 'Board' },
        { id: 'capacity', title: 'Capacity' },
        { id: 'roadmap', title: 'Roadmap' },
        { id: 'findings', title: 'Findings', count: findings.length },
      ]}
      tab={shown}
      onTab={onTab}
      layout={flows ? 'flow' : 'fill'}
      actions={
        <Button variant="primary" onClick={onExport}>
          Export
        </Button>
      }
      toolbar={
        shown === 'timeline' && drawn ? (
          <TimelineToolbar plan={plan} onDate={() => setDating(true)} />
        ) : shown === 'table' ? (
          <BaselinesButton />
        ) : shown === 'capacity' ? (
          <CapacityToolbar onLevel={() => setLevelling(true)} />
        ) : shown === 'roadmap' && drawn ? (
          <RoadmapToolbar />
        ) : null
      }
      inspector={
        inspectorOpen && hasInspector ? (
          <PlanInspector
            plan={plan}
            findings={findings}
            onLeave={() => {
              if (selected) timeline.current?.showRow(rowIdOf(selected))
            }}
          />
        ) : null
      }
    >
      {shown === 'table' ? (
        <TaskTable />
      ) : shown === 'steps' ? (
        <StepsTab plan={plan} onDate={() => setDating(true)} />
      ) : shown === 'board' ? (
        <PlanBoard />
      ) : shown === 'capacity' ? (
        <CapacityTab />
      ) : shown === 'roadmap' ? (
        <RoadmapTab />
      ) : shown === 'findings' ? (
        <FindingsList
          findings={findings}
          emptyText="Loops between tasks, dates in the wrong order, late tasks and tasks without an owner appear here."
        />
      ) : (
        <TimelineTab ref={timeline} plan={plan} onDate={() => setDating(true)} />
      )}
      {levelling ? <LevelDialog onClose={() => setLevelling(false)} /> : null}
      {dating ? <DateStepsDialog onClose={() => setDating(false)} /> : null}
    </Screen>
  )
}
