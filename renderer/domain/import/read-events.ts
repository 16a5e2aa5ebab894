import { eventFields, eventWords, type EventField, type EventKind } from '../event-fields.ts'
import { parseInstant, slashOrderOf, utcText, type SlashOrder } from '../instant.ts'
import { longestCellText } from '../workbook-limits.ts'
import type { YesNo } from '../yes-no.ts'
import type { EventColumns } from './columns-events.ts'
import { shortText, type ImportIgnored, type ImportProblem } from './import-preview.ts'
import { filledRows, type ImportTable, type TableRow } from './import-table.ts'
import { plainText } from './read-services-table.ts'
import { brokenQuotesReason, surplusCells, unusedColumns } from './unread-cells.ts'

/** Values of the mapped columns, by field key. */
export type EventValues = Readonly<Record<string, string | null>>

export interface EventCandidate {
  readonly line: number
  readonly key: string
  /** Times are UTC texts, unknown ones null; other texts are empty while unknown. */
  readonly values: EventValues
  /** Why the row cannot go in; null when it can. */
  readonly reason: string | null
}

/** What a file with events holds, before it is compared with the document. */
export interface EventInput {
  readonly kind: EventKind
  /** Keys of the mapped fields; the others of a row that is there already stay. */
  readonly fields: readonly string[]
  /** In the order of the file; of rows with the same id only the last one. */
  readonly events: readonly EventCandidate[]
  readonly problems: readonly ImportProblem[]
  readonly ignored: readonly ImportIgnored[]
  /** What was assumed: "3 times lie in an hour that the clocks repeat." */
  readonly remarks: readonly string[]
}

/** Takes the events from the rows below the headers. Nothing in a file makes it throw. */
export function readEvents(table: ImportTable, told: EventColumns, onRow?: (done: number) => void): EventInput {
  const rows = filledRows(table).slice(told.columns.headerIndex + 1)
  const slashes = slashOrderIn(rows, told)
  const reader = startReading(told, slashes)
  const read = rows.map((row, index) => {
    onRow?.(index)
    return reader.read(row)
  })
  const inside = read.filter((row) => row.elsewhere === null)
  const { events, replaced } = lastOfEach(inside.map(({ event }) => event))
  const fields = told.columns.fields.filter((field) => field !== null && field !== 'environment')
  return {
    kind: told.kind,
    // Without a column the run is the event's own, and the answer for all rows is an answer.
    fields: [
      ...fields.filter((field) => field !== null),
      ...(told.kind === 'deployments' && !fields.includes('run') ? ['run'] : []),
      ...(told.kind === 'deployments' && told.allSucceeded && !fields.includes('succeeded') ? ['succeeded'] : []),
    ],
    events,
    problems: [...table.problems, ...replaced, ...surplusCells(rows, told.columns)],
    ignored: [
      ...elsewhereCounts(read.flatMap(({ elsewhere }) => elsewhere ?? [])),
      ...unusedColumns(rows, told.columns, () => 'It goes to no field.'),
      ...reader.unknownWords(),
      ...table.ignored,
    ],
    remarks: reader.remarks(),
  }
}

interface ReadRow {
  readonly event: EventCandidate
  /** The environment when it is not production; the row is passed over. */
  readonly elsewhere: string | null
}

function startReading({ kind, columns, zone, allSucceeded }: EventColumns, slashes: SlashOrder | null) {
  const fields = columns.fields.flatMap((key, position) => {
    const field = eventFields[kind].find((each) => each.key === key)
    return field ? [{ field, position }] : []
  })
  const doubts = { repeated: 0, skipped: 0 }
  const unknown = new Map<string, { field: EventField; text: string; count: number }>()

  const answer = (field: EventField, text: string, words: ReadonlyMap<string, YesNo>): YesNo | null => {
    const found = words.get(text.toLowerCase().replace(/[\s_-]+/g, ' ')) ?? null
    if (found === null && text !== '') {
      const known = unknown.get(`${field.key} ${text.toLowerCase()}`)
      if (known) known.count += 1
      else unknown.set(`${field.key} ${text.toLowerCase()}`, { field, text, count: 1 })
    }
    return found
  }

  const read = (row: TableRow): ReadRow => {
    const values: Record<string, string | null> = {}
    let reason = row.brokenQuotes ? brokenQuotesReason : null
    let elsewhere: string | null = null
    for (const { field, position } of row.brokenQuotes ? [] : fields) {
      const text = meant(row.cells[position] ?? '')
      if (text.length > longestCellText)
        reason ??= `${field.label} has ${text.length} characters; at most ${longestCellText} are kept.`
      else if (field.type === 'time') {
        const time = readTime(field, text, zone, slashes)
        if (time.doubt) doubts[time.doubt] += 1
        reason ??= time.reason
        values[field.key] = time.text
      } else if (field.type === 'outcome') values[field.key] = answer(field, text, outcomeWords)
      else if (field.type === 'yes-no') values[field.key] = answer(field, text, yesNoWords)
      else if (field.type === 'environment') elsewhere = isProduction(text) ? null : text
      else values[field.key] = text
    }
    if (kind === 'deployments' && allSucceeded && !('succeeded' in values)) values['succeeded'] = 'yes'
    reason ??= missing(kind, values)
    const named = values['key'] !== undefined
    const key = values['key'] ?? keyFor(kind, values)
    if (named && key === '') reason ??= 'There is no id, so that a second import could not find the row again.'
    if (kind === 'deployments' && !values['run']) values['run'] = key
    return { event: { line: row.line, key, values: { ...values, key }, reason }, elsewhere }
  }

  return {
    read,
    remarks: () => [
      ...(slashes === null
        ? []
        : [
            `Dates such as 3/4/2026 are read with the ${slashes === 'day-first' ? 'day' : 'month'} first, as others of the file are written.`,
          ]),
      ...(doubts.repeated > 0
        ? [`${times(doubts.repeated)} in an hour that the clocks of ${zone} show twice; the first one was taken.`]
        : []),
      ...(doubts.skipped > 0
        ? [
            `${times(doubts.skipped)} in an hour that the clocks of ${zone} skip; they were moved on by what is skipped.`,
          ]
        : []),
    ],
    unknownWords: (): ImportIgnored[] =>
      [...unknown.values()].slice(0, shownWords).map(({ field, text, count }) => ({
        what: `“${shortText(text, 40)}” in ${field.label}`,
        count,
        why: 'It says neither yes nor no; these rows stay unknown.',
      })),
  }
}

