import type { CatalogStep } from './catalog-plan.ts'
import type { Catalog } from './catalog.ts'
import { dayOf, mustDay } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { engagementId } from './engagement.ts'
import { isLate, isReversed } from './migration-findings.ts'
import type { MigrationStep, MigrationTask } from './migration-task.ts'
import { mondayToFriday, workingDays } from './schedule/work-calendar.ts'

/** Epoch days, both included; `from` is never after `to`. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

export interface PlanTask {
  readonly task: MigrationTask
  /** Null while it has no date at all; a single known date is a span of one day. */
  readonly span: DaySpan | null
  /** Its finish is before its start: the span says where it lies, not how long it is. */
  readonly reversed: boolean
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
  /** Its own finish is before its own start; see `PlanTask`. */
  readonly reversed: boolean
  readonly tasks: readonly PlanTask[]
  /** Null while it has no tasks. */
  readonly progress: StepProgress | null
  /** Its last day has passed and a task of it is not done. */
  readonly late: boolean
}

/** The plan in the order of the catalog, each step with its tasks in the order of the document. */
export function planSteps(document: EngagementDocument, catalog: Catalog, today: string): PlanStep[] {
  const slugs = new Set(catalog.steps.map((entry) => entry.slug))
  const stepOf = (id: string, entry: CatalogStep | null): PlanStep => {
    const tasks = document.tasks.rows
      .filter((task) => (slugs.has(task.step) ? task.step : '') === id)
      .map((task) => planTask(task, today))
    const step = findRow(document, 'steps', id) ?? null
    const span = stepSpan(step, tasks)
    const progress = progressOf(tasks, today)
    const late = span !== null && span.to < mustDay(today) && tasks.some(({ task }) => task.progress !== 100)
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

/** Length of a bar in working days; a bar that lies on a weekend counts one. */
export function lengthOf(span: DaySpan): number {
  return Math.max(1, workingDays(mondayToFriday, span.from, span.to))
}

/** A milestone of the catalog as a day of this plan. */
export interface PlanMark {
  readonly slug: string
  readonly horizon: string
  readonly day: number
}

/** Milestones count from the engagement's start, else from the first day of the plan; none while both are unknown. */
export function planMarks(document: EngagementDocument, catalog: Catalog, steps: readonly PlanStep[]): PlanMark[] {
  const start = engagementStart(document) ?? planSpan(steps)?.from
  if (start === undefined) return []
  return catalog.milestones.flatMap(({ slug, horizon, days }) =>
    days === null ? [] : [{ slug, horizon, day: start + days }],
  )
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

function planTask(task: MigrationTask, today: string): PlanTask {
  return { task, span: spanOf(task.start, task.finish), reversed: isReversed(task), late: isLate(task, today) }
}

function stepSpan(step: MigrationStep | null, tasks: readonly PlanTask[]): DaySpan | null {
  const own = step && spanOf(step.start, step.finish)
  const work = hullOf(tasks.map((task) => task.span))
  if (!own || !work) return own ?? work
  if (step.finish === null) return { from: own.from, to: Math.max(own.from, work.to) }
  if (step.start === null) return { from: Math.min(own.to, work.from), to: own.to }
  return own
}

function progressOf(tasks: readonly PlanTask[], today: string): StepProgress | null {
  if (tasks.length === 0) return null
  const weights = tasks.map(({ span, reversed }) => (span && !reversed ? lengthOf(span) : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const share = (of: (task: MigrationTask) => number) =>
    tasks.reduce((sum, { task }, index) => sum + of(task) * (weights[index] ?? 0), 0) / total
  return {
    done: share((task) => (task.progress ?? 0) / 100),
    unknown: share((task) => (progressUnknown(task, today) ? 1 : 0)),
    finishedTasks: tasks.filter(({ task }) => task.progress === 100).length,
  }
}

/** Nobody has entered progress though the task should have begun. */
export function progressUnknown(task: MigrationTask, today: string): boolean {
  return task.progress === null && task.start !== null && task.start <= today
}
