import { addRow, updateRow, type Change } from '../change.ts'
import type { Command, IdSource } from '../command.ts'
import type { EngagementDocument, Table } from '../document.ts'
import { eventFields, eventWords, nounText, type EventKind } from '../event-fields.ts'
import {
  newChangeRecord,
  newDeploymentRecord,
  newIncidentRecord,
  type ChangeRecord,
  type DeploymentRecord,
  type IncidentRecord,
} from '../event-records.ts'
import type { PlannedChanges } from './apply-import.ts'
import type { FieldDifference, ImportIgnored, ImportProblem, ImportRow, ImportRowState } from './import-preview.ts'
import type { EventCandidate, EventInput, EventValues } from './read-events.ts'

/** What an import of events would do. Nothing has changed yet. */
export interface EventPreview {
  readonly kind: EventKind
  /** One for each event of the file, in its order; the name is the id. */
  readonly rows: readonly ImportRow[]
  readonly counts: Readonly<Record<ImportRowState, number>>
  /** What goes in and will be left out of some statistics: "3 incidents are not resolved." */
  readonly checks: readonly string[]
  readonly remarks: readonly string[]
  readonly problems: readonly ImportProblem[]
  readonly ignored: readonly ImportIgnored[]
}

/** One computation gives both what people see and what is applied, so that the two cannot differ. */
export interface EventPlan {
  readonly preview: EventPreview
  readonly changes: readonly Change[]
}

/** Compares events with those that are there, by id. `source` is the name of the file. */
export function planEvents(
  input: EventInput,
  source: string,
  document: EngagementDocument,
  context: IdSource,
  onRow: (done: number) => void = () => undefined,
): EventPlan {
  switch (input.kind) {
    case 'deployments':
      return compare(input, source, document.deployments, newDeploymentRecord, 'deployments', context, onRow)
    case 'incidents':
      return compare(input, source, document.incidents, newIncidentRecord, 'incidents', context, onRow)
    case 'changes':
      return compare(input, source, document.changes, newChangeRecord, 'changes', context, onRow)
  }
}

/** Carries a plan out, as one commit. There are no changes when the document is no longer the one it was made for. */
export function applyEvents({ changes, against }: PlannedChanges, kind: EventKind): Command {
  return (document) =>
    ([kind, 'importMappings', 'engagement'] as const).every((table) => document[table] === against[table])
      ? changes
      : []
}

/** For Undo: "Import incidents.csv: 3 incidents added, 1 changed". */
export function eventImportLabel({ kind, counts }: Pick<EventPreview, 'kind' | 'counts'>, file: string | null): string {
  const { added, changed } = counts
  const parts = [
    added > 0 ? `${nounText(kind, added)} added` : '',
    changed > 0 ? (added > 0 ? `${changed} changed` : `${nounText(kind, changed)} changed`) : '',
  ].filter(Boolean)
  return `Import ${file ?? `pasted ${eventWords(kind).noun[1]}`}: ${parts.join(', ')}`
}

type EventRow = DeploymentRecord | IncidentRecord | ChangeRecord