/** How the file writes dates with slashes, by those that can be read in one way only; null when they do not agree or say. */
function slashOrderIn(rows: readonly TableRow[], { kind, columns }: EventColumns): SlashOrder | null {
  const times = new Set(eventFields[kind].flatMap(({ key, type }) => (type === 'time' ? [key] : [])))
  const positions = columns.fields.flatMap((key, position) => (key !== null && times.has(key) ? [position] : []))
  const found = new Set(rows.flatMap(({ cells }) => positions.flatMap((at) => slashOrderOf(cells[at] ?? '') ?? [])))
  return found.size === 1 ? ([...found][0] ?? null) : null
}

const shownWords = 20

function times(count: number): string {
  return count === 1 ? '1 time lies' : `${count} times lie`
}

interface ReadTime {
  readonly text: string | null
  readonly reason: string | null
  readonly doubt: 'repeated' | 'skipped' | null
}

function readTime(field: EventField, text: string, zone: string, slashes: SlashOrder | null): ReadTime {
  if (text === '' || noTime.test(text)) return { text: null, reason: null, doubt: null }
  const parsed = parseInstant(text, zone, slashes)
  if (parsed.status === 'invalid')
    return { text: null, reason: `${field.label}: ${shortText(parsed.reason, 200)}`, doubt: null }
  if (parsed.at < earliest || parsed.at >= latest)
    return { text: null, reason: `${field.label}: ${shortText(text, 40)} is not between 1990 and 2100.`, doubt: null }
  return { text: utcText(parsed.at), reason: null, doubt: 'doubt' in parsed ? parsed.doubt : null }
}

/** What programs write for a time that there is not: the zero of Go, of MySQL and of Unix. */
const noTime = /^(0001-01-01|0000-00-00|1970-01-01[T ]00:00)/
const [earliest, latest] = [Date.UTC(1990, 0), Date.UTC(2100, 0)]

/** Empty for the words by which exports say that there is nothing. */
function meant(cell: string): string {
  const text = plainText(cell)
  return nothing.has(text.toLowerCase()) ? '' : text
}

const nothing = new Set(['?', '-', '–', '—', 'n/a', 'na', 'nan', 'nat', 'none', 'null', '\\n', 'unknown', 'tbd'])

/** Each answer under the words for it; hyphens and underscores stand for blanks. */
function wordList(yes: string, no: string): ReadonlyMap<string, YesNo> {
  return new Map([
    ...yes.split(', ').map((word) => [word, 'yes'] as const),
    ...no.split(', ').map((word) => [word, 'no'] as const),
  ])
}

const yesNoWords = wordList('yes, y, true, t, 1, x, ✓', 'no, n, false, f, 0')
const outcomeWords = wordList(
  'yes, y, true, t, 1, success, successful, succeeded, passed, pass, ok, done, complete, completed, deployed, finished, released, healthy',
  'no, n, false, f, 0, failure, failed, fail, error, errored, broken, unsuccessful, rolled back, timed out, timeout, unhealthy',
)

/** Whoever exports a column of environments and leaves it empty has not said production. */
function isProduction(text: string): boolean {
  return /^(production|prod|prd|live|p)\b/i.test(text) || /\b(production|prod|prd|live)$/i.test(text)
}

function missing(kind: EventKind, values: EventValues): string | null {
  if (kind === 'incidents' && !values['started']) return 'There is no time at which the incident began.'
  const written = eventFields[kind].filter(({ type }) => type === 'time').some(({ key }) => values[key])
  return kind === 'changes' && !written ? 'There is no time in this row.' : null
}

/** Without ids an event is known by when and where it was. */
function keyFor(kind: EventKind, values: EventValues): string {
  const { needed } = eventWords(kind)
  const when =
    values[needed] ?? eventFields[kind].map(({ key, type }) => (type === 'time' && values[key]) || '').join(' ')
  return [when.trim(), values['scope'] ?? '', values['run'] ?? ''].filter(Boolean).join(' ')
}

/** A file that lists an event twice means the later row: exports are appended to. */
function lastOfEach(read: readonly EventCandidate[]) {
  const last = new Map(read.flatMap((event) => (event.reason === null ? [[event.key, event] as const] : [])))
  const replaced: ImportProblem[] = []
  const events = read.filter((event) => {
    const winner = event.reason === null ? last.get(event.key) : event
    if (winner === undefined || winner === event) return true
    replaced.push({
      line: event.line,
      place: shortText(event.key, 120),
      message: `The same id stands again in line ${winner.line}. The last row counts; this one is passed over.`,
    })
    return false
  })
  return { events, replaced }
}

function elsewhereCounts(environments: readonly string[]): ImportIgnored[] {
  const counts = new Map<string, number>()
  for (const each of environments) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].slice(0, shownWords).map(([environment, count]) => ({
    what: environment === '' ? 'Rows without an environment' : `Rows of “${shortText(environment, 40)}”`,
    count,
    why: 'Only deployments to production count.',
  }))
}
