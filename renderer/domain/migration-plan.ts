import type { CatalogStep } from './catalog-plan.ts'
import type { Catalog } from './catalog.ts'
import { dayOf, isoOf, mustDay } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { engagementId } from './engagement.ts'
import { isDone, type MigrationStep, type MigrationTask } from './migration-task.ts'
import { planSchedule, type ScheduledTask, type ScheduleTables } from './plan-schedule.ts'
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
  /** Its last day has passed and it is not done. */
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
  /** Its last day, or that of its window, has passed and a task of it is not done; or all that are not done are late. */
  readonly late: boolean
}

/** The plan in the order of the catalog, each step with its tasks in the order of the document. */
export function planSteps(document: EngagementDocument, catalog: Catalog, today: string): PlanStep[] {
  const slugs = new Set(catalog.steps.map((entry) => entry.slug))
  const { tasks: scheduled, calendar } = planSchedule(document)
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
      late: isStepLate(step, span, tasks, today),
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
export function planHull(document: StepTables): DaySpan | null {
  return hullOf([...stepSpans(document).values()])
}

type StepTables = Pick<EngagementDocument, 'steps'> & ScheduleTables

/** By slug the days that each step is drawn over; tasks in no step have their line too. */
export function stepSpans(document: StepTables): ReadonlyMap<string, DaySpan | null> {
  const own = new Map(document.steps.rows.map((step) => [step.id, step]))
  const work = new Map<string, (DaySpan | null)[]>([...own.keys()].map((id) => [id, []]))
  for (const { id, step } of document.tasks.rows) work.set(step, [...(work.get(step) ?? []), spanOfTask(document, id)])
  return new Map([...work].map(([id, spans]) => [id, stepSpan(own.get(id) ?? null, spans)]))
}

/** The same as ISO days; of a window that has only one of its days, that one. */
export function stepDates(document: StepTables, id: string): Pick<MigrationStep, 'start' | 'finish'> {
  const own = document.steps.rows.find((step) => step.id === id)
  const work = hullOf(document.tasks.rows.flatMap((task) => (task.step === id ? spanOfTask(document, task.id) : [])))
  if (work !== null) return { start: isoOf(work.from), finish: isoOf(work.to) }
  return { start: own?.start ?? null, finish: own?.finish ?? null }
}

/** A step lies where its dated tasks lie; while it has none, in its own window. */
function stepSpan(
  step: Pick<MigrationStep, 'start' | 'finish'> | null,
  work: readonly (DaySpan | null)[],
): DaySpan | null {
  return hullOf(work) ?? (step && spanOf(step.start, step.finish))
}

/** The days of a task; null while it has none. */
export function spanOfTask(document: ScheduleTables, id: string): DaySpan | null {
  const scheduled = planSchedule(document).tasks.get(id)
  return scheduled ? spanOfScheduled(scheduled) : null
}

function planTask(task: MigrationTask, scheduled: ScheduledTask | null, today: string): PlanTask {
  return { task, scheduled, span: scheduled && spanOfScheduled(scheduled), late: isLate(task, scheduled, today) }
}

function spanOfScheduled({ start, finish }: ScheduledTask): DaySpan {
  return { from: start, to: finish }
}

/** A task that nobody has said is done counts as not done once its last day has passed. */
export function isLate(task: MigrationTask, scheduled: ScheduledTask | null, today: string): boolean {
  return scheduled !== null && scheduled.finish < mustDay(today) && !isDone(task)
}

/** First and last day of a task as ISO dates; null while it has none. */
export function taskDates(
  document: ScheduleTables,
  id: string,
): { readonly start: string; readonly finish: string } | null {
  const scheduled = planSchedule(document).tasks.get(id)
  return scheduled ? { start: isoOf(scheduled.start), finish: isoOf(scheduled.finish) } : null
}

function windowBeside(step: MigrationStep | null, span: DaySpan | null): DaySpan | null {
  if (step === null || step.start === null || step.finish === null || isReversed(step)) return null
  const window = spanOf(step.start, step.finish)
  return window?.from === span?.from && window?.to === span?.to ? null : window
}

function isStepLate(
  step: MigrationStep | null,
  span: DaySpan | null,
  tasks: readonly PlanTask[],
  today: string,
): boolean {
  const open = tasks.filter(({ task }) => !isDone(task))
  if (open.length === 0) return false
  const ends = [step?.finish == null ? null : dayOf(step.finish), span?.to ?? null]
  const isOver = ends.some((end) => end !== null && end < mustDay(today))
  return isOver || open.every(({ late }) => late)
}

/** How much of the work of some tasks is done. Null without tasks. */
export function stepProgress(tasks: readonly PlanTask[], calendar: WorkCalendar, today: string): StepProgress | null {
  if (tasks.length === 0) return null
  const weights = tasks.map(({ span }) => (span ? lengthOf(span, calendar) : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const share = (of: (task: PlanTask) => number) =>
    tasks.reduce((sum, task, index) => sum + of(task) * (weights[index] ?? 0), 0) / total
  return {
    done: share(({ task }) => (isDone(task) ? 1 : (task.progress ?? 0) / 100)),
    unknown: share((task) => (progressUnknown(task, today) ? 1 : 0)),
    finishedTasks: tasks.filter(({ task }) => isDone(task)).length,
  }
}

/** Nobody has entered progress though the task should have begun. */
export function progressUnknown({ task, span }: PlanTask, today: string): boolean {
  return task.progress === null && !isDone(task) && span !== null && span.from <= mustDay(today)
}

/** MIG-2. Such a step has dates, but no length. ISO days compare as text. */
export function isReversed({ start, finish }: Pick<MigrationStep, 'start' | 'finish'>): boolean {
  return start !== null && finish !== null && finish < start
}
