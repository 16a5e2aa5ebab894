import { useEffect } from 'react'
import type { EngagementDocument } from '#domain/document.ts'
import { useStageFindings } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { ScreenHead } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { kpiTabs } from './kpi-tabs.tsx'
import { openReadingsImport, selectKpi } from './kpi-view.ts'

/** The indicators that will tell whether the line holds: definition, owner, baseline, target, readings. */
export function KpiScreen({ tab, onTab, onExport }: StageScreenProps) {
  const store = useDocumentStore()
  const findings = useStageFindings('kpi').length
  const tabs = useDocument(tabsOf)
  const shown = tabs.find(({ id }) => id === tab) ?? tabs[0]
  useTabOfJump(shown?.id, onTab)
  if (!shown) return null
  const { Content } = shown
  return (
    <ScreenHead
      title="KPI baseline"
      purpose={shown.purpose}
      tabs={tabs.map(({ id, title }) => ({ id, title, count: id === 'findings' ? findings : 0 }))}
      tab={shown.id}
      onTab={onTab}
      actions={
        <>
          {shown.id === 'readings' ? <Button onClick={() => openReadingsImport(store, null)}>Import</Button> : null}
          <Button variant="primary" onClick={onExport}>
            Export
          </Button>
        </>
      }
    >
      <Content key={shown.id} onTab={onTab} />
    </ScreenHead>
  )
}

/** There is nothing to hang on a wall before something was measured. */
function tabsOf({ readings }: EngagementDocument) {
  return readings.rows.length === 0 ? kpiTabs.filter(({ id }) => id !== 'wall') : kpiTabs
}

/** Shows the KPI, its readings, or the error budget that a finding, the palette or a link asked for. */
function useTabOfJump(shown: string | undefined, onTab: (tab: string) => void): void {
  const store = useDocumentStore()
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.table === 'errorBudgets' && shown !== 'calculators') onTab('calculators')
    if (jump?.table !== 'kpis') return
    selectKpi(store, jump.id)
    const tab = jump.field === 'readings' ? 'readings' : 'baseline'
    if (shown !== tab) onTab(tab)
    else if (tab === 'readings') jumpTo(null)
  }, [jump, shown, onTab, store])
}
