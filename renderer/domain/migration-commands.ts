import type { Catalog } from './catalog.ts'
import { addRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { dayOf, isoOf, mustDay } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { insertRows } from './edit-cells.ts'
import { patchRow } from './invalid-text.ts'
import { hullOf, lengthOf, spanOfTask, type DaySpan } from './migration-plan.ts'
import { hasBegun, mostDays, newMigrationStep, type MigrationStep, type MigrationTask } from './migration-task.ts'
import { within } from './task-effort.ts'
import { linkedTask } from './task-link.ts'
import { calendarOf, planSchedule } from './plan-schedule.ts'
import { addWorkingDays, workingDayFrom, type WorkCalendar } from './schedule/work-calendar.ts'

/** Working days a task is given of which nobody has said how long it takes. */
const defaultTaskDays = 5

/**
 * Dates every step that lacks a date, from `start` (ISO; nothing else dates anything) on: after the steps it builds on, for the catalog's number of
 * working days. Dates that are there stay, and so does typed text that is no date; a step whose tasks are dated takes
 * their span.
 */
export function dateSteps(start: string): Command {
  return (document, catalog, { today }) => {
    if (dayOf(start) === null) return []
    const dates = stepDates(document, catalog, start, today)
    return catalog.steps
      .filter(({ slug }) => !hasTypedDate(document, slug))
      .flatMap(({ slug }) => changeStep(document, catalog, slug, isoSpan(dates.get(slug))))
  }
}

/** The same for one step alone; here a typed text that is no date gives way. */
export function dateStep(id: string, start: string): Command {
  return (document, catalog, { today }) =>
    dayOf(start) === null
      ? []
      : changeStep(document, catalog, id, isoSpan(stepDates(document, catalog, start, today).get(id)))
}

/** Dates a task that has no dates: it gets a length, and if nothing else says when, not before its step, else `start` (ISO). */
export function dateTask(id: string, start: string): Command {
  return (document, catalog, { today }) => {
    const task = findRow(document, 'tasks', id)
    const { tasks: scheduled } = planSchedule(document, today)
    if (!task || dayOf(start) === null || scheduled.has(id)) return []
    const step = stepDates(document, catalog, start, today).get(task.step)
    const first = isoOf(workingDayFrom(calendarOf(document), step?.from ?? mustDay(start)))
    const follows = task.predecessors.some((each) => scheduled.has(linkedTask(each)))
    const duration = task.duration ?? defaultTaskDays
    return changeTask(task, follows || task.start !== null ? { duration } : { duration, start: first })
  }
}

/**
 * Moves a bar by working days; a step takes its tasks along, of which those that wait for others follow by themselves. A task keeps to
 * its new day as the first on which it may start. What was begun does not move.
 */
export function moveBar(table: 'steps' | 'tasks', id: string, days: number): Command {
  return (document, _catalog, { today }) => {
    if (days === 0) return []
    if (table === 'tasks') return movedTasks(document, [id], days, today)
    const step = findRow(document, 'steps', id)
    const tasks = document.tasks.rows.filter((task) => task.step === id)
    const own = new Set(tasks.map((task) => task.id))
    const held = tasks.filter(
      (task) => task.start !== null || !task.predecessors.some((each) => own.has(linkedTask(each))),
    )
    return [
      ...(step ? movedStep(step, days, calendarOf(document)) : []),
      ...movedTasks(
        document,
        held.map((task) => task.id),
        days,
        today,
      ),
    ]
  }
}

/** Gives a task another length in working days, from one to as many as can be typed; an event of no length stays what it is. */
export function resizeTask(id: string, duration: number): Command {
  return (document) => {
    const task = findRow(document, 'tasks', id)
    return !task || task.duration === 0
      ? []
      : changeTask(task, { duration: Math.max(1, within(Math.round(duration), mostDays)) })
  }
}

/** Adds a task after the last one of the step. */
export function addTask(step: string, name: string): Command {
  return (document, catalog, context) => {
    const last = document.tasks.rows.findLastIndex((task) => task.step === step)
    const at = last === -1 ? document.tasks.rows.length : last + 1
    return insertRows('tasks', [{ name }], { at, preset: { step } })(document, catalog, context)
  }
}

/** Sets fields of a step; a step that has no record yet gets one. Typed text that was not understood gives way. */
export function updateStep(id: string, patch: Partial<Pick<MigrationStep, 'owner' | 'notes'>>): Command {
  return (document, catalog) => changeStep(document, catalog, id, patch)
}

export function updateTask(id: string, patch: TaskPatch): Command {
  return (document) => {
    const task = findRow(document, 'tasks', id)
    return task ? changeTask(task, patch) : []
  }
}

type TaskPatch = Partial<Omit<MigrationTask, 'id' | 'order' | 'invalid'>>

function changeTask(task: MigrationTask, patch: TaskPatch): Change[] {
  const next = patchRow(task, patch)
  return next === task ? [] : [updateRow('tasks', task, next)]
}

/** The dates each step has or would be given. */
function stepDates(
  document: EngagementDocument,
  catalog: Catalog,
  start: string,
  today: string,
): ReadonlyMap<string, DaySpan> {
  const calendar = calendarOf(document)
  const known = new Map<string, DaySpan>()
  const dateOf = (slug: string): DaySpan | undefined => {
    const entry = catalog.steps.find((each) => each.slug === slug)
    if (!entry || known.has(slug)) return known.get(slug)
    const before = entry.after.flatMap((each) => dateOf(each) ?? [])
    const first = workingDayFrom(calendar, Math.max(mustDay(start), ...before.map((span) => span.to + 1)))
    const dates = datesOf(document, slug, { days: entry.defaultDays, first, today })
    known.set(slug, dates)
    return dates
  }
  for (const { slug } of catalog.steps) dateOf(slug)
  return known
}

/** What is dated stays; a missing end comes from the tasks, else from the step's usual length. */
function datesOf(
  document: EngagementDocument,
  slug: string,
  usual: { readonly days: number; readonly first: number; readonly today: string },
): DaySpan {
  const { days, first, today } = usual
  const calendar = calendarOf(document)
  const step = findRow(document, 'steps', slug)
  const [start, finish] = [dayIn(step?.start), dayIn(step?.finish)]
  const tasks = hullOf(
    document.tasks.rows.filter((task) => task.step === slug).map((task) => spanOfTask(document, task.id, today)),
  )
  if (start !== null && finish !== null) return { from: Math.min(start, finish), to: Math.max(start, finish) }
  if (start !== null) return tasks && tasks.to >= start ? { from: start, to: tasks.to } : stretch(calendar, start, days)
  if (finish !== null)
    return { from: tasks && tasks.from <= finish ? tasks.from : addWorkingDays(calendar, finish, 1 - days), to: finish }
  return tasks ?? stretch(calendar, first, days)
}

function changeStep(
  document: EngagementDocument,
  catalog: Catalog,
  id: string,
  patch: Partial<Pick<MigrationStep, 'start' | 'finish' | 'owner' | 'notes'>>,
): Change[] {
  const position = catalog.steps.findIndex((entry) => entry.slug === id)
  if (position === -1) return []
  const step = findRow(document, 'steps', id)
  // Both dates of a step that is dated stay as typed, even when they are the wrong way round.
  const wanted = step && step.start !== null && step.finish !== null ? withoutDates(patch) : patch
  if (!step) return [addRow('steps', { ...newMigrationStep(id, position + 1), ...wanted })]
  const next = patchRow(step, wanted)
  return next === step ? [] : [updateRow('steps', step, next)]
}

function hasTypedDate(document: EngagementDocument, slug: string): boolean {
  const invalid = findRow(document, 'steps', slug)?.invalid
  return invalid?.start !== undefined || invalid?.finish !== undefined
}

function withoutDates<Patch extends Partial<MigrationStep>>(patch: Patch): Omit<Patch, 'start' | 'finish'> {
  const { start: _start, finish: _finish, ...rest } = patch
  return rest
}

function movedStep(step: MigrationStep, days: number, calendar: WorkCalendar): Change[] {
  if (dayIn(step.start) === null && dayIn(step.finish) === null) return []
  return [updateRow('steps', step, { ...step, ...shiftedDates(step, days, calendar) })]
}

function movedTasks(document: EngagementDocument, ids: readonly string[], days: number, today: string): Change[] {
  const { tasks: scheduled, calendar } = planSchedule(document, today)
  return ids.flatMap((id) => {
    const [task, span] = [findRow(document, 'tasks', id), scheduled.get(id)]
    if (!task || !span || hasBegun(task)) return []
    return [updateRow('tasks', task, { ...task, start: isoOf(addWorkingDays(calendar, span.start, days)) })]
  })
}

function shiftedDates(
  row: MigrationStep,
  days: number,
  calendar: WorkCalendar,
): Pick<MigrationStep, 'start' | 'finish'> {
  const shifted = (day: number | null) => (day === null ? null : isoOf(addWorkingDays(calendar, day, days)))
  const [start, finish] = [dayIn(row.start), dayIn(row.finish)]
  if (start === null || finish === null || finish < start) return { start: shifted(start), finish: shifted(finish) }
  const span = stretch(calendar, addWorkingDays(calendar, start, days), lengthOf({ from: start, to: finish }, calendar))
  return { start: isoOf(span.from), finish: isoOf(span.to) }
}

/** So many working days from a first working day on. */
function stretch(calendar: WorkCalendar, from: number, days: number): DaySpan {
  return { from, to: addWorkingDays(calendar, from, days - 1) }
}

function isoSpan(span: DaySpan | undefined): { readonly start?: string; readonly finish?: string } {
  return span ? { start: isoOf(span.from), finish: isoOf(span.to) } : {}
}

function dayIn(iso: string | null | undefined): number | null {
  return iso == null ? null : dayOf(iso)
}
