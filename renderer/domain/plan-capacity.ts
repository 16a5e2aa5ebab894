import { mustDay } from './day.ts'
import type { EngagementDocument } from './document.ts'
import type { MigrationTask } from './migration-task.ts'
import { planSchedule, type ScheduleTables } from './plan-schedule.ts'
import { remember } from './remember.ts'
import { mostPeople, type Role } from './role.ts'
import {
  capacityOf,
  exceeds,
  workByWeek,
  type Resource,
  type TaskSpan,
  type Workload,
} from './schedule/capacity-load.ts'
import { mondayOf, weekOf, workingDayFrom, type WorkCalendar } from './schedule/work-calendar.ts'
import { remainingEffort, within } from './task-effort.ts'
import type { Team } from './team.ts'

/** Share of the time of a role that the migration may use while nobody has said otherwise; ours, no source gives one. */
const usualAvailability = 0.2

/** The tables that load and capacity are worked out from. */
export type CapacityTables = ScheduleTables & Pick<EngagementDocument, 'roles' | 'teams'>

/** Who there is of a role, and for how much of their time. */
export interface RolePeople {
  /** Null while neither the role nor any of its teams says so. */
  readonly people: number | null
  readonly from: 'role' | 'teams' | null
  /** 0 to 1. */
  readonly availability: number
}

export interface TaskLoad {
  readonly task: MigrationTask
  /** Person-days that are still to be done. */
  readonly load: number
}

export interface RoleWeek {
  /** Epoch day of the Monday. */
  readonly week: number
  /** Person-days. */
  readonly load: number
  /** Person-days; null while nobody has said how many people there are. */
  readonly capacity: number | null
  readonly over: boolean
  /** The most work first. */
  readonly tasks: readonly TaskLoad[]
}

export interface RoleLoad extends RolePeople {
  readonly role: Role
  /** With work, in order, from this week on; of this week the days from today on. */
  readonly weeks: readonly RoleWeek[]
}

export interface PlanCapacity {
  /** Roles with open work in the plan, in the order of the matrix. */
  readonly roles: readonly RoleLoad[]
  /** Every Monday from the first to the last week with work. */
  readonly weeks: readonly number[]
  /** Tasks with dates and open work that no role owns: they load nobody. */
  readonly unowned: readonly TaskLoad[]
}

/**
 * What is left to do of the dated tasks, from today on, per role and week against the people there are. What lies before
 * today is history: it loads nobody.
 */
export const planCapacity: (document: CapacityTables, today: string) => PlanCapacity = remember(
  capacity,
  (document, today) => [document.tasks, document.engagement, document.holidays, document.roles, document.teams, today],
)

function capacity(document: CapacityTables, today: string): PlanCapacity {
  const ahead = timeAhead(document, today)
  const { owned, unowned } = openWork(document, ahead)
  const roles = document.roles.rows.flatMap((role): RoleLoad[] => {
    const work = owned.get(role.id) ?? []
    if (work.length === 0) return []
    const who = peopleOf(role, document)
    return [{ role, ...who, weeks: weeksOf(work, resourceOf(role, who), ahead) }]
  })
  return { roles, weeks: everyWeek(roles), unowned }
}

/** Who of a role may work on the migration: as entered, else everybody in its teams. */
export function peopleOf(role: Role, { teams }: Pick<EngagementDocument, 'teams'>): RolePeople {
  const availability = role.availability === null ? usualAvailability : within(role.availability, 100) / 100
  if (role.people !== null) return { people: within(role.people, mostPeople), from: 'role', availability }
  const heads = role.teams.flatMap((id) => headcountOf(teams.rows[teams.index.get(id) ?? -1]))
  if (heads.length === 0) return { people: null, from: null, availability }
  return { people: heads.reduce((sum, each) => sum + each, 0), from: 'teams', availability }
}

/** The same as levelling reads it: work of people whose number is unknown is left out, it cannot be levelled. */
export function planWorkload(document: CapacityTables, today: string): Required<Workload> {
  const ahead = timeAhead(document, today)
  const { owned } = openWork(document, ahead)
  return {
    assignments: [...owned].flatMap(([resource, work]) =>
      work.map(({ task, load }) => ({ task: task.id, resource, effort: load })),
    ),
    resources: document.roles.rows.flatMap((role) => resourceOf(role, peopleOf(role, document)) ?? []),
    calendar: ahead.calendar,
    from: ahead.from,
  }
}

/** When the work of the plan happens, and from when on it counts. */
interface TimeAhead {
  readonly tasks: ReadonlyMap<string, TaskSpan>
  readonly calendar: WorkCalendar
  /** Today, or the next day that is worked. */
  readonly from: number
}

function timeAhead(document: CapacityTables, today: string): TimeAhead {
  const { tasks, calendar } = planSchedule(document, today)
  return { tasks, calendar, from: workingDayFrom(calendar, mustDay(today)) }
}

/** Dated tasks of which something is left to do, by the role that owns them. */
function openWork(document: CapacityTables, { tasks }: TimeAhead) {
  const owned = new Map<string, TaskLoad[]>(document.roles.rows.map((role) => [role.id, []]))
  const unowned: TaskLoad[] = []
  for (const task of document.tasks.rows) {
    const load = tasks.has(task.id) ? remainingEffort(task) : 0
    if (load > 0) (owned.get(task.owner ?? '') ?? unowned).push({ task, load })
  }
  return { owned, unowned }
}

function weeksOf(
  work: readonly TaskLoad[],
  resource: Resource | null,
  { tasks, calendar, from }: TimeAhead,
): readonly RoleWeek[] {
  const efforts = work.map(({ task, load }) => ({ task, effort: load }))
  return workByWeek(efforts, ({ task }) => tasks.get(task.id), calendar, from).map(({ week, load, parts }) => {
    const most = resource && capacityOf(resource, weekOf(week), calendar, from)
    return {
      week,
      load,
      capacity: most,
      over: most !== null && exceeds(load, most),
      tasks: parts.map(({ of, load: days }) => ({ task: of.task, load: days })).sort((a, b) => b.load - a.load),
    }
  })
}

function resourceOf({ id }: Role, { people, availability }: RolePeople): Resource | null {
  return people === null ? null : { id, headcount: people, availability }
}

function headcountOf(team: Team | undefined): number[] {
  return team?.headcount == null ? [] : [within(team.headcount, mostPeople)]
}

function everyWeek(roles: readonly RoleLoad[]): number[] {
  const found = roles.flatMap(({ weeks }) => weeks.map(({ week }) => weekOf(week)))
  if (found.length === 0) return []
  const first = found.reduce((a, b) => Math.min(a, b))
  const last = found.reduce((a, b) => Math.max(a, b))
  return Array.from({ length: last - first + 1 }, (_, nth) => mondayOf(first + nth))
}
