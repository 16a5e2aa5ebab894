import type { CatalogStep } from '#domain/catalog-plan.ts'
import type { Catalog } from '#domain/catalog.ts'
import { isoOf, mustDay } from '#domain/day.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { startsBefore } from '#domain/migration-findings.ts'
import {
  engagementStart,
  lengthOf,
  planMarks,
  planSpan,
  planSteps,
  progressUnknown,
  type DaySpan,
  type PlanStep,
  type PlanTask,
} from '#domain/migration-plan.ts'
import type { WorkCalendar } from '#domain/schedule/work-calendar.ts'
import { sideOfLine } from '#domain/role.ts'
import { calendarOf, planSchedule, type ScheduledTask } from '#domain/plan-schedule.ts'
import { nameOr } from '#domain/row-name.ts'
import { linkedTask, readTaskLink, termOf } from '#domain/task-link.ts'
import type { TimelineData, TimelineLink, TimelineRow, TimelineTone } from '#ui/charts/timeline-types.ts'
import { count, formatDay, formatNumber } from '#ui/format.ts'
import type { PlanRef } from './migration-view.ts'
import { progressWords } from './progress-words.ts'

export interface PlanTimeline extends TimelineData {
  readonly steps: readonly PlanStep[]
  /** From the first to the last day; null while nothing has a date. */
  readonly span: DaySpan | null
  /** How to read the drawing, with the counts. */
  readonly caption: string
}

/** The plan as the timeline draws it; tasks of `folded` steps are left out. */
export function planTimeline(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  folded: ReadonlySet<string>,
): PlanTimeline {
  const steps = planSteps(document, catalog, today)
  const rows = steps.flatMap((step, index) => [
    stepRow(step, index + 1, document, folded),
    ...(folded.has(step.id) ? [] : step.tasks.map((task) => taskRow(task, document, today))),
  ])
  return {
    steps,
    rows,
    span: planSpan(steps),
    links: [
      ...catalog.steps.flatMap((entry) => stepLinks(entry, document)),
      ...document.tasks.rows.flatMap((task) => linksTo(task.id, document)),
    ],
    marks: planMarks(document, catalog, steps).map(({ horizon, day }) => ({ day, label: horizon.replace('-', ' ') })),
    today: mustDay(today),
    caption: captionOf(document, steps, rows),
  }
}

/** Steps and tasks share the timeline, so a row's id names its table. */
export function rowIdOf({ table, id }: PlanRef): string {
  return `${table}/${id}`
}

export function refOf(rowId: string): PlanRef {
  const slash = rowId.indexOf('/')
  return { table: rowId.startsWith('steps/') ? 'steps' : 'tasks', id: rowId.slice(slash + 1) }
}

function stepRow(
  step: PlanStep,
  number: number,
  document: EngagementDocument,
  folded: ReadonlySet<string>,
): TimelineRow {
  const name = step.entry ? `${number} ${step.entry.name}` : 'Tasks in no step'
  const progress = step.progress
  const owner = step.entry ? ownerOf(step.step?.owner ?? null, document) : ({ owner: '', tone: 'other' } as const)
  const words = [
    step.entry ? (owner.owner ?? 'no owner') : '',
    step.reversed ? reversedWords(step.step) : spanWords(step.span, calendarOf(document)),
    progressWords(step),
    step.late ? 'late' : '',
  ]
  return {
    id: rowIdOf({ table: 'steps', id: step.id }),
    level: 1,
    name,
    ...owner,
    span: step.span,
    done: progress?.done ?? 0,
    unknown: progress?.unknown ?? 0,
    late: step.late,
    reversed: step.reversed,
    label: sentence(step.entry ? `Step ${name}` : name, words),
    ...(step.tasks.length > 0 ? { expanded: !folded.has(step.id) } : {}),
  }
}

