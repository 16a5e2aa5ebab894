import { dayOf } from '../day.ts'
import { mondayToFriday, workingDays } from '../schedule/work-calendar.ts'
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

type Row = Readonly<Record<string, unknown>>

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null
}

function scheduled({ finish: _finish, ...row }: Row, tasks: readonly unknown[]): Row {
  const span = spanOf({ ...row, finish: _finish })
  const isDone = row['progress'] === 100
  const isBegun = isDone || (typeof row['progress'] === 'number' && row['progress'] > 0)
  return {
    ...row,
    team: null,
    wave: null,
    start: span?.start ?? null,
    fixed: null,
    duration: span === null ? null : span.days,
    effort: null,
    started: isBegun ? (span?.start ?? null) : null,
    finished: isDone ? (span?.finish ?? null) : null,
    predecessors: Array.isArray(row['predecessors'])
      ? row['predecessors'].map((id) => withOverlap(id, span?.start ?? null, tasks))
      : row['predecessors'],
    links: [],
    notes: withLostFinish(row['notes'], _finish, span),
  }
}

interface Span {
  readonly start: string
  readonly finish: string
  readonly days: number
}

/** One known day stands for both; a finish before the start has no length. */
function spanOf(row: Row): Span | null {
  const [first, last] = [row['start'], row['finish']].map((iso) => (typeof iso === 'string' ? dayOf(iso) : null))
  const [from, to] = [first ?? last ?? null, last ?? first ?? null]
  if (from === null || to === null) return null
  const [start, finish] = [row['start'] ?? row['finish'], row['finish'] ?? row['start']] as [string, string]
  return to < from
    ? { start, finish: start, days: 1 }
    : { start, finish, days: Math.max(1, workingDays(mondayToFriday, from, to)) }
}

/** A finish before its start cannot be kept as a length: it is kept as a note. */
function withLostFinish(notes: unknown, finish: unknown, span: Span | null): unknown {
  if (typeof finish !== 'string' || span === null || finish >= span.start || typeof notes !== 'string') return notes
  return [notes, `Finish was ${finish}, before the start.`].filter(Boolean).join('\n')
}

/** The link with a lag where the task starts before the other one is done, so that both keep their days. */
function withOverlap(link: unknown, start: string | null, tasks: readonly unknown[]): unknown {
  const before = tasks.find((row) => isRow(row) && row['id'] === link)
  const span = isRow(before) ? spanOf(before) : null
  if (start === null || span === null || span.finish < start) return link
  const [from, to] = [dayOf(start), dayOf(span.finish)]
  return from === null || to === null ? link : `${String(link)}|FS-${workingDays(mondayToFriday, from, to)}`
}
