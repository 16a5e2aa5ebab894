import type { Change } from '../change.ts'
import type { EngagementDocument } from '../document.ts'
import { eventFields, eventKinds, eventWords, type EventKind } from '../event-fields.ts'
import { isZone } from '../instant.ts'
import { keptColumns, rememberColumns, rememberedFields, type ColumnMemory } from './column-memory.ts'
import { normaliseHeader } from './header-name.ts'
import type { TableColumns, TableRow } from './import-table.ts'
import { columnLimit, letterHeaders, rowsAboveHeaders } from './table-columns.ts'

/** What the rows of a file are, what its columns are for, and what the file itself does not say. */
export interface EventColumns {
  readonly kind: EventKind
  readonly columns: TableColumns
  /** IANA zone of times that are written without one. */
  readonly zone: string
  /** No column says it, and somebody has: the file lists nothing but deployments that succeeded. */
  readonly allSucceeded: boolean
}

/**
 * Looks for the header row and says what the columns are for: what was chosen for the same headers before, else what
 * their names say. Without a kind, the one whose columns are known best is taken.
 */
export function findEventColumns(
  rows: readonly TableRow[],
  document: EngagementDocument,
  asked: { readonly kind?: EventKind | undefined; readonly headerIndex?: number | undefined } = {},
): EventColumns {
  const candidates = rows.slice(0, rowsAboveHeaders).map((row) => row.cells.slice(0, columnLimit))
  const kinds = asked.kind === undefined ? eventKinds.map(({ kind }) => kind) : [asked.kind]
  const places = asked.headerIndex === undefined ? candidates.map((_, index) => index) : [asked.headerIndex]
  let best = { kind: kinds[0] ?? 'deployments', headerIndex: places[0] ?? 0, score: -1 }
  for (const headerIndex of places)
    for (const kind of kinds) {
      const score = rateHeaders(candidates[headerIndex] ?? [], kind, document)
      if (score > best.score) best = { kind, headerIndex, score }
    }
  return columnsOf(rows, best.kind, best.headerIndex, document)
}

/** How much sense the best of the rows makes as headers of events; the delimiter that makes most is taken. */
export function rateEventRows(rows: readonly TableRow[]): number {
  const rates = rows
    .slice(0, rowsAboveHeaders)
    .flatMap(({ cells }) => eventKinds.map(({ kind }) => rateHeaders(cells.slice(0, columnLimit), kind, null)))
  return Math.max(0, ...rates)
}

/** Why no event can be taken with these columns; null when some can. */
export function refuseEventColumns(rows: readonly TableRow[], { kind, columns }: EventColumns): string | null {
  const told = columns.fields.filter((field) => field !== null)
  const times = eventFields[kind].filter(({ key, type }) => type === 'time' && told.includes(key))
  const { needed, noun } = eventWords(kind)
  if (kind === 'changes' ? times.length === 0 : !told.includes(needed)) {
    const label = eventFields[kind].find(({ key }) => key === needed)?.label ?? needed
    return kind === 'changes'
      ? 'No column holds a time of the change yet. Choose the ones that do.'
      : `No column says when the ${noun[0]} ${kind === 'incidents' ? 'began' : 'finished'} yet. Choose “${label}” for the one that does.`
  }
  return rows.length > columns.headerIndex + 1 ? null : 'There are no rows below the headers.'
}

/** Keeps what the columns are for, with the zone, for the next file with the same headers. */
export function rememberEventColumns(
  { kind, columns, zone, allSucceeded }: EventColumns,
  document: EngagementDocument,
): Change[] {
  const told = { [zoneKey]: zone, [succeededKey]: allSucceeded ? 'yes' : '' }
  return rememberColumns(columns, memoryOf(kind), document, told)
}

/** No header is normalised to these. */
const [zoneKey, succeededKey] = ['#zone', '#all-succeeded']

function memoryOf(kind: EventKind): ColumnMemory {
  return { prefix: `${kind}:`, fields: eventFields[kind] }
}

function columnsOf(
  rows: readonly TableRow[],
  kind: EventKind,
  headerIndex: number,
  document: EngagementDocument,
): EventColumns {
  const row = rows[headerIndex]
  const headers = row ? row.cells.slice(0, columnLimit).map((cell) => cell.trim()) : letterHeaders(rows)
  const kept = row ? keptColumns(headers, memoryOf(kind), document) : undefined
  const remembered = row ? rememberedFields(headers, memoryOf(kind), document) : null
  const zone = kept?.columns[zoneKey] || document.engagement.rows[0]?.zone || 'UTC'
  return {
    kind,
    columns: {
      headerIndex: row ? headerIndex : -1,
      line: row?.line ?? 0,
      headers,
      fields: remembered ?? guessFields(headers, kind),
      basis: remembered ? 'remembered' : 'guessed',
    },
    zone: isZone(zone) ? zone : 'UTC',
    allSucceeded: kept?.columns[succeededKey] === 'yes',
  }
}

/** Each field takes the first of its names that a header has; a header goes to one field. */
function guessFields(headers: readonly string[], kind: EventKind): (string | null)[] {
  const names = headers.map(normaliseHeader)
  const found: (string | null)[] = names.map(() => null)
  for (const field of eventFields[kind]) {
    const wanted = [normaliseHeader(field.label), ...field.names]
    const position = wanted.map((name) => names.findIndex((each, at) => each === name && found[at] === null))
    const at = position.find((each) => each !== -1)
    if (at !== undefined) found[at] = field.key
  }
  return found
}

/** Columns that are known; the needed one counts most, and headers met before more than any guess. */
function rateHeaders(headers: readonly string[], kind: EventKind, document: EngagementDocument | null): number {
  if (document && keptColumns(headers, memoryOf(kind), document)) return 1_000
  const found = guessFields(headers, kind).filter((field) => field !== null)
  return found.length + (found.includes(eventWords(kind).needed) ? 10 : 0)
}
