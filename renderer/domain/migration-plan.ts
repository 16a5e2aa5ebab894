import type { CatalogStep } from './catalog-plan.ts'
import type { Catalog } from './catalog.ts'
import { dayOf, isoOf, mustDay } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { engagementId } from './engagement.ts'
import { isDone, type MigrationStep, type MigrationTask } from './migration-task.ts'
import { planSchedule, type ScheduledTask, type ScheduleTables } from './plan-schedule.ts'
import { lastDay } from './schedule/task-days.ts'
import { workingDays, type WorkCalendar } from './schedule/work-calendar.ts'

/** Epoch days, both included; `from` is never after `to`. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

export interface PlanTask {
  readonly task: MigrationTask
  /** Null while nobody has said how long it takes or when the plan begins. */
  readonly scheduled: ScheduledTask | null
  /** Null with it. */
  readonly span: DaySpan | null
  /** The last day that it was meant to have has passed and it is not done. */
  readonly late: boolean
}

/** How much of the work of a step is done; shares of the working days of its tasks. */
export interface StepProgress {
  /** 0 to 1. */
  readonly done: number
  /** 0 to 1: begun tasks whose progress nobody entered. Neither done nor open. */
  readonly unknown: number
  readonly finishedTasks: number
}

/** One of the nine steps with its tasks; at the end perhaps one without a catalog entry, for tasks in no step. */
export interface PlanStep {
  /** Slug of the catalog step; empty for tasks in no step. */
  readonly id: string
  readonly entry: CatalogStep | null
  /** The client's record; null when there is none yet. */
  readonly step: MigrationStep | null
  /** Its own dates; what is missing of them comes from its tasks. */
  readonly span: DaySpan | null
  /** Its own finish is before its own start: the span says where it lies, not how long it is. */
  readonly reversed: boolean
  readonly tasks: readonly PlanTask[]
  /** Null while it has no tasks. */
  readonly progress: StepProgress | null
  /** The last day that it was meant to have has passed and a task of it is not done. */
  readonly late: boolean
}

/** The plan in the order of the catalog, each step with its tasks in the order of the document. */
export function planSteps(document: EngagementDocument, catalog: Catalog, today: string): PlanStep[] {
  const slugs = new Set(catalog.steps.map((entry) => entry.slug))
  const { tasks: scheduled, calendar } = planSchedule(document, today)
  const stepOf = (id: string, entry: CatalogStep | null): PlanStep => {
    const tasks = document.tasks.rows
      .filter((task) => (slugs.has(task.step) ? task.step : '') === id)
      .map((task) => planTask(task, scheduled.get(task.id) ?? null, today))
    const step = findRow(document, 'steps', id) ?? null
    const span = stepSpan(step, tasks)
    const progress = stepProgress(tasks, calendar, today)
    const due = dueDay(step, tasks)
    const late = due !== null && due < mustDay(today) && tasks.some(({ task }) => !isDone(task))
    return { id, entry, step, span, reversed: step !== null && isReversed(step), tasks, progress, late }
  }
  const known = catalog.steps.map((entry) => stepOf(entry.slug, entry))
  const loose = stepOf('', null)
  return loose.tasks.length > 0 ? [...known, loose] : known
}

/** From the earlier to the later date; a text that is no date counts as unknown. */
export function spanOf(start: string | null, finish: string | null): DaySpan | null {
  const days = [start, finish].flatMap((iso) => (iso === null ? [] : (dayOf(iso) ?? [])))
  return days.length === 0 ? null : { from: Math.min(...days), to: Math.max(...days) }
}

/** The span that holds all the spans. */
export function hullOf(spans: readonly (DaySpan | null)[]): DaySpan | null {
  return spans.reduce<DaySpan | null>(
    (hull, span) =>
      hull && span ? { from: Math.min(hull.from, span.from), to: Math.max(hull.to, span.to) } : (hull ?? span),
    null,
  )
}

/** Length of a bar in working days; a bar on days off counts one. */
export function lengthOf(span: DaySpan, calendar: WorkCalendar): number {
  return Math.max(1, workingDays(calendar, span.from, span.to))
}

/** Epoch day, or null while the profile has none. */
export function engagementStart(document: EngagementDocument): number | null {
  const start = findRow(document, 'engagement', engagementId)?.start
  return start == null ? null : dayOf(start)
}

