import type { CatalogStep } from './catalog-plan.ts'
import type { Catalog } from './catalog.ts'
import { dayOf, isoOf, mustDay } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { engagementId } from './engagement.ts'
import { isDone, type MigrationStep, type MigrationTask } from './migration-task.ts'
import { meantSpans, planSchedule, type ScheduledTask, type ScheduleTables } from './plan-schedule.ts'
import type { TaskSpan } from './schedule/capacity-load.ts'
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
  /** The days it is drawn over: see `stepSpan`. */
  readonly span: DaySpan | null
  /** What it was meant to lie in, where its tasks lie otherwise; null while they do not, or its own dates are no window. */
  readonly window: DaySpan | null
  /** Its span is its own window, and that ends before it starts: it says where the step lies, not how long it is. */
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
    const work = tasks.map((task) => task.span)
    const span = stepSpan(step, work)
    const isOwn = hullOf(work) === null
    return {
      id,
      entry,
      step,
      span,
      window: isOwn ? null : windowBeside(step, span),
      reversed: isOwn && step !== null && isReversed(step),
      tasks,
      progress: stepProgress(tasks, calendar, today),
      late: isStepLate(step, tasks, today),
    }
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
  return hullOf(steps.map(({ span }) => span))
}

/** The same from the tables alone. */
export function planHull(document: StepTables, today: string): DaySpan | null {
  return hullOf([...stepSpans(document, today).values()])
}

/** The first day of the plan as it was meant, late or not; null while nothing is dated. */
export function planBegin(document: StepTables): number | null {
  const meant = meantSpans(document)
  const dated = new Set(document.tasks.rows.flatMap(({ id, step }) => (meant.has(id) ? [step] : [])))
  const windows = document.steps.rows
    .filter(({ id }) => !dated.has(id))
    .map(({ start, finish }) => spanOf(start, finish))
  return hullOf([...[...meant.values()].map(spanOfScheduled), ...windows])?.from ?? null
}

type StepTables = Pick<EngagementDocument, 'steps'> & ScheduleTables

/** By slug the days that each step is drawn over; tasks in no step have their line too. */
export function stepSpans(document: StepTables, today: string): ReadonlyMap<string, DaySpan | null> {
  const own = new Map(document.steps.rows.map((step) => [step.id, step]))
  const work = workOfSteps(document, planSchedule(document, today).tasks)
  return new Map(
    [...new Set([...own.keys(), ...work.keys()])].map((id) => [id, stepSpan(own.get(id) ?? null, work.get(id) ?? [])]),
  )
}

/** By slug the same as ISO days; of a window that has only one of its days, that one. */
export function stepDates(document: StepTables, today: string): (id: string) => StepDays {
  return daysOfSteps(document, planSchedule(document, today).tasks)
}

/** Those that each step was meant to have, whatever day it is. */
export function meantStepDates(document: StepTables): (id: string) => StepDays {
  return daysOfSteps(document, meantSpans(document))
}

function daysOfSteps(document: StepTables, dated: ReadonlyMap<string, TaskSpan>): (id: string) => StepDays {
  const work = workOfSteps(document, dated)
  return (id) => {
    const span = hullOf(work.get(id) ?? [])
    if (span !== null) return { start: isoOf(span.from), finish: isoOf(span.to) }
    const own = document.steps.rows.find((step) => step.id === id)
    return { start: own?.start ?? null, finish: own?.finish ?? null }
  }
}

type StepDays = Pick<MigrationStep, 'start' | 'finish'>

/** By slug the days of its dated tasks; every step with a task is there. */
function workOfSteps({ tasks }: StepTables, dated: ReadonlyMap<string, TaskSpan>): ReadonlyMap<string, DaySpan[]> {
  const work = new Map<string, DaySpan[]>()
  for (const { id, step } of tasks.rows) {
    const [spans, days] = [work.get(step) ?? [], dated.get(id)]
    work.set(step, spans)
    if (days) spans.push(spanOfScheduled(days))
  }
  return work
}

/** A step lies where its dated tasks lie; while it has none, in its own window. */
function stepSpan(
  step: Pick<MigrationStep, 'start' | 'finish'> | null,
  work: readonly (DaySpan | null)[],
): DaySpan | null {
  return hullOf(work) ?? (step && spanOf(step.start, step.finish))
}

/** The days of a task; null while it has none. */
export function spanOfTask(document: ScheduleTables, id: string, today: string): DaySpan | null {
  const scheduled = planSchedule(document, today).tasks.get(id)
  return scheduled ? spanOfScheduled(scheduled) : null
}

function planTask(task: MigrationTask, scheduled: ScheduledTask | null, today: string): PlanTask {
  return { task, scheduled, span: scheduled && spanOfScheduled(scheduled), late: isLate(task, scheduled, today) }
}

function spanOfScheduled({ start, finish }: TaskSpan): DaySpan {
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

function windowBeside(step: MigrationStep | null, span: DaySpan | null): DaySpan | null {
  if (step === null || step.start === null || step.finish === null || isReversed(step)) return null
  const window = spanOf(step.start, step.finish)
  return window?.from === span?.from && window?.to === span?.to ? null : window
}

/** Its last day is that of its window, and without one that of its tasks as they were meant. */
function isStepLate(step: MigrationStep | null, tasks: readonly PlanTask[], today: string): boolean {
  const own = step?.finish == null ? null : dayOf(step.finish)
  const due = own ?? lastDay(tasks.flatMap(({ scheduled }) => scheduled?.planned.finish ?? []))
  return due !== null && due < mustDay(today) && tasks.some(({ task }) => !isDone(task))
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
