import { useEffect, useState } from 'react'
import type { FindingPlace } from '#domain/finding.ts'
import { useFindings, useKpiViews } from '#store/derived.ts'
import { useUi } from '#store/ui-store.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Screen, ScreenHead } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { BaselineGrid } from './baseline-grid.tsx'
import { KpiInspector } from './kpi-inspector.tsx'
import { KpiLibrary } from './kpi-library.tsx'
import { kpiTabs } from './kpi-tabs.tsx'
import { ReadingInspector } from './reading-inspector.tsx'
import { Readings } from './readings.tsx'

/** The indicators that will tell whether the line holds: owner, baseline, target, readings. */
export function KpiScreen({ tab, onTab, onExport }: StageScreenProps) {
  const views = useKpiViews()
  const findings = useFindings().filter((finding) => finding.place.stage === 'kpi')
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const jump = useUi((state) => state.jump)
  const [selected, setSelected] = useState<string | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const [taken, setTaken] = useState<FindingPlace | null>(null)
  const empty = views.length === 0
  const shown = tab === null || (empty && tab === 'wall') ? (empty ? 'baseline' : 'wall') : tab
  const jumpTab = jump?.table === 'kpis' ? (jump.field === 'readings' ? 'readings' : 'baseline') : null

  if (jump && jumpTab !== null && jump !== taken) {
    setTaken(jump)
    setSelected(jump.id)
  }
  useEffect(() => {
    if (jumpTab === null) return
    if (shown !== jumpTab) onTab(jumpTab)
    else if (jumpTab === 'readings') useUi.setState({ jump: null })
  }, [jumpTab, shown, onTab])

  const active = views.find((view) => view.kpi.id === selected) ?? views[0]
  const tabs = [
    ...kpiTabs.filter(({ id }) => !empty || id !== 'wall').map(({ id, title }) => ({ id, title })),
    { id: 'baseline', title: 'Baseline' },
    { id: 'readings', title: 'Readings' },
    { id: 'library', title: 'Choose KPIs' },
    { id: 'findings', title: 'Findings', count: findings.length },
  ]
  const actions = (
    <Button variant="primary" onClick={onExport}>
      Export
    </Button>
  )
  const own = kpiTabs.find(({ id }) => id === shown)
  if (own)
    return (
      <ScreenHead title="KPI baseline" purpose={own.purpose} tabs={tabs} tab={shown} onTab={onTab} actions={actions}>
        <own.Content key={own.id} />
      </ScreenHead>
    )
  return (
    <Screen
      title="KPI baseline"
      purpose="The indicators that will tell whether the line holds: owner, baseline, target, readings."
      tabs={tabs}
      tab={shown}
      onTab={onTab}
      layout={(shown === 'baseline' || shown === 'readings') && !empty ? 'fill' : 'flow'}
      actions={actions}
      inspector={
        shown === 'readings' && active ? (
          <ReadingInspector of={active} id={reading} />
        ) : inspectorOpen && shown === 'baseline' && active ? (
          <KpiInspector view={active} onReadings={() => onTab('readings')} />
        ) : null
      }
    >
      {shown === 'library' ? (
        <KpiLibrary />
      ) : shown === 'findings' ? (
        <FindingsList findings={findings} />
      ) : empty ? (
        <EmptyState
          title="No KPI chosen"
          text="Choose the indicators from the library. Each gets an owner, a baseline and a target, and says in words whether it is on target."
          action={
            <Button variant="primary" onClick={() => onTab('library')}>
              Choose KPIs
            </Button>
          }
        />
      ) : shown === 'readings' && active ? (
        <Readings views={views} active={active} onSelect={setSelected} onReading={setReading} />
      ) : (
        <BaselineGrid views={views} onSelect={setSelected} />
      )}
    </Screen>
  )
}
