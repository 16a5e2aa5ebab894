import { dayOf, mustDay } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { daysOfHoliday, holidaySpans } from './holiday-spans.ts'
import { hasBegun, isDone, mostDays, type MigrationTask } from './migration-task.ts'
import { remember } from './remember.ts'
import type { TaskSpan } from './schedule/capacity-load.ts'
import { earliestSpans, scheduleTasks } from './schedule/critical-path.ts'
import type { ScheduleInput, ScheduleLink, ScheduleTask } from './schedule/network.ts'
import type { ScheduleConflict } from './schedule/schedule-conflicts.ts'
import type { StartReason } from './schedule/start-reason.ts'
import { workCalendar, type WorkCalendar } from './schedule/work-calendar.ts'
import { within } from './task-effort.ts'
import { readTaskLink } from './task-link.ts'
import { tasksWithoutDates } from './tasks-without-dates.ts'
import { workdaysOf } from './working-week.ts'

/** The tables that the dates of the plan are worked out from. */
export type ScheduleTables = Pick<EngagementDocument, 'tasks' | 'engagement' | 'holidays'>

/** When a task happens, as the plan stands today. Days are epoch days, both included; slack is in working days. */
export interface ScheduledTask {
  readonly start: number
  readonly finish: number
  /** The days that it was meant to have: those without regard to what has not begun or not ended in time. */
  readonly planned: TaskSpan
  /** The latest that delays neither the end of the plan nor a fixed day. */
  readonly latestStart: number
  readonly latestFinish: number
  /** Negative by how far a fixed day is out of reach. */
  readonly slack: number
  /** What it can move without moving another task. */
  readonly freeSlack: number
  readonly critical: boolean
  /** Why it starts no earlier. */
  readonly because: StartReason
}

export interface PlanSchedule {
  readonly calendar: WorkCalendar
  /** By id; without those of which nobody has said how long they take or when, those in a loop, and what waits for them. */
  readonly tasks: ReadonlyMap<string, ScheduledTask>
  /** Last day of the last task; null while nothing is dated. */
  readonly finish: number | null
  /** Ids of the unfinished tasks that decide it, each driving the next. */
  readonly chain: readonly string[]
  readonly conflicts: readonly ScheduleConflict[]
  readonly loops: readonly (readonly string[])[]
}

/**
 * The dates of the whole plan by the critical path method, over the working days of the engagement, as of an ISO day: what has
 * not begun starts that day or later, what has begun ends no earlier than the rest of it takes from that day on.
 */
export const planSchedule: (document: ScheduleTables, today: string) => PlanSchedule = remember(
  schedule,
  (document, today) => [document.tasks, document.engagement, document.holidays, today],
)

function schedule(document: ScheduleTables, today: string): PlanSchedule {
  const calendar = calendarOf(document)
  const { typed, meant } = meantPlan(document)
  if (typed === null) return { ...nothing, calendar }
  const { tasks, finish, chain, conflicts, loops } = scheduleTasks(asOf(typed, meant, document, today))
  const scheduled = [...tasks].map(([id, dates]): [string, ScheduledTask] => [
    id,
    {
      start: dates.earliestStart,
      finish: dates.earliestFinish,
      planned: meant.get(id) ?? { start: dates.earliestStart, finish: dates.earliestFinish },
      latestStart: dates.latestStart,
      latestFinish: dates.latestFinish,
      slack: dates.totalSlack,
      freeSlack: dates.freeSlack,
      critical: dates.critical,
      because: dates.because,
    },
  ])
  return { calendar, tasks: new Map(scheduled), finish, chain, conflicts, loops }
}

/**
 * By id the last day of each task if fixed days gave way to what they wait for; empty while every fixed day can be kept. The
 * schedule keeps fixed days that are out of reach, and what follows from them looks earlier than it can be.
 */
export const possibleFinishes: (document: ScheduleTables, today: string) => ReadonlyMap<string, number> = remember(
  (document, today) => {
    const input = outOfReach(document, today).length > 0 ? scheduleInput(document, today) : null
    if (input === null) return new Map()
    const tasks = input.tasks.map((task) => ({ ...task, notBefore: task.fixed ?? task.notBefore, fixed: null }))
    return new Map(
      [...scheduleTasks({ ...input, tasks }).tasks].map(([id, { earliestFinish }]) => [id, earliestFinish]),
    )
  },
  (document, today) => [document.tasks, document.engagement, document.holidays, today],
)

/** Ids of the tasks whose fixed day comes before what they wait for allows. */
export function outOfReach(document: ScheduleTables, today: string): readonly string[] {
  return planSchedule(document, today).conflicts.flatMap((each) =>
    each.kind === 'broken-link' && each.held === 'fixed' ? [each.link.to] : [],
  )
}

