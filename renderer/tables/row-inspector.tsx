import { useMemo, type ReactNode } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { clientFields } from '#domain/client-words.ts'
import { findRow, type EngagementDocument, type TableRows } from '#domain/document.ts'
import { asksForAnswer, type FieldSpec } from '#domain/field.ts'
import { printField, problemOf } from '#domain/field-text.ts'
import { ruleName } from '#domain/finding-rules.ts'
import type { EditableTable } from '#domain/table-specs.ts'
import { useDocument } from '#store/document-context.tsx'
import { useFindings } from '#store/derived.ts'
import { useUi } from '#store/ui-store.ts'
import { formatDay, formatNumber } from '#ui/format.ts'
import { IdleInspector, Inspector, InspectorSection, useHasSelected } from '#ui/inspector.tsx'
import { SeverityMark, StatusMark } from '#ui/marks.tsx'
import { DecisionNote } from './decision-note.tsx'
import { RowHistory } from './row-history.tsx'
import { rowName } from './table-labels.ts'
import classes from './row-inspector.module.css'

export interface RowInspectorProps<T extends EditableTable> {
  readonly table: T
  /** The active row, or null. */
  readonly id: string | null
  /** Short fields as a list of names and values, or several lists under titles of their own. */
  readonly facts: readonly string[] | readonly FactGroup[]
  /** Long texts, each a section of its own; left out while empty. */
  readonly texts: readonly string[]
  /** Said while no row is selected. */
  readonly hint: string
  /** Default: what the row is called. */
  readonly title?: (row: TableRows[T]) => string
  readonly subtitle?: (row: TableRows[T]) => ReactNode
  /** What is said of a field instead of its own text, or of nothing: a unit, or what holds while it is empty; null: as it is. */
  readonly words?: (row: TableRows[T], key: string) => string | null
  /** Sections of the table's own, after the facts. */
  readonly children?: (row: TableRows[T]) => ReactNode
}

export interface FactGroup {
  readonly title: string
  readonly fields: readonly string[]
}

/** The selected row, whole: every field, what was found about it and why, and its newest changes. */
export function RowInspector<T extends EditableTable>(props: RowInspectorProps<T>) {
  const { table, id, hint } = props
  const open = useUi((state) => state.inspectorOpen)
  const width = useUi((state) => state.inspectorWidth)
  const row = useDocument((document) => (id === null ? undefined : findRow(document, table, id)))
  const name = useDocument((document) => (row ? rowName(document, table, row.id) : ''))
  const stays = useHasSelected(row !== undefined)
  if (!open) return null
  const onWidth = (next: number) => useUi.setState({ inspectorWidth: next })
  if (!row) return <IdleInspector hint={hint} stays={stays} width={width} onWidth={onWidth} />
  return (
    <Inspector title={props.title?.(row) ?? name} subtitle={props.subtitle?.(row)} width={width} onWidth={onWidth}>
      <RowFindings table={table} id={row.id} />
      <Facts {...props} row={row} />
      {props.children?.(row)}
      <RowHistory matches={(changed, changedId) => changed === table && changedId === row.id} />
    </Inspector>
  )
}

function Facts<T extends EditableTable>(props: RowInspectorProps<T> & { readonly row: TableRows[T] }) {
  const { table, row } = props
  // Names of referenced rows are part of what is shown, so the whole document is what this depends on.
  const document = useDocument((each) => each)
  const fields = clientFields(table, document)
  const pick = (keys: readonly string[]) => keys.flatMap((key) => fields.find((field) => field.key === key) ?? [])
  const texts = pick(props.texts).filter((field) => printField(field, row, document, catalog) !== '')
  return (
    <>
      {groupsOf(props.facts).map(({ title, fields: keys }) => (
        <InspectorSection key={title} title={title}>
          <dl className={classes.facts}>
            {pick(keys).map((field) => (
              <div key={field.key}>
                <dt>{nameOf(field)}</dt>
                <dd>
                  <FieldValue
                    field={field}
                    row={row}
                    document={document}
                    words={props.words?.(row, field.key) ?? null}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </InspectorSection>
      ))}
      {texts.map((field) => (
        <InspectorSection key={field.key} title={field.label}>
          <p className={classes.text}>{printField(field, row, document, catalog)}</p>
        </InspectorSection>
      ))}
    </>
  )
}

function groupsOf(facts: readonly string[] | readonly FactGroup[]): readonly FactGroup[] {
  const plain = facts.filter((fact) => typeof fact === 'string')
  const groups = facts.filter((fact) => typeof fact !== 'string')
  return plain.length === 0 ? groups : [{ title: 'Details', fields: plain }, ...groups]
}

function FieldValue<Row extends TableRows[EditableTable]>(props: {
  readonly field: FieldSpec<Row>
  readonly row: Row
  readonly document: EngagementDocument
  readonly words: string | null
}) {
  const { field, row, document, words } = props
  const text = printField(field, row, document, catalog)
  const problem = problemOf(field, row, document, catalog)
  if (problem !== null)
    return (
      <>
        {text}
        <span className={classes.problem}>{problem}</span>
      </>
    )
  if (words !== null) return text === '' ? <span className={classes.blank}>{words}</span> : <>{words}</>
  if (text === '')
    return asksForAnswer(field, row) ? (
      <span className={classes.unknown}>
        <StatusMark kind="unknown" /> unknown
      </span>
    ) : (
      <span className={classes.blank}>not given</span>
    )
  if (field.kind.type === 'date') return <>{formatDay(text)}</>
  if (field.kind.type !== 'number') return <>{text}</>
  const amount = formatNumber(Number(text))
  return <>{field.kind.unit && isShort(field.kind.unit) ? `${amount} ${field.kind.unit}` : amount}</>
}

/** "Objective", "Sev1, last quarter": a unit of several words reads better beside the name. */
function nameOf({ label, kind }: FieldSpec<never>): string {
  return kind.type === 'number' && kind.unit && !isShort(kind.unit) ? `${label}, ${kind.unit}` : label
}

function isShort(unit: string): boolean {
  return !unit.includes(' ')
}

function RowFindings({ table, id }: { readonly table: EditableTable; readonly id: string }) {
  const all = useFindings()
  const own = useMemo(() => all.filter(({ place }) => place.id === id && place.table === table), [all, table, id])
  if (own.length === 0) return null
  return (
    <InspectorSection title={own.length === 1 ? '1 finding' : `${own.length} findings`}>
      <ul className={classes.findings}>
        {own.map((finding) => (
          <li key={finding.id}>
            <span className={classes.head}>
              <strong>{ruleName(finding.rule)}</strong>
              <SeverityMark severity={finding.severity} />
            </span>
            <span className={classes.why}>
              {finding.rule}. {finding.detail}
            </span>
            <DecisionNote finding={finding} />
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}
