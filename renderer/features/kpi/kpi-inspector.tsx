import { catalog } from '#catalog/catalog.ts'
import { sourcesDisagree, type KpiView } from '#domain/kpi-status.ts'
import { targetText } from '#domain/target-text.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { RowHistory } from '#tables/row-history.tsx'
import { Button } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { Inspector, InspectorSection } from '#ui/inspector.tsx'
import { Status } from '#ui/marks.tsx'
import { setKpi, takeTarget } from './kpi-actions.ts'
import { KpiChart } from './kpi-chart.tsx'
import { statusWords } from './kpi-words.ts'
import classes from './kpi.module.css'

/** The selected KPI: where it stands and why, the sources' targets to pick from, what it means. */
export function KpiInspector({ view, onReadings }: { readonly view: KpiView; readonly onReadings: () => void }) {
  const width = useUi((state) => state.inspectorWidth)
  const store = useDocumentStore()
  const { kpi, entry } = view
  const notes = catalog.notes.filter((note) => entry && note.about.includes(entry.slug))
  const pair = catalog.kpis.find((each) => each.slug === entry?.pairedWith)
  return (
    <Inspector
      title={view.name}
      subtitle={entry?.types.join(', ')}
      width={width}
      onWidth={(inspectorWidth) => useUi.setState({ inspectorWidth })}
    >
      <InspectorSection title="Status">
        <p>
          <Status kind={view.status} word={statusWords[view.status]} />
        </p>
        <p className={classes.dimmed}>{view.reason}</p>
        {view.readings.length > 0 ? <KpiChart view={view} width={Math.min(width - 34, 520)} height={178} /> : null}
        <Button variant="link" onClick={onReadings}>
          {view.readings.length === 0 ? 'Enter readings' : `See ${view.readings.length} readings`}
        </Button>
      </InspectorSection>
      <InspectorSection title="Target">
        <p>{targetWords(view)}</p>
        {entry && sourcesDisagree(entry) ? (
          <p className={classes.dimmed}>
            {kpi.targetSource === null || view.typedTarget !== null
              ? 'The sources disagree. Pick the target that holds here, or type one.'
              : `The sources disagree. ${kpi.targetSource === 'own' ? 'Your own target' : 'The one picked below'} holds here.`}
          </p>
        ) : null}
        <ul className={classes.targets}>
          {entry?.targets.map((target) => (
            <li key={target.key} data-picked={kpi.targetSource === target.key || undefined}>
              <span>
                {target.text}
                <span className={classes.source}>{sourceNames[target.source]}</span>
              </span>
              {kpi.targetSource === target.key ? (
                <span className={classes.picked}>picked</span>
              ) : (
                <Button variant="link" onClick={() => takeTarget(store, kpi.id, target.key)}>
                  Pick
                </Button>
              )}
            </li>
          ))}
        </ul>
      </InspectorSection>
      {entry ? (
        <InspectorSection title="What it means">
          <p>{view.definition}</p>
          <p className={classes.dimmed}>{entry.formula}</p>
          <p className={classes.dimmed}>{entry.why}</p>
          {pair ? <p className={classes.dimmed}>Kept honest by: {pair.name}.</p> : null}
          {entry.formerly.length > 0 ? (
            <p className={classes.dimmed}>Also called: {entry.formerly.join(', ')}.</p>
          ) : null}
        </InspectorSection>
      ) : null}
      {notes.length > 0 ? (
        <InspectorSection title="Source notes">
          {notes.map((note) => (
            <p key={note.slug} className={classes.dimmed}>
              <b className={classes.strong}>{note.name}.</b> {note.text}
            </p>
          ))}
        </InspectorSection>
      ) : null}
      <InspectorSection title="Notes">
        <DraftText
          key={kpi.id}
          label="Notes"
          hideLabel
          multiline
          placeholder="How it is measured here, by whom, from which system"
          value={kpi.notes}
          onCommit={(text) => setKpi(store, kpi.id, 'notes', 'Write notes', text)}
        />
      </InspectorSection>
      <RowHistory matches={(table, id) => table === 'kpis' && id === kpi.id} />
    </Inspector>
  )
}

function targetWords(view: KpiView): string {
  if (view.typedTarget !== null) return `“${view.typedTarget}” is not understood.`
  return targetText(view, view.unit) || 'None agreed yet.'
}

const sourceNames = {
  'seed-1': 'RACI template',
  'seed-2': 'Role of the leader',
  dora: 'DORA',
  cncf: 'CNCF maturity model',
  demarc: 'Demarc',
} as const