function taskRow(planned: PlanTask, document: EngagementDocument, today: string): TimelineRow {
  const { task, span, late, scheduled } = planned
  const name = nameOr(task.name, 'Task')
  const unknown = progressUnknown(planned, today)
  const owner = ownerOf(task.owner, document)
  const before = task.predecessors.flatMap((each) => {
    const link = readTaskLink(each)
    const name = findRow(document, 'tasks', link.task)?.name
    return name === undefined ? [] : [`${name} ${termOf(link)}`.trim()]
  })
  const words = [
    owner.owner ?? 'no owner',
    spanWords(span, calendarOf(document)),
    scheduled === null ? '' : slackWords(scheduled),
    task.progress === null ? 'progress not entered' : `${formatNumber(task.progress)} % done`,
    late ? 'late' : '',
    before.length > 0 ? `after ${before.join(', ')}` : '',
  ]
  return {
    id: rowIdOf({ table: 'tasks', id: task.id }),
    level: 2,
    name,
    ...owner,
    span,
    done: (task.progress ?? 0) / 100,
    unknown: unknown ? 1 : 0,
    late,
    reversed: false,
    label: sentence(name, words),
  }
}

/** From the steps it builds on. Steps may overlap: only one that starts even before the other counts as broken. */
function stepLinks({ slug, after }: CatalogStep, document: EngagementDocument): TimelineLink[] {
  const step = findRow(document, 'steps', slug)
  return after.map((each) => {
    const before = findRow(document, 'steps', each)
    return {
      from: rowIdOf({ table: 'steps', id: each }),
      to: rowIdOf({ table: 'steps', id: slug }),
      broken: step !== undefined && before !== undefined && startsBefore(step, before),
    }
  })
}

function linksTo(id: string, document: EngagementDocument): TimelineLink[] {
  const task = findRow(document, 'tasks', id)
  if (!task) return []
  const early = new Set(planSchedule(document).brokenLinks.flatMap(({ from, to }) => (to === id ? [from] : [])))
  return [...new Set(task.predecessors.map(linkedTask))]
    .filter((before) => before !== id)
    .map((before) => ({
      from: rowIdOf({ table: 'tasks', id: before }),
      to: rowIdOf({ table: 'tasks', id }),
      broken: early.has(before),
    }))
}

function captionOf(document: EngagementDocument, steps: readonly PlanStep[], rows: readonly TimelineRow[]): string {
  const tasks = steps.flatMap((step) => step.tasks)
  const undated = tasks.filter((task) => !task.span).length
  const start = engagementStart(document)
  const last = planSpan(steps)?.to
  const reading = [
    'Filled: done',
    rows.some((row) => row.unknown > 0) ? 'hatched: progress not entered' : '',
    'red outline: late',
    `dotted: days since ${start === null ? 'the first day of the plan' : `the engagement began on ${formatDay(isoOf(start))}`}`,
  ]
  const counts = [
    tasks.length === 0 ? 'no tasks yet' : count(tasks.length, 'task', 'tasks'),
    tasks.length === 0 ? '' : `${formatNumber(tasks.filter((task) => task.late).length)} late`,
    undated > 0 ? `${formatNumber(undated)} without dates` : '',
    last === undefined ? '' : `ends on ${formatDay(isoOf(last))}`,
  ]
  const said = counts.filter(Boolean).join(', ')
  return `${reading.filter(Boolean).join(' · ')}. ${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function ownerOf(
  owner: string | null,
  document: EngagementDocument,
): { readonly owner: string | null; readonly tone: TimelineTone } {
  const role = owner === null ? undefined : findRow(document, 'roles', owner)
  return { owner: role?.name ?? null, tone: (role && sideOfLine(role)) ?? 'other' }
}

function spanWords(span: DaySpan | null, calendar: WorkCalendar): string {
  if (!span) return 'no dates yet'
  const days = count(lengthOf(span, calendar), 'working day', 'working days')
  return `${formatDay(isoOf(span.from))} to ${formatDay(isoOf(span.to))}, ${days}`
}

function slackWords({ critical, slack }: ScheduledTask): string {
  return critical ? 'critical' : `${count(slack, 'working day', 'working days')} of slack`
}

function reversedWords(row: { readonly start: string | null; readonly finish: string | null } | null): string {
  return `start ${formatDay(row?.start ?? null)}, finish ${formatDay(row?.finish ?? null)}, no length: finish is before start`
}

function sentence(name: string, words: readonly string[]): string {
  return `${name}: ${words.filter(Boolean).join(', ')}`
}
