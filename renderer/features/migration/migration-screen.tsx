import { useEffect, useMemo, useRef, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { useOpenFindings, useStageFindings } from '#store/derived.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import type { TimelineHandle } from '#ui/charts/timeline-types.ts'
import { ScreenHead } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { DateStepsDialog } from './date-steps-dialog.tsx'
import { DraftDialog } from './draft/draft-dialog.tsx'
import { MigrationBody, migrationTabs, tabOfTable } from './migration-tabs.tsx'
import { selectInPlan, setDrafting, unfoldLane, useMigrationView } from './migration-view.ts'
import { PlanExportMenu } from './plan-export-menu.tsx'
import { rowIdOf } from './plan-row-id.ts'
import { planTimeline } from './timeline-data.ts'
import { useToldOutcome } from './use-told-outcome.ts'

/** The nine steps from today to the boundary that was decided: who, when, after what. */
export function MigrationScreen({ tab, onTab, onExport }: StageScreenProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const folded = useMigrationView((state) => state.folded)
  const lanes = useMigrationView((state) => state.lanes)
  const findings = useStageFindings('migration')
  const open = useOpenFindings().byStage.get('migration') ?? 0
  const plan = useMemo(() => planTimeline(document, catalog, today, folded, lanes), [document, today, folded, lanes])
  const timeline = useRef<TimelineHandle>(null)
  const [dating, setDating] = useState(false)
  const drafting = useMigrationView((state) => state.drafting)
  useEffect(() => () => setDrafting(store, false), [store])
  const shown = migrationTabs.find(({ id }) => id === tab)?.id ?? 'timeline'
  const drawn = plan.span !== null
  useToldOutcome(shown)

  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump === null) return
    const ownTab = tabOfTable[jump.table]
    if (ownTab !== undefined && shown !== ownTab) onTab(ownTab)
    if (jump.table !== 'tasks' && jump.table !== 'steps') return
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

  const counts: Readonly<Record<string, number>> = {
    table: document.tasks.rows.length,
    risks: document.risks.rows.length,
    findings: open,
  }
  return (
    <ScreenHead
      title="Migration plan"
      purpose="Nine steps from today to the boundary you decided, with who, when and after what."
      tabs={migrationTabs.map(({ id, title }) => {
        const count = counts[id]
        return count === undefined ? { id, title } : { id, title, count }
      })}
      tab={shown}
      onTab={onTab}
      actions={
        <>
          <Button onClick={() => setDrafting(store, true)}>Draft the plan</Button>
          <PlanExportMenu onDeliverables={onExport} />
        </>
      }
    >
      <MigrationBody tab={shown} plan={plan} findings={findings} timeline={timeline} onDate={() => setDating(true)} />
      {drafting ? <DraftDialog onClose={() => setDrafting(store, false)} /> : null}
      {dating ? <DateStepsDialog onClose={() => setDating(false)} /> : null}
    </ScreenHead>
  )
}
