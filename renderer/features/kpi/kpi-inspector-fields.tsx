import { Select } from '@mantine/core'
import { catalog } from '#catalog/catalog.ts'
import { choiceLabel, type FieldSpec } from '#domain/field.ts'
import { problemOf, printField } from '#domain/field-text.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import { kpiFields, type Kpi } from '#domain/kpi.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { setKpi, type KpiFieldKey } from './kpi-actions.ts'
import classes from './kpi.module.css'

/** What the KPI says, in the client's words over the library's. */
export function KpiDefinition({ view }: { readonly view: KpiView }) {
  const { kpi, entry } = view
  return (
    <InspectorSection title="Definition">
      <div className={classes.nameAndUnit}>
        <OwnWords kpi={kpi} field="name" usual={entry?.name ?? ''} />
        <OwnWords kpi={kpi} field="unit" usual={entry?.unit ?? ''} />
      </div>
      <div className={classes.fields}>
        <OwnWords kpi={kpi} field="definition" usual={entry?.definition ?? ''} multiline />
        <OwnWords kpi={kpi} field="formula" usual={entry?.formula ?? ''} multiline />
        <KpiText kpi={kpi} field="numerator" multiline placeholder="What is counted" />
        <KpiText kpi={kpi} field="denominator" multiline placeholder="Out of what" />
      </div>
      {entry ? (
        <p className={classes.dimmed}>
          {entry.why}
          {entry.formerly.length > 0 ? ` Also called: ${entry.formerly.join(', ')}.` : ''}
        </p>
      ) : null}
    </InspectorSection>
  )
}

/** Where the figures come from, how often, over which time and for whom. */
export function KpiMeasuring({ kpi }: { readonly kpi: Kpi }) {
  return (
    <InspectorSection title="Measuring">
      <div className={classes.fields}>
        <KpiChoice kpi={kpi} field="scope" />
        <KpiChoice kpi={kpi} field="frequency" />
        <div className={classes.whole}>
          <KpiChoice kpi={kpi} field="window" />
        </div>
        <div className={classes.whole}>
          <KpiText kpi={kpi} field="sourceSystem" placeholder="PagerDuty, Grafana …" />
        </div>
        <div className={classes.whole}>
          <KpiText
            kpi={kpi}
            field="method"
            multiline
            placeholder="How it is measured here: query, what counts, what is left out"
          />
        </div>
      </div>
    </InspectorSection>
  )
}

export function KpiNotes({ kpi }: { readonly kpi: Kpi }) {
  return (
    <InspectorSection title="Notes">
      <KpiText kpi={kpi} field="notes" multiline hideLabel placeholder="Anything worth remembering" />
    </InspectorSection>
  )
}

interface KpiFieldProps {
  readonly kpi: Kpi
  readonly field: KpiFieldKey
}

/** A text that stands over the library's: the same words, and none, leave the library's in place. */
function OwnWords(props: KpiFieldProps & { readonly usual: string; readonly multiline?: boolean }) {
  const { kpi, field, usual, multiline = false } = props
  const store = useDocumentStore()
  const own = useOwnText(kpi, field)
  const text = own === '' ? usual : own
  const told = usual !== '' && own !== ''
  return (
    <div className={multiline ? classes.whole : undefined}>
      <DraftText
        label={specOf(field).label}
        value={text}
        multiline={multiline}
        {...(told ? { description: 'Your own words. Empty brings back the library’s.' } : {})}
        onCommit={(next) => setKpi(store, kpi.id, field, next.trim() === usual.trim() ? '' : next)}
      />
    </div>
  )
}

export function KpiText(
  props: KpiFieldProps & { readonly placeholder: string; readonly multiline?: boolean; readonly hideLabel?: boolean },
) {
  const { kpi, field, placeholder, multiline = false, hideLabel = false } = props
  const store = useDocumentStore()
  return (
    <DraftText
      label={specOf(field).label}
      hideLabel={hideLabel}
      multiline={multiline}
      placeholder={placeholder}
      value={useOwnText(kpi, field)}
      error={useProblem(kpi, field)}
      onCommit={(text) => setKpi(store, kpi.id, field, text)}
    />
  )
}

function KpiChoice({ kpi, field }: KpiFieldProps & { readonly field: 'scope' | 'window' | 'frequency' }) {
  const store = useDocumentStore()
  const { label, kind } = specOf(field)
  const choices = kind.type === 'choice' ? kind.choices : []
  return (
    <Select
      label={label}
      placeholder="Unknown"
      data={choices.map((choice) => ({ value: String(choice.value), label: choice.label }))}
      value={kpi.invalid?.[field] === undefined ? kpi[field] : null}
      clearable
      clearSectionMode="clear"
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      error={useProblem(kpi, field)}
      onChange={(value) => setKpi(store, kpi.id, field, choiceLabel(choices, value) ?? '')}
    />
  )
}

function useOwnText(kpi: Kpi, field: KpiFieldKey): string {
  return useDocument((document) => printField(specOf(field), kpi, document, catalog))
}

function useProblem(kpi: Kpi, field: KpiFieldKey): string | null {
  return useDocument((document) => problemOf(specOf(field), kpi, document, catalog))
}

function specOf(key: KpiFieldKey): FieldSpec<Kpi> {
  const field = (kpiFields as readonly FieldSpec<Kpi>[]).find((each) => each.key === key)
  if (!field) throw new Error(`No field ${key}`)
  return field
}
