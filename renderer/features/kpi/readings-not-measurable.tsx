import type { KpiView } from '#domain/kpi-status.ts'
import { useSuggestions } from '#store/derived.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { acceptFinding, markNotMeasurable } from './kpi-actions.ts'
import classes from './kpi.module.css'

/** Says in one step that there is no figure today. */
export function NotMeasurable({ view }: { readonly view: KpiView }) {
  const store = useDocumentStore()
  return (
    <Button onClick={() => markNotMeasurable(store, view.kpi.id)} disabled={view.notMeasurable !== null}>
      Not measurable today
    </Button>
  )
}

/** What follows from a KPI that cannot be measured, while nobody has decided about it. */
export function FindingOffered({ view, onTab }: { readonly view: KpiView; readonly onTab: (tab: string) => void }) {
  const store = useDocumentStore()
  const id = `KPI-14/${view.kpi.id}`
  // There may be thousands; the rule tells most of them apart without comparing ids.
  const suggestion = useSuggestions().find(({ finding }) => finding.rule === 'KPI-14' && finding.id === id)
  if (!suggestion) return null
  return (
    <div className={classes.bar}>
      <span role="status">Suggested finding: {suggestion.finding.title}.</span>
      <Button
        variant="link"
        onClick={() => {
          const issue = acceptFinding(store, suggestion.finding)
          if (issue !== null) jumpTo({ stage: 'as-is', table: 'issues', id: issue })
        }}
      >
        Accept and edit
      </Button>
      <Button variant="link" onClick={() => onTab('findings')}>
        See findings
      </Button>
    </div>
  )
}