/** From the first to the last day of anything in the plan. */
export function planSpan(steps: readonly PlanStep[]): DaySpan | null {
  return hullOf(steps.flatMap((step) => [step.span, ...step.tasks.map((task) => task.span)]))
}

/** The same from the tables alone. */
export function planHull(document: Pick<EngagementDocument, 'steps'> & ScheduleTables, today: string): DaySpan | null {
  const { tasks } = planSchedule(document, today)
  return hullOf([
    ...document.steps.rows.map(({ start, finish }) => spanOf(start, finish)),
    ...[...tasks.values()].map(spanOfScheduled),
  ])
}

/** The days of a task; null while it has none. */
export function spanOfTask(document: ScheduleTables, id: string, today: string): DaySpan | null {
  const scheduled = planSchedule(document, today).tasks.get(id)
  return scheduled ? spanOfScheduled(scheduled) : null
}

function planTask(task: MigrationTask, scheduled: ScheduledTask | null, today: string): PlanTask {
  return { task, scheduled, span: scheduled && spanOfScheduled(scheduled), late: isLate(task, scheduled, today) }
}

function spanOfScheduled({ start, finish }: ScheduledTask): DaySpan {
  return { from: start, to: finish }
}

/** A task that nobody has said is done counts as not done once the last day that it was meant to have has passed. */
export function isLate(task: MigrationTask, scheduled: ScheduledTask | null, today: string): boolean {
  return scheduled !== null && scheduled.planned.finish < mustDay(today) && !isDone(task)
}

/** First and last day of a task as ISO dates; null while it has none. */
export function taskDates(
  document: ScheduleTables,
  id: string,
  today: string,
): { readonly start: string; readonly finish: string } | null {
  const scheduled = planSchedule(document, today).tasks.get(id)
  return scheduled ? { start: isoOf(scheduled.start), finish: isoOf(scheduled.finish) } : null
}

function stepSpan(step: MigrationStep | null, tasks: readonly PlanTask[]): DaySpan | null {
  const own = step && spanOf(step.start, step.finish)
  const work = hullOf(tasks.map((task) => task.span))
  if (!own || !work) return own ?? work
  if (step.finish === null) return { from: own.from, to: Math.max(own.from, work.to) }
  if (step.start === null) return { from: Math.min(own.to, work.from), to: own.to }
  return own
}

/** The last day that a step was meant to have: its own, else that of its tasks. */
function dueDay(step: MigrationStep | null, tasks: readonly PlanTask[]): number | null {
  const own = step?.finish == null ? null : dayOf(step.finish)
  return own ?? lastDay(tasks.flatMap(({ scheduled }) => scheduled?.planned.finish ?? []))
}

/** How much of the work of some tasks is done. Null without tasks. */
export function stepProgress(tasks: readonly PlanTask[], calendar: WorkCalendar, today: string): StepProgress | null {
  if (tasks.length === 0) return null
  const weights = tasks.map(({ scheduled }) => (scheduled ? meantLength(scheduled, calendar) : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const share = (of: (task: PlanTask) => number) =>
    tasks.reduce((sum, task, index) => sum + of(task) * (weights[index] ?? 0), 0) / total
  return {
    done: share(({ task }) => (isDone(task) ? 1 : (task.progress ?? 0) / 100)),
    unknown: share((task) => (progressUnknown(task, today) ? 1 : 0)),
    finishedTasks: tasks.filter(({ task }) => isDone(task)).length,
  }
}

/** Late work does not weigh more for being late. */
function meantLength({ planned }: ScheduledTask, calendar: WorkCalendar): number {
  return lengthOf({ from: planned.start, to: planned.finish }, calendar)
}

/** Nobody has entered progress though the task should have begun. */
export function progressUnknown({ task, scheduled }: PlanTask, today: string): boolean {
  return task.progress === null && !isDone(task) && scheduled !== null && scheduled.planned.start <= mustDay(today)
}

/** MIG-2. Such a step has dates, but no length. ISO days compare as text. */
export function isReversed({ start, finish }: Pick<MigrationStep, 'start' | 'finish'>): boolean {
  return start !== null && finish !== null && finish < start
}
