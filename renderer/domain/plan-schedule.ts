import { dayOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { daysOfHoliday, holidaySpans } from './holiday-spans.ts'
import type { MigrationTask } from './migration-task.ts'
import { remember } from './remember.ts'
import { scheduleTasks } from './schedule/critical-path.ts'
import type { ScheduleInput, ScheduleLink, ScheduleTask } from './schedule/network.ts'
import type { ScheduleConflict } from './schedule/schedule-conflicts.ts'
import { workCalendar, type WorkCalendar } from './schedule/work-calendar.ts'
import { readTaskLink } from './task-link.ts'
import { workdaysOf } from './working-week.ts'

/** The tables that the dates of the plan are worked out from. */
export type ScheduleTables = Pick<EngagementDocument, 'tasks' | 'engagement' | 'holidays'>

/** When a task happens. Days are epoch days, both included; slack is in working days. */
export interface ScheduledTask {
  readonly start: number
  readonly finish: number
  /** The latest that delays neither the end of the plan nor a fixed day. */
  readonly latestStart: number
  readonly latestFinish: number
  /** Negative by how far a fixed day is out of reach. */
  readonly slack: number
  /** What it can move without moving another task. */
  readonly freeSlack: number
  readonly critical: boolean
}

export interface PlanSchedule {
  readonly calendar: WorkCalendar
  /** By id; without those of which nobody has said how long they take or when, and those in a loop or behind one. */
  readonly tasks: ReadonlyMap<string, ScheduledTask>
  /** Last day of the last task; null while nothing is dated. */
  readonly finish: number | null
  /** Ids of the unfinished tasks that decide it, each driving the next. */
  readonly chain: readonly string[]
  readonly conflicts: readonly ScheduleConflict[]
  /** Links that a fixed or a real first day breaks; `finish` is the day the first task ends, or starts where that counts. */
  readonly brokenLinks: readonly { readonly from: string; readonly to: string; readonly finish: number }[]
  readonly loops: readonly (readonly string[])[]
}

/** The dates of the whole plan by the critical path method, over the working days of the engagement. */
export const planSchedule: (document: ScheduleTables) => PlanSchedule = remember(schedule, (document) => [
  document.tasks,
  document.engagement,
  document.holidays,
])

function schedule(document: ScheduleTables): PlanSchedule {
  const calendar = calendarOf(document)
  const input = scheduleInput(document)
  if (input === null) return { ...nothing, calendar }
  const { conflicts, ...found } = scheduleTasks(input)
  return {
    calendar,
    tasks: new Map(
      [...found.tasks].map(([id, dates]) => [
        id,
        {
          start: dates.earliestStart,
          finish: dates.earliestFinish,
          latestStart: dates.latestStart,
          latestFinish: dates.latestFinish,
          slack: dates.totalSlack,
          freeSlack: dates.freeSlack,
          critical: dates.critical,
        },
      ]),
    ),
    finish: found.finish,
    chain: found.chain,
    conflicts,
    brokenLinks: conflicts.flatMap((each) =>
      each.kind === 'broken-link' ? [{ from: each.link.from, to: each.link.to, finish: each.waitsUntil }] : [],
    ),
    loops: found.loops,
  }
}

type CalendarTables = Pick<ScheduleTables, 'engagement' | 'holidays'>

/** The plan as scheduling and levelling read it; null while nothing says when it begins. */
export function scheduleInput(document: ScheduleTables): ScheduleInput | null {
  const begin = knownDay(document.engagement.rows[0]?.start)
  const tasks = document.tasks.rows.flatMap((task) => asScheduled(task, begin) ?? [])
  const days = tasks.flatMap(({ notBefore, fixed, started, finished }) =>
    [notBefore, fixed, started, finished].filter((day) => day !== null),
  )
  const start = Math.min(...(begin === null ? [] : [begin]), ...days)
  if (!Number.isFinite(start)) return null
  return { tasks, links: document.tasks.rows.flatMap(linksOf), start, calendar: calendarOf(document) }
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

function asScheduled(task: MigrationTask, begin: number | null): ScheduleTask | null {
  const [start, started, finished] = [knownDay(task.start), knownDay(task.started), knownDay(task.finished)]
  // A day alone stands for one day of work.
  const duration = task.duration ?? ((start ?? started ?? finished) === null ? null : 1)
  const notBefore = start ?? (task.predecessors.length === 0 ? begin : null)
  if (duration === null) return null
  // A file may say anything.
  const length = Math.max(0, Math.round(duration))
  const isFixed = task.fixed === 'yes' && start !== null
  return {
    id: task.id,
    duration: length,
    notBefore: isFixed ? null : notBefore,
    fixed: isFixed ? start : null,
    started,
    finished,
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
  brokenLinks: [],
  loops: [],
}
