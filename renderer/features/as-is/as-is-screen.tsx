import { useCallback, useEffect, useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { TableName } from '#domain/document.ts'
import { useFindings } from '#store/derived.ts'
import { useDocument } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { FilterBar } from '#tables/filter-bar.tsx'
import { noFilter, type FilterTerm } from '#tables/row-filter.ts'
import { Button } from '#ui/button.tsx'
import { Screen } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import classes from './as-is-screen.module.css'
import { FindingsTab } from './findings-tab.tsx'
import { ImportDialog } from './import/import-dialog.tsx'
import { progressText, questionStates } from './self-check-state.ts'
import { SelfCheckTab } from './self-check-tab.tsx'
import { serviceFilterFields, serviceQuickFilters } from './service-columns.ts'
import { ServiceInspector } from './service-inspector.tsx'
import { ServicesTab } from './services-tab.tsx'
import { SummaryTab } from './summary-tab.tsx'
import { useTableView } from './table-view.ts'
import { ToilInspector, toilFilterFields, toilQuickFilters, ToilTab, ToilTotal } from './toil-tab.tsx'
import { ToolInspector, toolFilterFields, toolQuickFilters, ToolsTab, ToolsTotal } from './tools-tab.tsx'

const tabIds = ['summary', 'services', 'toil', 'tools', 'self-check', 'findings'] as const
type TabId = (typeof tabIds)[number]

/** Where a row of a table is shown. */
const tabOfTable: { readonly [T in TableName]?: TabId } = {
  services: 'services',
  toil: 'toil',
  tools: 'tools',
  answers: 'self-check',
}

/** Where the organisation stands: inventory, toil, tools, self-check, and what follows from them. */
export function AsIsScreen({ tab, onTab, onExport }: StageScreenProps) {
  const shown = tabIds.find((id) => id === tab) ?? 'summary'
  const services = useTableView('services')
  const toil = useTableView('toil')
  const tools = useTableView('tools')
  const answers = useDocument((document) => document.answers)
  const all = useFindings()
  const findings = useMemo(() => all.filter((finding) => finding.place.stage === 'as-is'), [all])
  const states = useMemo(() => questionStates(catalog, answers, findings), [answers, findings])
  const [importing, setImporting] = useState<{ readonly file: File | null } | null>(null)
  const [rule, setRule] = useState<string | null>(null)
  useTabOfJump(shown, onTab)

  const { setFilter } = services
  const showServices = useCallback(
    (terms: readonly FilterTerm[]) => {
      setFilter({ query: '', terms })
      onTab('services')
    },
    [setFilter, onTab],
  )
  const showRule = useCallback(
    (next: string | null) => {
      setRule(next)
      onTab('findings')
    },
    [onTab],
  )
  const startImport = useCallback(() => {
    onTab('services')
    setImporting({ file: null })
  }, [onTab])

  const toolbars = {
    services: (
      <FilterBar
        rows={services.rows}
        fields={services.fields}
        noun={['service', 'services']}
        quick={serviceQuickFilters}
        offered={serviceFilterFields}
        filter={services.filter}
        onFilter={services.setFilter}
        filtered={services.filtered}
      />
    ),
    toil: (
      <FilterBar
        rows={toil.rows}
        fields={toil.fields}
        noun={['task', 'tasks']}
        quick={toilQuickFilters}
        offered={toilFilterFields}
        filter={toil.filter}
        onFilter={toil.setFilter}
        filtered={toil.filtered}
        total={<ToilTotal view={toil} />}
      />
    ),
    tools: (
      <FilterBar
        rows={tools.rows}
        fields={tools.fields}
        noun={['tool', 'tools']}
        quick={toolQuickFilters}
        offered={toolFilterFields}
        filter={tools.filter}
        onFilter={tools.setFilter}
        filtered={tools.filtered}
        total={<ToolsTotal view={tools} />}
      />
    ),
    'self-check': (
      <>
        <strong>{progressText(states)}</strong>
        <span>Below each question: what makes a “yes” believable</span>
        <span className={classes.keys}>Keys: Y, N, X (not applicable), Delete</span>
      </>
    ),
    summary: null,
    findings: null,
  } satisfies Record<TabId, React.ReactNode>

  const inspectors = {
    services: <ServiceInspector id={services.active} />,
    toil: <ToilInspector id={toil.active} />,
    tools: <ToolInspector id={tools.active} />,
    'self-check': null,
    summary: null,
    findings: null,
  } satisfies Record<TabId, React.ReactNode>

  return (
    <Screen
      title="As-Is"
      purpose="Where the organisation stands today, and what the data says against it."
      tabs={[
        { id: 'summary', title: 'Summary' },
        { id: 'services', title: 'Services', count: services.rows.length },
        { id: 'toil', title: 'Toil', count: toil.rows.length },
        { id: 'tools', title: 'Tools', count: tools.rows.length },
        { id: 'self-check', title: 'Self-check' },
        { id: 'findings', title: 'Findings', count: findings.length },
      ]}
      tab={shown}
      onTab={onTab}
      layout={shown === 'services' || shown === 'toil' || shown === 'tools' ? 'fill' : 'flow'}
      toolbar={toolbars[shown]}
      inspector={inspectors[shown]}
      actions={
        <>
          {shown === 'services' ? <Button onClick={() => setImporting({ file: null })}>Import</Button> : null}
          <Button variant="primary" onClick={onExport}>
            Export
          </Button>
        </>
      }
    >
      {shown === 'services' ? (
        <ServicesTab
          view={services}
          onImport={() => setImporting({ file: null })}
          onDrop={(file) => setImporting({ file })}
        />
      ) : shown === 'toil' ? (
        <ToilTab view={toil} />
      ) : shown === 'tools' ? (
        <ToolsTab view={tools} />
      ) : shown === 'self-check' ? (
        <SelfCheckTab states={states} />
      ) : shown === 'findings' ? (
        <FindingsTab findings={findings} rule={rule} onRule={setRule} />
      ) : (
        <SummaryTab
          states={states}
          findings={findings}
          onTab={onTab}
          onServices={showServices}
          onRule={showRule}
          onImport={startImport}
        />
      )}
      {importing ? (
        <ImportDialog
          file={importing.file}
          onClose={() => setImporting(null)}
          onImported={() => {
            // What has just come in must not be hidden by a filter set before.
            setFilter(noFilter)
            setImporting(null)
          }}
        />
      ) : null}
    </Screen>
  )
}

/** Shows the tab of the table that a finding, the palette or a link asked for; the tab's own table does the rest. */
function useTabOfJump(shown: TabId, onTab: (tab: string) => void): void {
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    const wanted = jump ? tabOfTable[jump.table] : undefined
    if (wanted !== undefined && wanted !== shown) onTab(wanted)
  }, [jump, shown, onTab])
}
