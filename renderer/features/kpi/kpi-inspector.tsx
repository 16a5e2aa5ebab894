import { catalog } from '#catalog/catalog.ts'
import type { WholeReading } from '#domain/kpi-standing.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import { withUnit } from '#domain/target-text.ts'
import { useUi } from '#store/ui-store.ts'
import { RowHistory } from '#tables/row-history.tsx'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { Inspector, InspectorSection } from '#ui/inspector.tsx'
import { Status } from '#ui/marks.tsx'
import { KpiDerived } from './kpi-inspector-derived.tsx'
import { KpiChart } from './kpi-chart.tsx'
import { KpiDefinition, KpiMeasuring, KpiNotes } from './kpi-inspector-fields.tsx'
import { KpiOwnership, KpiPair } from './kpi-inspector-links.tsx'
import { KpiTargetSection } from './kpi-inspector-target.tsx'
import { statusWords } from './kpi-words.ts'
import { standsOn } from './wall/reading-words.ts'
import classes from './kpi.module.css'

/** The selected KPI, whole: where it stands and why, its target and definition, how it is measured, who owns it. */
export function KpiInspector({ view, onTab }: { readonly view: KpiView; readonly onTab: (tab: string) => void }) {
  const width = useUi((state) => state.inspectorWidth)
  const { kpi, entry, readings } = view
  const notes = catalog.notes.filter((note) => entry && note.about.includes(entry.slug))
  return (
    <Inspector
      title={view.name}
      subtitle={entry?.types.join(', ') ?? 'Your own'}
      width={width}
      onWidth={(inspectorWidth) => useUi.setState({ inspectorWidth })}
    >
      <InspectorSection title="Status">
        <p>
          <Status kind={view.status} word={statusWords[view.status]} />
        </p>
        <p className={classes.dimmed}>{view.reason}</p>
        {readings.length > 0 ? <KpiChart view={view} width={Math.min(width - 34, 520)} height={178} /> : null}
        {view.baseline === null ? null : <StandsOn name="Baseline" reading={view.baseline} view={view} />}
        {view.latest === null || view.latest === view.baseline ? null : (
          <StandsOn name="Latest" reading={view.latest} view={view} />
        )}
        <p className={classes.below}>
          <Button variant="link" onClick={() => onTab('readings')}>
            {readings.length === 0 ? 'Enter readings' : `See ${count(readings.length, 'reading', 'readings')}`}
          </Button>
        </p>
      </InspectorSection>
      <KpiDerived view={view} />
      <KpiTargetSection key={`target ${kpi.id}`} view={view} onTab={onTab} />
      <KpiDefinition key={`definition ${kpi.id}`} view={view} />
      <KpiMeasuring key={`measuring ${kpi.id}`} kpi={kpi} />
      <KpiOwnership key={`owner ${kpi.id}`} kpi={kpi} />
      <KpiPair key={`pair ${kpi.id}`} view={view} />
      {notes.length > 0 ? (
        <InspectorSection title="Source notes">
          {notes.map((note) => (
            <p key={note.slug} className={classes.dimmed}>
              <b className={classes.strong}>{note.name}.</b> {note.text}
            </p>
          ))}
        </InspectorSection>
      ) : null}
      <KpiNotes key={`notes ${kpi.id}`} kpi={kpi} />
      <RowHistory matches={(table, id) => table === 'kpis' && id === kpi.id} />
    </Inspector>
  )
}

/** "Baseline 84 min: n 21, calendar month, measured, 30 Nov 2025". */
function StandsOn(props: { readonly name: string; readonly reading: WholeReading; readonly view: KpiView }) {
  const { name, reading, view } = props
  return (
    <p className={classes.dimmed}>
      {name} <b className={classes.strong}>{withUnit(reading.value, view.unit)}</b>: {standsOn(reading, view.kpi)}
    </p>
  )
}
