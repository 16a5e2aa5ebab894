import { useState, type ReactNode, type RefObject } from 'react'
import type { Finding } from '#domain/finding.ts'
import { useUi } from '#store/ui-store.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import type { TimelineHandle } from '#ui/charts/timeline-types.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { BaselinesButton } from './baselines/baselines-button.tsx'
import { PlanBoard } from './board/plan-board.tsx'
import { CapacityTab } from './capacity/capacity-tab.tsx'
import { CapacityToolbar } from './capacity/capacity-toolbar.tsx'
import { useCapacityView } from './capacity/capacity-view.ts'
import { LevelDialog } from './capacity/level-dialog.tsx'
import { GatesTab } from './gates/gates-tab.tsx'
import { useMigrationView } from './migration-view.ts'
import { PlanInspector } from './plan-inspector.tsx'
import { useOutcome } from './plan-outcome.ts'
import { rowIdOf } from './plan-row-id.ts'
import { RisksTab } from './risks/risks-tab.tsx'
import { RoadmapTab } from './roadmap/roadmap-tab.tsx'
import { RoadmapToolbar } from './roadmap/roadmap-toolbar.tsx'
import { StepsTab } from './steps-tab.tsx'
import { TaskTable } from './task-table.tsx'
import type { PlanTimeline } from './timeline-data.ts'
import { TimelineTab } from './timeline-tab.tsx'
import { TimelineToolbar } from './timeline-toolbar.tsx'
import { TraceTab, TraceToolbar } from './trace/trace-tab.tsx'
import classes from './migration.module.css'

export const migrationTabs = [
  { id: 'timeline', title: 'Timeline' },
  { id: 'steps', title: 'Steps' },
  { id: 'table', title: 'Tasks' },
  { id: 'board', title: 'Board' },
  { id: 'capacity', title: 'Capacity' },
  { id: 'risks', title: 'Risks' },
  { id: 'gates', title: 'Gates' },
  { id: 'trace', title: 'Trace' },
  { id: 'roadmap', title: 'Roadmap' },
  { id: 'findings', title: 'Findings' },
] as const

export type MigrationTab = (typeof migrationTabs)[number]['id']

/** The tab that shows a table which only one of them has. */
export const tabOfTable: Readonly<Record<string, MigrationTab>> = {
  risks: 'risks',
  milestones: 'gates',
  waves: 'gates',
  roles: 'capacity',
  holidays: 'capacity',
}

interface MigrationBodyProps {
  readonly tab: MigrationTab
  readonly plan: PlanTimeline
  readonly findings: readonly Finding[]
  readonly timeline: RefObject<TimelineHandle | null>
  /** Opens the dialog that dates the steps. */
  readonly onDate: () => void
}

/** What stands below the tabs. Timeline, steps, tasks and board share the inspector of the plan. */
export function MigrationBody(props: MigrationBodyProps) {
  const { tab, plan, findings, timeline, onDate } = props
  const drawn = plan.span !== null
  switch (tab) {
    case 'timeline':
      return (
        <PlanBody
          {...props}
          layout={drawn ? 'fill' : 'flow'}
          toolbar={drawn ? <TimelineToolbar plan={plan} onDate={onDate} /> : null}
        >
          <TimelineTab ref={timeline} plan={plan} onDate={onDate} />
        </PlanBody>
      )
    case 'steps':
      return (
        <PlanBody {...props} toolbar={null}>
          <StepsTab plan={plan} onDate={onDate} />
        </PlanBody>
      )
    case 'table':
      return (
        <PlanBody {...props} toolbar={<BaselinesButton />}>
          <TaskTable />
        </PlanBody>
      )
    case 'board':
      return (
        <PlanBody {...props} toolbar={null}>
          <PlanBoard />
        </PlanBody>
      )
    case 'capacity':
      return <CapacityBody />
    case 'risks':
      return <RisksTab />
    case 'gates':
      return <GatesTab />
    case 'trace':
      return (
        <ScreenBody title="Trace" toolbar={<TraceToolbar />}>
          <TraceTab />
        </ScreenBody>
      )
    case 'roadmap':
      return (
        <ScreenBody title="Roadmap" layout="fill" toolbar={drawn ? <RoadmapToolbar /> : null}>
          <RoadmapTab onDate={onDate} />
        </ScreenBody>
      )
    case 'findings':
      return (
        <ScreenBody title="Findings">
          <FindingsList
            findings={findings}
            emptyText="Loops between tasks, dates that cannot be kept, late tasks, tasks without an owner and tasks that are for nothing appear here."
          />
        </ScreenBody>
      )
  }
}

function PlanBody(
  props: MigrationBodyProps & {
    readonly toolbar: ReactNode
    readonly layout?: 'fill' | 'flow'
    readonly children: ReactNode
  },
) {
  const { tab, plan, findings, timeline, toolbar, layout = 'fill', children } = props
  const selected = useMigrationView((state) => state.selected)
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const hasInspector = inspectorOpen && (tab !== 'timeline' || plan.span !== null)
  return (
    <ScreenBody
      title="Migration plan"
      layout={layout}
      toolbar={toolbar}
      inspector={
        hasInspector ? (
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
      {tab === 'timeline' ? children : <WithOutcome>{children}</WithOutcome>}
    </ScreenBody>
  )
}

/** Below a table or the board stands what the last edit came to; the timeline has a place of its own for it. */
function WithOutcome({ children }: { readonly children: ReactNode }) {
  const said = useOutcome()
  return (
    <div className={classes.withOutcome}>
      <div className={classes.above}>{children}</div>
      <p role="status" aria-label="What it came to" className={classes.outcome}>
        {said}
      </p>
    </div>
  )
}

function CapacityBody() {
  const part = useCapacityView((view) => view.part)
  const [levelling, setLevelling] = useState(false)
  return (
    <ScreenBody
      title="Capacity"
      layout={part === 'load' ? 'flow' : 'fill'}
      toolbar={<CapacityToolbar onLevel={() => setLevelling(true)} />}
    >
      <CapacityTab />
      {levelling ? <LevelDialog onClose={() => setLevelling(false)} /> : null}
    </ScreenBody>
  )
}
