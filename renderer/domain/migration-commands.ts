import type { Catalog } from './catalog.ts'
import { addRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { dayOf, isoOf, mustDay } from './day.ts'
import { findRow, type EngagementDocument, type TableRows } from './document.ts'
import { insertRows } from './edit-cells.ts'
import { patchRow } from './invalid-text.ts'
import { hullOf, lengthOf, spanOf, type DaySpan } from './migration-plan.ts'
import { newMigrationStep, type MigrationStep, type MigrationTask } from './migration-task.ts'
import { addWorkingDays, mondayToFriday, workingDayFrom } from './schedule/work-calendar.ts'

/** Working days a task without dates is given when it is dated by a button. */
const defaultTaskDays = 5

/**
 * Dates every step that lacks a date, from `start` (ISO; nothing else dates anything) on: after the steps it builds on, for the catalog's number of
 * working days. Dates that are there stay, and so does typed text that is no date; a step whose tasks are dated takes
 * their span.
 */
export function dateSteps(start: string): Command {
  return (document, catalog) => {
    if (dayOf(start) === null) return []
    const dates = stepDates(document, catalog, start)
    return catalog.steps
      .filter(({ slug }) => !hasTypedDate(document, slug))
      .flatMap(({ slug }) => changeStep(document, catalog, slug, isoSpan(dates.get(slug))))
  }
}

/** The same for one step alone; here a typed text that is no date gives way. */
export function dateStep(id: string, start: string): Command {
  return (document, catalog) =>
    dayOf(start) === null ? [] : changeStep(document, catalog, id, isoSpan(stepDates(document, catalog, start).get(id)))
}

/** Dates a task that has no dates: after the tasks it waits for, not before its step, else from `start` (ISO). */
export function dateTask(id: string, start: string): Command {
  return (document, catalog) => {
    const task = findRow(document, 'tasks', id)
    if (!task || task.start !== null || task.finish !== null || dayOf(start) === null) return []
    const step = stepDates(document, catalog, start).get(task.step)
    const before = task.predecessors.flatMap((each) => dayIn(findRow(document, 'tasks', each)?.finish) ?? [])
    const first = workingDayFrom(
      mondayToFriday,
      Math.max(step?.from ?? mustDay(start), ...before.map((day) => day + 1)),
    )
    return [updateRow('tasks', task, { ...task, ...isoSpan(stretch(first, defaultTaskDays)) })]
  }
}

/**
 * Moves a bar by working days and keeps its length in working days; a step takes its tasks along. Only dates that are
 * there move.
 */
export function moveBar(table: 'steps' | 'tasks', id: string, days: number): Command {
  return (document) => {
    if (days === 0) return []
    const step = table === 'steps' ? findRow(document, 'steps', id) : undefined
    const tasks = document.tasks.rows.filter((task) => (table === 'steps' ? task.step : task.id) === id)
    return [...moved('steps', step ? [step] : [], days), ...moved('tasks', tasks, days)]
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

export function updateTask(
  id: string,
  patch: Partial<Pick<MigrationTask, 'step' | 'owner' | 'predecessors'>>,
): Command {
  return (document) => {
    const task = findRow(document, 'tasks', id)
    if (!task) return []
    const next = patchRow(task, patch)
    return next === task ? [] : [updateRow('tasks', task, next)]
  }
}

/** The dates each step has or would be given. */
function stepDates(document: EngagementDocument, catalog: Catalog, start: string): ReadonlyMap<string, DaySpan> {
  const known = new Map<string, DaySpan>()
  const dateOf = (slug: string): DaySpan | undefined => {
    const entry = catalog.steps.find((each) => each.slug === slug)
    if (!entry || known.has(slug)) return known.get(slug)
    const before = entry.after.flatMap((each) => dateOf(each) ?? [])
    const first = workingDayFrom(mondayToFriday, Math.max(mustDay(start), ...before.map((span) => span.to + 1)))
    const dates = datesOf(document, slug, entry.defaultDays, first)
    known.set(slug, dates)
    return dates
  }
  for (const { slug } of catalog.steps) dateOf(slug)
  return known
}

/** What is dated stays; a missing end comes from the tasks, else from the step's usual length. */
function datesOf(document: EngagementDocument, slug: string, days: number, first: number): DaySpan {
  const step = findRow(document, 'steps', slug)
  const [start, finish] = [dayIn(step?.start), dayIn(step?.finish)]
  const tasks = hullOf(
    document.tasks.rows.filter((task) => task.step === slug).map((task) => spanOf(task.start, task.finish)),
  )
  if (start !== null && finish !== null) return { from: Math.min(start, finish), to: Math.max(start, finish) }
  if (start !== null) return tasks && tasks.to >= start ? { from: start, to: tasks.to } : stretch(start, days)
  if (finish !== null)
    return {
      from: tasks && tasks.from <= finish ? tasks.from : addWorkingDays(mondayToFriday, finish, 1 - days),
      to: finish,
    }
  return tasks ?? stretch(first, days)
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

function moved<T extends 'steps' | 'tasks'>(table: T, rows: readonly TableRows[T][], days: number): Change[] {
  return rows
    .filter((row) => dayIn(row.start) !== null || dayIn(row.finish) !== null)
    .map((row) => updateRow(table, row, { ...row, ...shiftedDates(row, days) }))
}

function shiftedDates(row: MigrationStep | MigrationTask, days: number): Pick<MigrationTask, 'start' | 'finish'> {
  const [start, finish] = [dayIn(row.start), dayIn(row.finish)]
  if (start === null || finish === null || finish < start)
    return { start: shiftedDay(start, days), finish: shiftedDay(finish, days) }
  const span = stretch(addWorkingDays(mondayToFriday, start, days), lengthOf({ from: start, to: finish }))
  return { start: isoOf(span.from), finish: isoOf(span.to) }
}

function shiftedDay(day: number | null, days: number): string | null {
  return day === null ? null : isoOf(addWorkingDays(mondayToFriday, day, days))
}

/** So many working days from a first working day on. */
function stretch(from: number, days: number): DaySpan {
  return { from, to: addWorkingDays(mondayToFriday, from, days - 1) }
}

function isoSpan(span: DaySpan | undefined): { readonly start?: string; readonly finish?: string } {
  return span ? { start: isoOf(span.from), finish: isoOf(span.to) } : {}
}

function dayIn(iso: string | null | undefined): number | null {
  return iso == null ? null : dayOf(iso)
}
