import { dayOf, isoOf } from '../day.ts'
import { mondayToFriday, workingDays } from '../schedule/work-calendar.ts'
import { writeTaskLink } from '../task-link.ts'
import { filled } from './filled.ts'
import type { StoredRows } from './stored-rows.ts'

/**
 * Version 5: tasks say how long they take and what holds them, and their dates are worked out. A task keeps its first day as the day
 * before which it does not start, and its length in working days of Monday to Friday; what was begun or done keeps its days as they
 * were. An overlap with a task it waits for becomes a negative lag. New tables (milestones, waves, holidays, baselines of
 * the plan, risks) are born empty and need no step.
 */
export function wholePlan(rows: StoredRows): StoredRows {
  const tasks = rows['tasks']?.map((row) => (isRow(row) ? scheduled(row, rows['tasks'] ?? []) : row))
  return {
    ...rows,
    ...filled(rows, 'engagement', { workdays: [1, 2, 3, 4, 5] }),
    ...filled(rows, 'roles', { people: null, availability: null }),
    ...(tasks ? { tasks } : {}),
  }
}

/** Of a length that can be typed in version 5. */
const mostDays = 1000

type Row = Readonly<Record<string, unknown>>

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null
}

function scheduled({ finish, ...row }: Row, tasks: readonly unknown[]): Row {
  const span = spanOf({ ...row, finish })
  const isDone = row['progress'] === 100
  const isBegun = isDone || (typeof row['progress'] === 'number' && row['progress'] > 0)
  return {
    ...withoutTypedFinish(row),
    team: null,
    wave: null,
    // A stored day that is none is for the reading of rows to refuse, by name.
    start: isNoDay(row['start']) ? row['start'] : (span?.start ?? null),
    fixed: null,
    duration: span && Math.min(span.days, mostDays),
    effort: null,
    started: isBegun ? (span?.start ?? null) : null,
    finished: isDone ? (span?.finish ?? null) : null,
    predecessors: Array.isArray(row['predecessors'])
      ? row['predecessors'].map((id) => withOverlap(id, span, tasks))
      : row['predecessors'],
    links: [],
    notes: withLostFinish(row, finish, span),
  }
}

interface Span {
  readonly start: string
  readonly finish: string
  readonly days: number
  /** Number of its first working day. */
  readonly from: number
}

/** One known day stands for both; a finish before the start has no length. */
function spanOf(row: Row): Span | null {
  const [first, last] = [row['start'], row['finish']].map((iso) => (typeof iso === 'string' ? dayOf(iso) : null))
  const [from, to] = [first ?? last ?? null, last ?? first ?? null]
  if (from === null || to === null) return null
  const start = isoOf(from)
  const span = { start, from: mondayToFriday.indexOf(from) }
  return to < from
    ? { ...span, finish: start, days: 1 }
    : { ...span, finish: isoOf(to), days: Math.max(1, workingDays(mondayToFriday, from, to)) }
}

/** What cannot be kept as a length, a finish before the start, far behind it or no day, is kept as a note. */
function withLostFinish({ notes, ...row }: Row, finish: unknown, span: Span | null): unknown {
  const typed = typedFinish(row)
  const lost = [
    typeof finish === 'string' && span !== null && finish < span.start
      ? `Finish was ${finish}, before the start.`
      : null,
    isNoDay(finish) ? `Finish was “${finish}”, which is no day.` : null,
    typeof finish === 'string' && span !== null && span.days > mostDays
      ? `Finish was ${finish}, more than ${mostDays} working days after the start.`
      : null,
    typed === undefined ? null : `Finish was typed as “${typed}”.`,
  ].filter((each) => each !== null)
  return typeof notes === 'string' && lost.length > 0 ? [notes, ...lost].filter(Boolean).join('\n') : notes
}

function isNoDay(value: unknown): value is string {
  return typeof value === 'string' && dayOf(value) === null
}

function typedFinish({ invalid }: Row): string | undefined {
  const typed = isRow(invalid) ? invalid['finish'] : undefined
  return typeof typed === 'string' ? typed : undefined
}

function withoutTypedFinish(row: Row): Row {
  if (typedFinish(row) === undefined || !isRow(row['invalid'])) return row
  const { finish: _finish, ...kept } = row['invalid']
  const { invalid: _invalid, ...bare } = row
  return Object.keys(kept).length === 0 ? bare : { ...bare, invalid: kept }
}

/** The link with a negative lag where the task starts before the other one is done, so that both keep their days. */
function withOverlap(link: unknown, span: Span | null, tasks: readonly unknown[]): unknown {
  const found = tasks.find((row) => isRow(row) && row['id'] === link)
  const before = isRow(found) ? spanOf(found) : null
  const overlap = span && before ? before.from + before.days - span.from : 0
  return overlap > 0 ? writeTaskLink({ task: String(link), kind: 'FS', lag: -overlap }) : link
}
