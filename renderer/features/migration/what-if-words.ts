import { isoOf } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { PlanWhatIf } from '#domain/plan-what-if.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import type { DaySpan } from '#domain/migration-plan.ts'
import { count, formatDay, formatNumber } from '#ui/format.ts'
import type { PlanRef } from './migration-view.ts'
import { planName } from './plan-name.ts'

/** What a change comes to, in a line: where the bar stands, what follows, the end of the plan, the milestones. */
export function outcomeWords(
  document: EngagementDocument,
  whatIf: PlanWhatIf,
  own: {
    readonly ref: PlanRef
    readonly name: string
    /** Where it would stand; null when that is where it stands now. */
    readonly span: DaySpan | null
    /** Said first of all but the dates. */
    readonly note: string
  },
): string {
  const follows = [...whatIf.tasks.keys()].filter((id) => own.ref.table !== 'tasks' || id !== own.ref.id)
  const moves = own.ref.table === 'steps' ? '' : followWords(document, follows)
  const sentences = [
    own.span ? `${own.name}: ${day(own.span.from)} to ${day(own.span.to)}.` : '',
    own.note,
    moves,
    endWords(whatIf),
  ]
  return sentences.filter(Boolean).join(' ')
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
      return `it began on ${day(because.day)}, and what has begun does not move.`
    case 'finished':
      return `it ended on ${day(because.day)}, and what is done does not move.`
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

/** A loop that a link would close. */
export function loopWords(document: EngagementDocument, loop: readonly string[]): string {
  const names = loop.map((id) => planName(document, { table: 'tasks', id }))
  return `That would close a loop: ${[...names, names[0]].join(' waits for ')}.`
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
    slip === 0
      ? `The plan ends on ${day(finish)} as before`
      : `The plan ends on ${day(finish)}, ${count(Math.abs(slip), 'working day', 'working days')} ${slip > 0 ? 'later' : 'earlier'}`
  const parts = [
    end,
    changesCriticalPath ? 'critical path changes' : '',
    ...milestones.map(({ name, late }) =>
      late > 0 ? `${name} missed by ${count(late, 'working day', 'working days')}` : `${name} met again`,
    ),
  ]
  return `${parts.filter(Boolean).join('; ')}.`
}

function day(epochDay: number): string {
  return formatDay(isoOf(epochDay))
}
