import { useKpiViews } from '#store/derived.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { BaselineGrid } from './baseline-grid.tsx'
import { KpiInspector } from './kpi-inspector.tsx'
import { selectKpi, useSelectedKpi, type KpiTabProps } from './kpi-view.ts'
import { NoKpi } from './no-kpi.tsx'

/** The chosen KPIs, one line each, and the whole definition of the one selected. */
export function BaselineTab({ onTab }: KpiTabProps) {
  const store = useDocumentStore()
  const views = useKpiViews()
  const active = useSelectedKpi()
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  if (!active) return <NoKpi onTab={onTab} />
  return (
    <ScreenBody
      title="KPI baseline"
      layout="fill"
      inspector={inspectorOpen ? <KpiInspector view={active} onTab={onTab} /> : null}
    >
      <BaselineGrid views={views} onSelect={(kpi) => selectKpi(store, kpi)} />
    </ScreenBody>
  )
}