function compare<Row extends EventRow>(
  input: EventInput,
  source: string,
  table: Table<Row>,
  create: (id: string, order: number) => Row,
  kind: EventKind,
  context: IdSource,
  onRow: (done: number) => void,
): EventPlan {
  // Of rows with the same id the first one is meant: it is put in last.
  const known = new Map(table.rows.map((row) => [row.key, row] as const).reverse())
  const prefix = { deployments: 'dep', incidents: 'inc', changes: 'chg' }[kind]
  let order = table.rows.at(-1)?.order ?? 0
  const changes: Change[] = []
  const rows = input.events.map((event, index): ImportRow => {
    onRow(index)
    const shown = { line: event.line, name: event.key, differences: [], reason: '' }
    if (event.reason !== null) return { ...shown, state: 'invalid', id: null, reason: event.reason }
    const before = known.get(event.key) ?? null
    const blank = before ?? create(context.newId(prefix), (order += 1))
    const after = { ...blank, ...valuesOf(event, input.fields), key: event.key }
    const differences = differencesOf(kind, before, after)
    if (before !== null && differences.length === 0) return { ...shown, state: 'unchanged', id: before.id }
    const written = { ...after, source }
    // Safe: the row is one of the table that belongs to the kind.
    changes.push(before === null ? addRow(kind, written as never) : updateRow(kind, before as never, written as never))
    return { ...shown, state: before === null ? 'added' : 'changed', id: before?.id ?? null, differences }
  })
  const counts = { added: 0, changed: 0, unchanged: 0, invalid: 0 }
  for (const { state } of rows) counts[state] += 1
  const refused = rows.flatMap(({ state, line, name, reason }): ImportProblem[] =>
    state === 'invalid' ? [{ line, place: name || 'Row', message: `${reason} The row is left out.` }] : [],
  )
  return {
    preview: {
      kind,
      rows,
      counts,
      checks: checksOf(kind, input.events),
      remarks: input.remarks,
      problems: [...input.problems, ...refused].sort((a, b) => a.line - b.line),
      ignored: input.ignored,
    },
    changes,
  }
}

function valuesOf({ values }: EventCandidate, fields: readonly string[]): EventValues {
  return Object.fromEntries(fields.flatMap((key) => (key in values ? [[key, values[key] ?? null] as const] : [])))
}

function differencesOf(kind: EventKind, before: EventRow | null, after: EventRow): FieldDifference[] {
  return eventFields[kind].flatMap(({ key, label, type }): FieldDifference[] => {
    if (type === 'environment' || type === 'key') return []
    const [shownBefore, shownAfter] = [before === null ? '' : printed(before, key), printed(after, key)]
    return shownBefore === shownAfter
      ? []
      : [{ field: key, label, before: shownBefore, after: shownAfter, problem: null }]
  })
}

function printed(row: EventRow, key: string): string {
  // Safe: fields name keys of the record, and events hold texts and nulls.
  const value = ((row as unknown as Record<string, unknown>)[key] as string | null) ?? ''
  return /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? `${value.slice(0, 10)} ${value.slice(11, 19)} UTC` : value
}

interface Check {
  readonly found: (values: EventValues) => boolean
  readonly one: string
  readonly many: string
}

const checks: Readonly<Record<EventKind, readonly Check[]>> = {
  deployments: [
    { found: ({ finished }) => !finished, one: 'has no end yet', many: 'have no end yet' },
    {
      found: ({ succeeded }) => !succeeded,
      one: 'does not say whether it succeeded',
      many: 'do not say whether they succeeded',
    },
  ],
  incidents: [
    { found: ({ resolved }) => !resolved, one: 'is not resolved', many: 'are not resolved' },
    {
      found: ({ started, resolved }) => reversed(started, resolved),
      one: 'is resolved before it began',
      many: 'are resolved before they began',
    },
    {
      found: ({ started, acknowledged }) => reversed(started, acknowledged),
      one: 'is acknowledged before it began',
      many: 'are acknowledged before they began',
    },
  ],
  changes: [
    { found: ({ deployed }) => !deployed, one: 'is not deployed', many: 'are not deployed' },
    {
      found: ({ firstCommit, opened, reviewed, merged, deployed }) =>
        reversed(firstCommit, opened) ||
        reversed(opened, reviewed) ||
        reversed(reviewed ?? opened, merged) ||
        reversed(merged, deployed) ||
        reversed(firstCommit, deployed),
      one: 'has a stretch that ends before it begins',
      many: 'have a stretch that ends before it begins',
    },
  ],
}

/** UTC texts of one form compare as the times do. */
function reversed(from: string | null | undefined, until: string | null | undefined): boolean {
  return Boolean(from && until && until < from)
}

function checksOf(kind: EventKind, events: readonly EventCandidate[]): readonly string[] {
  const inside = events.filter(({ reason }) => reason === null)
  return checks[kind].flatMap(({ found, one, many }) => {
    const count = inside.filter(({ values }) => found(values)).length
    return count === 0 ? [] : [`${nounText(kind, count)} ${count === 1 ? one : many}.`]
  })
}
