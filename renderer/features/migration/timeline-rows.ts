import { isoOf } from '#domain/day.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { lengthOf, progressUnknown, type DaySpan, type PlanStep, type PlanTask } from '#domain/migration-plan.ts'
import { isDone } from '#domain/migration-task.ts'
import type { PlanBaseline } from '#domain/plan-baseline.ts'
import { calendarOf, type ScheduledTask } from '#domain/plan-schedule.ts'
import { sideOfLine } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import { slipOf, type WorkCalendar } from '#domain/schedule/work-calendar.ts'
import { readTaskLink, termOf } from '#domain/task-link.ts'
import type { TimelineRow, TimelineTone } from '#ui/charts/timeline-types.ts'
import { count, formatDay, formatNumber } from '#ui/format.ts'
import { laneRowId, rowIdOf } from './plan-row-id.ts'
import { progressWords } from './progress-words.ts'
import type { PlanLane } from './timeline-lanes.ts'

/** The row of a step, with its number. */
export function stepRow(
  step: PlanStep,
  number: number,
  document: EngagementDocument,
  folded: ReadonlySet<string>,
): TimelineRow {
  const name = step.entry ? `${number} ${step.entry.name}` : 'Tasks in no step'
  const owner = step.entry ? ownerOf(step.step?.owner ?? null, document) : ({ owner: '', tone: 'other' } as const)
  const words = [
    step.entry ? (owner.owner ?? 'no owner') : '',
    step.reversed ? reversedWords(step.step) : spanWords(step.span, calendarOf(document)),
    step.window ? `meant for ${daysWords(step.window)}` : '',
    progressWords(step),
    step.late ? 'late' : '',
  ]
  return {
    id: rowIdOf({ table: 'steps', id: step.id }),
    level: 1,
    name,
    ...owner,
    span: step.span,
    window: step.window,
    done: step.progress?.done ?? 0,
    unknown: step.progress?.unknown ?? 0,
    late: step.late,
    critical: step.tasks.some(isCritical),
    reversed: step.reversed,
    movable: step.entry !== null && step.span !== null,
    label: sentence(step.entry ? `Step ${name}` : name, words),
    ...(step.tasks.length > 0 ? { expanded: !folded.has(step.id) } : {}),
  }
}

/** The row of the tasks of a team or wave. */
export function laneRow(lane: PlanLane, document: EngagementDocument, folded: ReadonlySet<string>): TimelineRow {
  const { tasks, span, progress } = lane
  const late = tasks.filter((task) => task.late).length
  const words = [
    count(tasks.length, 'task', 'tasks'),
    spanWords(span, calendarOf(document)),
    late > 0 ? `${formatNumber(late)} late` : '',
  ]
  return {
    id: laneRowId(lane.id),
    level: 1,
    name: lane.name,
    owner: '',
    tone: 'other',
    span,
    done: progress?.done ?? 0,
    unknown: progress?.unknown ?? 0,
    late: false,
    critical: tasks.some(isCritical),
    label: sentence(lane.name, words),
    expanded: !folded.has(lane.id),
  }
}

export function taskRow(planned: PlanTask, document: EngagementDocument, today: string, baseline: Agreed): TimelineRow {
  const { task, span, late, scheduled } = planned
  const name = nameOr(task.name, 'Task')
  const unknown = progressUnknown(planned, today)
  const progress = isDone(task) ? 100 : task.progress
  const owner = ownerOf(task.owner, document)
  const agreed = baseline.spans.get(task.id) ?? null
  const before = task.predecessors.flatMap((each) => {
    const link = readTaskLink(each)
    const name = findRow(document, 'tasks', link.task)?.name
    return name === undefined ? [] : [`${name} ${termOf(link)}`.trim()]
  })
  const words = [
    owner.owner ?? 'no owner',
    spanWords(span, calendarOf(document)),
    scheduled === null || isDone(task) ? '' : slackWords(scheduled),
    progress === null ? 'progress not entered' : `${formatNumber(progress)} % done`,
    late ? 'late' : '',
    agreed && span ? slipWords(slipOf(calendarOf(document), agreed.to, span.to), baseline.name) : '',
    before.length > 0 ? `after ${before.join(', ')}` : '',
  ]
  const isEvent = task.duration === 0
  return {
    id: rowIdOf({ table: 'tasks', id: task.id }),
    level: 2,
    name,
    ...owner,
    span,
    done: (progress ?? 0) / 100,
    unknown: unknown ? 1 : 0,
    late,
    critical: isCritical(planned),
    latest: scheduled && task.finished === null ? scheduled.latestFinish : null,
    baseline: agreed,
    event: isEvent,
    reversed: false,
    movable: span !== null,
    resizable: span !== null && !isEvent && task.finished === null,
    linkable: span !== null,
    label: sentence(name, words),
  }
}

/** The days of tasks as they were agreed, and in which baseline. */
interface Agreed {
  readonly spans: ReadonlyMap<string, DaySpan>
  readonly name: string
}

function isCritical({ scheduled }: PlanTask): boolean {
  return scheduled?.critical === true
}

export function baselineName({ name, taken }: PlanBaseline): string {
  return name === '' ? `the baseline of ${formatDay(taken)}` : name
}

function ownerOf(
  owner: string | null,
  document: EngagementDocument,
): { readonly owner: string | null; readonly tone: TimelineTone } {
  const role = owner === null ? undefined : findRow(document, 'roles', owner)
  return { owner: role?.name ?? null, tone: (role && sideOfLine(role)) ?? 'other' }
}

/** "4 Jan 2027 to 8 Jan 2027, 5 working days". */
function spanWords(span: DaySpan | null, calendar: WorkCalendar): string {
  if (!span) return 'no dates yet'
  const days = count(lengthOf(span, calendar), 'working day', 'working days')
  return `${daysWords(span)}, ${days}`
}

function daysWords({ from, to }: DaySpan): string {
  return `${formatDay(isoOf(from))} to ${formatDay(isoOf(to))}`
}

function slackWords({ critical, slack }: ScheduledTask): string {
  return critical ? 'critical' : `${count(slack, 'working day', 'working days')} of slack`
}

function slipWords(slip: number, baseline: string): string {
  if (slip === 0) return `as in ${baseline}`
  return `${count(Math.abs(slip), 'working day', 'working days')} ${slip > 0 ? 'later' : 'earlier'} than in ${baseline}`
}

function reversedWords(row: { readonly start: string | null; readonly finish: string | null } | null): string {
  return `start ${formatDay(row?.start ?? null)}, finish ${formatDay(row?.finish ?? null)}, no length: finish is before start`
}

function sentence(name: string, words: readonly string[]): string {
  return `${name}: ${words.filter(Boolean).join(', ')}`
}