/** The plan as levelling reads it, as of an ISO day; null while nothing says when it begins. */
export function scheduleInput(document: ScheduleTables, today: string): ScheduleInput | null {
  const { typed, meant } = meantPlan(document)
  return typed && asOf(typed, meant, document, today)
}

/** The days that each task was meant to have, whatever day it is; by id, without those that have none. */
export function meantSpans(document: ScheduleTables): ReadonlyMap<string, TaskSpan> {
  return meantPlan(document).meant
}

/** Anything says when the plan begins: the start of the engagement, or a day of a task. */
export function hasFirstDay(document: ScheduleTables): boolean {
  return meantPlan(document).typed !== null
}

const meantPlan = remember(
  (document: ScheduleTables) => {
    const typed = typedInput(document)
    return { typed, meant: typed === null ? new Map<string, TaskSpan>() : earliestSpans(typed) }
  },
  (document) => [document.tasks, document.engagement, document.holidays],
)

/**
 * The plan with what is known of its progress. Work without a day of its own began and ended as it was meant to, today at the latest;
 * an event that is done in part has not happened yet.
 */
function asOf(
  typed: ScheduleInput,
  meant: ReadonlyMap<string, TaskSpan>,
  { tasks }: ScheduleTables,
  today: string,
): ScheduleInput {
  const status = mustDay(today)
  const soFar = (task: ScheduleTask): ScheduleTask => {
    const [row, dates] = [tasks.rows[tasks.index.get(task.id) ?? -1], meant.get(task.id)]
    if (!row || !dates || task.finished !== null) return task
    const ended = Math.max(task.started ?? -Infinity, Math.min(dates.finish, status))
    if (isDone(row))
      return { ...task, started: task.started ?? (dates.start <= ended ? dates.start : null), finished: ended }
    if (!hasBegun(row) || (task.duration === 0 && task.started === null)) return task
    const started = task.started ?? Math.min(dates.start, status)
    const left = row.progress === null ? 0 : Math.ceil((task.duration * (100 - row.progress)) / 100)
    return { ...task, started, remaining: Math.max(1, left) }
  }
  return { ...typed, status, tasks: typed.tasks.map(soFar) }
}

type CalendarTables = Pick<ScheduleTables, 'engagement' | 'holidays'>

/** The plan as it was typed. */
function typedInput(document: ScheduleTables): ScheduleInput | null {
  const begin = knownDay(document.engagement.rows[0]?.start)
  const undated = tasksWithoutDates(document)
  const tasks = document.tasks.rows.flatMap((task) => (undated.has(task.id) ? [] : asScheduled(task, begin)))
  const days = tasks.flatMap(({ notBefore, fixed, started, finished }) =>
    [notBefore, fixed, started, finished].filter((day) => day !== null),
  )
  const start = Math.min(...(begin === null ? [] : [begin]), ...days)
  if (!Number.isFinite(start)) return null
  return { tasks, links: document.tasks.rows.flatMap(linksOf), start, status: null, calendar: calendarOf(document) }
}

/** The days that are worked: the engagement's days of the week without its holidays. */
export const calendarOf: (document: CalendarTables) => WorkCalendar = remember(calendar, (document) => [
  document.engagement,
  document.holidays,
])

function calendar(document: CalendarTables): WorkCalendar {
  return workCalendar({
    weekdays: workdaysOf(document),
    holidays: holidaySpans(document).flatMap(daysOfHoliday),
  })
}

function asScheduled(task: MigrationTask, begin: number | null): ScheduleTask {
  const [start, started, finished] = [knownDay(task.start), knownDay(task.started), knownDay(task.finished)]
  const isFixed = task.fixed === 'yes' && start !== null
  return {
    id: task.id,
    // A day alone stands for one day of work; a file may say anything.
    duration: within(Math.round(task.duration ?? 1), mostDays),
    notBefore: isFixed ? null : (start ?? (task.predecessors.length === 0 ? begin : null)),
    fixed: isFixed ? start : null,
    started,
    finished,
    remaining: 1,
  }
}

function linksOf(task: MigrationTask): ScheduleLink[] {
  return task.predecessors.map((each) => {
    const { task: from, kind, lag } = readTaskLink(each)
    return { from, to: task.id, kind, lag }
  })
}

function knownDay(iso: string | null | undefined): number | null {
  return iso == null ? null : dayOf(iso)
}

const nothing: Omit<PlanSchedule, 'calendar'> = {
  tasks: new Map(),
  finish: null,
  chain: [],
  conflicts: [],
  loops: [],
}
