import { useEffect, useMemo, useRef, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { useStageFindings } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { Button } from '#ui/button.tsx'
import type { TimelineHandle } from '#ui/charts/timeline-types.ts'
import { Screen, ScreenHead } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { DateStepsDialog } from './date-steps-dialog.tsx'
import { DraftDialog } from './draft/draft-dialog.tsx'
import { GatesTab } from './gates/gates-tab.tsx'
import { selectInPlan, unfoldLane, useMigrationView } from './migration-view.ts'
import { PlanInspector } from './plan-inspector.tsx'
import { RisksTab } from './risks/risks-tab.tsx'
import { StepsTab } from './steps-tab.tsx'
import { TaskTable } from './task-table.tsx'
import { rowIdOf } from './plan-row-id.ts'
import { planTimeline } from './timeline-data.ts'
import { TimelineTab } from './timeline-tab.tsx'
import { TimelineToolbar } from './timeline-toolbar.tsx'
import { TraceTab, TraceToolbar } from './trace/trace-tab.tsx'

const tabIds = ['timeline', 'table', 'steps', 'risks', 'gates', 'trace', 'findings'] as const

/** The tab that shows a table which only one of them has. */
const tabOfTable: Readonly<Record<string, string>> = { risks: 'risks', milestones: 'gates', waves: 'gates' }

/** The nine steps from today to the boundary that was decided: who, when, after what. */
export function MigrationScreen({ tab, onTab, onExport }: StageScreenProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const folded = useMigrationView((state) => state.folded)
  const lanes = useMigrationView((state) => state.lanes)
  const selected = useMigrationView((state) => state.selected)
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const findings = useStageFindings('migration')
  const plan = useMemo(() => planTimeline(document, catalog, today, folded, lanes), [document, today, folded, lanes])
  const timeline = useRef<TimelineHandle>(null)
  const [dating, setDating] = useState(false)
  const [drafting, setDrafting] = useState(false)
  const shown = tabIds.find((id) => id === tab) ?? 'timeline'
  const drawn = plan.span !== null

  const jump = useUi((state) => state.jump)
  useEffect(() => {
    const ownTab = jump && tabOfTable[jump.table]
    if (ownTab !== undefined && ownTab !== null && shown !== ownTab) onTab(ownTab)
    if (jump?.table !== 'tasks' && jump?.table !== 'steps') return
    const wanted = jump.table === 'tasks' ? 'table' : 'steps'
    if (shown !== 'timeline' || !drawn) {
      if (shown !== wanted) onTab(wanted)
      return
    }
    // The timeline shows it where it is: unfolded first, then in view.
    const ref = { table: jump.table, id: jump.id }
    const lane = ref.table === 'tasks' ? plan.lanes.find(({ tasks }) => tasks.includes(ref.id)) : null
    if (lane) unfoldLane(store, lane.id)
    selectInPlan(store, ref)
    const frame = requestAnimationFrame(() => {
      timeline.current?.showRow(rowIdOf(ref))
      jumpTo(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [store, jump, shown, drawn, plan.lanes, onTab])

  const head = {
    title: 'Migration plan',
    purpose: 'Nine steps from today to the boundary you decided, with who, when and after what.',
    tabs: [
      { id: 'timeline', title: 'Timeline' },
      { id: 'table', title: 'Table', count: document.tasks.rows.length },
      { id: 'steps', title: 'Steps' },
      { id: 'risks', title: 'Risks', count: document.risks.rows.length },
      { id: 'gates', title: 'Gates' },
      { id: 'trace', title: 'Trace' },
      { id: 'findings', title: 'Findings', count: findings.length },
    ],
    tab: shown,
    onTab,
    actions: (
      <>
        <Button onClick={() => setDrafting(true)}>Draft the plan</Button>
        <Button variant="primary" onClick={onExport}>
          Export
        </Button>
      </>
    ),
  }
  const draft = drafting ? <DraftDialog onClose={() => setDrafting(false)} /> : null
  // They bring a body of their own.
  if (shown === 'risks' || shown === 'gates')
    return (
      <ScreenHead {...head}>
        {shown === 'risks' ? <RisksTab /> : <GatesTab />}
        {draft}
      </ScreenHead>
    )

  return (
    <Screen
      {...head}
      layout={shown === 'findings' || shown === 'trace' || (shown === 'timeline' && !drawn) ? 'flow' : 'fill'}
      toolbar={
        shown === 'trace' ? (
          <TraceToolbar />
        ) : shown === 'timeline' && drawn ? (
          <TimelineToolbar plan={plan} onDate={() => setDating(true)} />
        ) : null
      }
      inspector={
        inspectorOpen && shown !== 'findings' && shown !== 'trace' && (shown !== 'timeline' || drawn) ? (
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
      ) : shown === 'trace' ? (
        <TraceTab />
      ) : shown === 'findings' ? (
        <FindingsList
          findings={findings}
          emptyText="Loops between tasks, dates in the wrong order, late tasks, tasks without an owner and tasks that are for nothing appear here."
        />
      ) : (
        <TimelineTab ref={timeline} plan={plan} onDate={() => setDating(true)} />
      )}
      {draft}
      {dating ? <DateStepsDialog onClose={() => setDating(false)} /> : null}
    </Screen>
  )
}
