import type { EngagementDocument } from './document.ts'
import type { MigrationTask } from './migration-task.ts'
import { planSchedule, type PlanSchedule, type ScheduleTables } from './plan-schedule.ts'
import { remember } from './remember.ts'
import type { Role } from './role.ts'
import { capacityOf, exceeds, weekShares, type Assignment, type Resource } from './schedule/capacity-load.ts'
import { mondayOf, weekOf, workingDays } from './schedule/work-calendar.ts'
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
  /** Person-days. */
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
  /** With work, in order. */
  readonly weeks: readonly RoleWeek[]
}

export interface PlanCapacity {
  /** Roles with work in the plan, in the order of the matrix. */
  readonly roles: readonly RoleLoad[]
  /** Every Monday from the first to the last week with work. */
  readonly weeks: readonly number[]
  /** Tasks with dates and work that no role owns: they load nobody. */
  readonly unowned: readonly TaskLoad[]
}

/** Load of the dated tasks per role and week against the people there are. */
export const planCapacity: (document: CapacityTables, today: string) => PlanCapacity = remember(
  capacity,
  (document, today) => [document.tasks, document.engagement, document.holidays, document.roles, document.teams, today],
)

function capacity(document: CapacityTables, today: string): PlanCapacity {
  const schedule = planSchedule(document, today)
  const owned = new Map<string, TaskLoad[]>(document.roles.rows.map((role) => [role.id, []]))
  const unowned: TaskLoad[] = []
  for (const task of document.tasks.rows) {
    const load = effortOf(task, schedule)
    if (load > 0) (owned.get(task.owner ?? '') ?? unowned).push({ task, load })
  }
  const roles = document.roles.rows.flatMap((role): RoleLoad[] => {
    const work = owned.get(role.id) ?? []
    if (work.length === 0) return []
    const who = peopleOf(role, document)
    return [{ role, ...who, weeks: weeksOf(work, resourceOf(role, who), schedule) }]
  })
  return { roles, weeks: everyWeek(roles), unowned }
}

/** Who of a role may work on the migration: as entered, else everybody in its teams. */
export function peopleOf(role: Role, { teams }: Pick<EngagementDocument, 'teams'>): RolePeople {
  const availability = role.availability === null ? usualAvailability : role.availability / 100
  if (role.people !== null) return { people: role.people, from: 'role', availability }
  const heads = role.teams.flatMap((id) => headcountOf(teams.rows[teams.index.get(id) ?? -1]))
  if (heads.length === 0) return { people: null, from: null, availability }
  return { people: heads.reduce((sum, each) => sum + each, 0), from: 'teams', availability }
}

/** Person-days of a task with dates: as entered, else one person for its working days; 0 without dates and for events. */
export function effortOf(task: MigrationTask, { tasks, calendar }: PlanSchedule): number {
  const dates = tasks.get(task.id)
  if (!dates) return 0
  if (task.effort !== null) return task.effort
  // Who worked on days off only worked a day at least.
  return task.duration === 0 ? 0 : Math.max(1, workingDays(calendar, dates.planned.start, dates.planned.finish))
}

/** People whose number is known; work of the others cannot be levelled. */
export function planResources(document: CapacityTables): Resource[] {
  return document.roles.rows.flatMap((role) => resourceOf(role, peopleOf(role, document)) ?? [])
}

/** The work of the tasks that have dates and an owner. */
export function planAssignments(document: CapacityTables, today: string): Assignment[] {
  const schedule = planSchedule(document, today)
  return document.tasks.rows.flatMap((task) => {
    const effort = effortOf(task, schedule)
    return task.owner === null || effort === 0 ? [] : [{ task: task.id, resource: task.owner, effort }]
  })
}

function weeksOf(
  work: readonly TaskLoad[],
  resource: Resource | null,
  { tasks, calendar }: PlanSchedule,
): readonly RoleWeek[] {
  const weeks = new Map<number, TaskLoad[]>()
  for (const { task, load } of work) {
    const dates = tasks.get(task.id)
    for (const [week, share] of dates ? weekShares(dates, calendar) : []) {
      const there = weeks.get(week) ?? []
      weeks.set(week, there)
      there.push({ task, load: load * share })
    }
  }
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .map(([week, there]) => {
      const load = there.reduce((sum, each) => sum + each.load, 0)
      const most = resource && capacityOf(resource, week, calendar)
      return {
        week: mondayOf(week),
        load,
        capacity: most,
        over: most !== null && exceeds(load, most),
        tasks: there.sort((a, b) => b.load - a.load),
      }
    })
}

function resourceOf({ id }: Role, { people, availability }: RolePeople): Resource | null {
  return people === null ? null : { id, headcount: people, availability }
}

function headcountOf(team: Team | undefined): number[] {
  return team?.headcount == null ? [] : [team.headcount]
}

function everyWeek(roles: readonly RoleLoad[]): number[] {
  const found = roles.flatMap(({ weeks }) => weeks.map(({ week }) => weekOf(week)))
  if (found.length === 0) return []
  const first = found.reduce((a, b) => Math.min(a, b))
  const last = found.reduce((a, b) => Math.max(a, b))
  return Array.from({ length: last - first + 1 }, (_, nth) => mondayOf(first + nth))
}
