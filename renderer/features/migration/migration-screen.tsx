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
import { DateStepsDialog } from './date-steps-dialog.tsx'
import { DraftDialog } from './draft/draft-dialog.tsx'
import { selectInPlan, unfoldStep, useMigrationView } from './migration-view.ts'
import { PlanInspector } from './plan-inspector.tsx'
import { PlanOutMenu } from './plan-out-menu.tsx'
import { StepsTab } from './steps-tab.tsx'
import { TaskTable } from './task-table.tsx'
import { planTimeline, rowIdOf } from './timeline-data.ts'
import { TimelineTab } from './timeline-tab.tsx'
import { TimelineToolbar } from './timeline-toolbar.tsx'
import { TraceTab, TraceToolbar } from './trace/trace-tab.tsx'

const tabIds = ['timeline', 'table', 'steps', 'trace', 'findings'] as const

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
  const [drafting, setDrafting] = useState(false)
  const shown = tabIds.find((id) => id === tab) ?? 'timeline'
  const drawn = plan.span !== null

  const jump = useUi((state) => state.jump)
  useEffect(() => {
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
        { id: 'trace', title: 'Trace' },
        { id: 'findings', title: 'Findings', count: findings.length },
      ]}
      tab={shown}
      onTab={onTab}
      layout={shown === 'findings' || shown === 'trace' || (shown === 'timeline' && !drawn) ? 'flow' : 'fill'}
      actions={
        <>
          <PlanOutMenu />
          <Button onClick={() => setDrafting(true)}>Draft the plan</Button>
          <Button variant="primary" onClick={onExport}>
            Export
          </Button>
        </>
      }
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
      {drafting ? <DraftDialog onClose={() => setDrafting(false)} /> : null}
      {dating ? <DateStepsDialog onClose={() => setDating(false)} /> : null}
    </Screen>
  )
}
