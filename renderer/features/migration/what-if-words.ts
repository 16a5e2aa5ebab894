import { isoOf } from '#domain/day.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import type { PlanWhatIf } from '#domain/plan-what-if.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import { spanOfTask, stepSpans, type DaySpan } from '#domain/migration-plan.ts'
import { count, formatDay, formatNumber } from '#ui/format.ts'
import type { PlanRef } from './migration-view.ts'
import { planName } from './plan-name.ts'

/** What was changed, as its outcome tells it. */
interface ChangedBar {
  readonly ref: PlanRef
  readonly name: string
  /** Where it would stand; null when that is where it stands now. */
  readonly span: DaySpan | null
  /** Said first of all but the dates. */
  readonly note: string
}

/**
 * What a change comes to, in a line: where the bar stands, what follows, the end of the plan, the milestones. `own` is null when no
 * one bar was changed.
 */
export function outcomeWords(document: EngagementDocument, whatIf: PlanWhatIf, own: ChangedBar | null): string {
  const ids = [...whatIf.tasks.keys()]
  if (!own) {
    const moved = ids.filter((id) => whatIf.tasks.get(id) !== null).length
    return `${moved > 0 ? `${count(moved, 'task', 'tasks')} with new days. ` : ''}${endWords(whatIf)}`
  }
  const follows = ids.filter((id) => own.ref.table !== 'tasks' || id !== own.ref.id)
  const moves = own.ref.table === 'steps' ? '' : followWords(document, follows)
  const sentences = [
    own.span ? `${own.name}: ${day(own.span.from)} to ${day(own.span.to)}.` : '',
    own.note,
    moves,
    endWords(whatIf),
  ]
  return sentences.filter(Boolean).join(' ')
}

/** Why a bar does not move at all. */
export function staysWords(document: EngagementDocument, ref: PlanRef, name: string, today: string): string {
  const span = spanOfRef(document, ref, today)
  if (!span) return `${name} has no dates yet.`
  const held = ref.table === 'tasks' ? holdWords(document, ref.id, today) : ''
  return `${name} stays on ${day(span.from)}${held === '' ? '.' : `: ${held}`}`
}

/** The days a bar is drawn over. */
export function spanOfRef(document: EngagementDocument, { table, id }: PlanRef, today: string): DaySpan | null {
  return table === 'tasks' ? spanOfTask(document, id, today) : (stepSpans(document, today).get(id) ?? null)
}

/** Why a task starts no earlier, as a sentence without a subject. */
export function holdWords(document: EngagementDocument, id: string, today: string): string {
  const because = planSchedule(document, today).tasks.get(id)?.because
  switch (because?.reason) {
    case undefined:
      return ''
    case 'link': {
      const name = planName(document, { table: 'tasks', id: because.link.from })
      return `held by ${name}, which ${because.link.kind === 'SS' ? 'starts' : 'finishes'} on ${day(because.day)}.`
    }
    case 'started':
      return `${saidOf(document, id).started === null ? 'it has begun, nobody has said when' : `it began on ${day(because.day)}`}. Change Began on in the inspector to move it.`
    case 'finished':
      return `${saidOf(document, id).finished === null ? 'it is done, nobody has said since when' : `it ended on ${day(because.day)}`}. Change Began on and Ended on in the inspector to move it.`
    case 'status':
      return 'it has not begun, and the days before today are over.'
    case 'fixed':
      return `its start is fixed on ${day(because.day)}.`
    case 'not-before':
      return `it may not start before ${day(because.day)}.`
    case 'project-start':
      return `the plan begins on ${day(because.day)}.`
  }
}

/** What people have said of when it happened: progress says that it did, not when. */
function saidOf(document: EngagementDocument, id: string): Pick<MigrationTask, 'started' | 'finished'> {
  return findRow(document, 'tasks', id) ?? { started: null, finished: null }
}

/** A loop that a link would close. */
export function loopWords(document: EngagementDocument, loop: readonly string[]): string {
  return `That would close a loop: ${loopNames(document, loop)}.`
}

/** A loop that is closed already. */
export function closedLoopWords(document: EngagementDocument, loop: readonly string[]): string {
  return `That closes a loop: ${loopNames(document, loop)}. Its tasks have no dates until one link goes.`
}

function loopNames(document: EngagementDocument, loop: readonly string[]): string {
  const names = loop.map((id) => planName(document, { table: 'tasks', id }))
  return [...names, names[0]].join(' waits for ')
}

function followWords(document: EngagementDocument, ids: readonly string[]): string {
  const [first] = ids
  if (first === undefined) return ''
  return ids.length === 1
    ? `${planName(document, { table: 'tasks', id: first })} follows.`
    : `${formatNumber(ids.length)} tasks follow.`
}

function endWords({ finish, slip, changesCriticalPath, milestones }: PlanWhatIf): string {
  if (finish === null) return ''
  const end =
    slip === null
      ? `The plan ends on ${day(finish)}`
      : slip === 0
        ? `The plan ends on ${day(finish)} as before`
        : `The plan ends on ${day(finish)}, ${count(Math.abs(slip), 'working day', 'working days')} ${slip > 0 ? 'later' : 'earlier'}`
  const parts = [
    end,
    changesCriticalPath && slip !== null ? 'critical path changes' : '',
    ...milestones.map(({ name, late }) =>
      late > 0 ? `${name} missed by ${count(late, 'working day', 'working days')}` : `${name} met again`,
    ),
  ]
  return `${parts.filter(Boolean).join('; ')}.`
}

function day(epochDay: number): string {
  return formatDay(isoOf(epochDay))
}
