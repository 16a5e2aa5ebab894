import { mustDay } from './day.ts'
import type { EngagementDocument, Table } from './document.ts'
import type { MigrationTask } from './migration-task.ts'
import { filledRoles, peopleOfRole, peopleOfTeam, type PeopleThere } from './plan-people.ts'
import { planSchedule, type ScheduleTables } from './plan-schedule.ts'
import { remember } from './remember.ts'
import type { Role } from './role.ts'
import { nameOr } from './row-name.ts'
import {
  capacityOf,
  exceeds,
  workByWeek,
  type Resource,
  type TaskSpan,
  type Workload,
} from './schedule/capacity-load.ts'
import { mondayOf, weekOf, workingDayFrom, type WorkCalendar } from './schedule/work-calendar.ts'
import { remainingEffort } from './task-effort.ts'
import type { Team } from './team.ts'

/** The tables that load and capacity are worked out from. */
export type CapacityTables = ScheduleTables & Pick<EngagementDocument, 'roles' | 'teams'>

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

/** What some people have to do. */
export interface RoleLoad extends PeopleThere {
  /** Of the role; with the team behind it where only that team's people are meant: see `laneName`. */
  readonly id: string
  readonly role: Role
  /** Null for all who fill the role. */
  readonly team: Team | null
  /** With work, in order, from this week on; of this week the days from today on. */
  readonly weeks: readonly RoleWeek[]
}

export interface PlanCapacity {
  /** Roles with open work in the plan, in the order of the matrix. */
  readonly roles: readonly RoleLoad[]
  /** What of it names a team, by role and team: work of that team's people, which nobody else of the role can take over. */
  readonly teams: readonly RoleLoad[]
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
  const { lanes, unowned } = openWork(document, ahead)
  const loads = lanes.map(({ work, ...lane }): RoleLoad => ({ ...lane, weeks: weeksOf(work, resourceOf(lane), ahead) }))
  return {
    roles: loads.filter(({ team }) => team === null),
    teams: loads.filter(({ team }) => team !== null),
    weeks: everyWeek(loads),
    unowned,
  }
}

/** The same as levelling reads it: work of people whose number is unknown is left out, it cannot be levelled. */
export function planWorkload(document: CapacityTables, today: string): Required<Workload> {
  const ahead = timeAhead(document, today)
  const { lanes } = openWork(document, ahead)
  return {
    assignments: lanes.flatMap(({ id, work }) =>
      work.map(({ task, load }) => ({ task: task.id, resource: id, effort: load })),
    ),
    resources: lanes.flatMap((lane) => resourceOf(lane) ?? []),
    calendar: ahead.calendar,
    from: ahead.from,
  }
}

/** Of a role in a document: "SRE"; of one of its teams: "Payments as SRE". */
export function laneName(document: Pick<EngagementDocument, 'roles' | 'teams'>, id: string): string {
  const [role = '', team] = id.split('/')
  const name = nameOr(rowOf(document.roles, role)?.name ?? '', 'Role')
  return team === undefined ? name : `${nameOr(rowOf(document.teams, team)?.name ?? '', 'Team')} as ${name}`
}

/** The role that a lane, or the lane of one of its teams, belongs to. */
export function roleOfLane(id: string): string {
  return id.split('/')[0] ?? id
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

interface Lane extends Omit<RoleLoad, 'weeks'> {
  readonly work: readonly TaskLoad[]
}

/** Dated tasks of which something is left to do: by the role that owns them, then by the team they name. */
function openWork(document: CapacityTables, { tasks }: TimeAhead) {
  const owned = new Map<string, TaskLoad[]>(document.roles.rows.map((role) => [role.id, []]))
  const unowned: TaskLoad[] = []
  for (const task of document.tasks.rows) {
    const load = tasks.has(task.id) ? remainingEffort(task) : 0
    if (load > 0) (owned.get(task.owner ?? '') ?? unowned).push({ task, load })
  }
  const loaded = document.roles.rows.flatMap((role) => {
    const work = owned.get(role.id) ?? []
    return work.length === 0 ? [] : [{ role, work, teams: work.flatMap(({ task }) => task.team ?? []) }]
  })
  const filled = filledRoles(loaded)
  const roles = loaded.map(({ role, work }): Lane => {
    const teams = role.teams.flatMap((id) => rowOf(document.teams, id) ?? [])
    return { id: role.id, role, team: null, work, ...peopleOfRole(role, teams, filled) }
  })
  const named = loaded.flatMap(({ role, work, teams }) =>
    document.teams.rows
      .filter(({ id }) => teams.includes(id))
      .map((team): Lane => {
        const own = work.filter(({ task }) => task.team === team.id)
        return { id: `${role.id}/${team.id}`, role, team, work: own, ...peopleOfTeam(team, role, filled) }
      }),
  )
  return { lanes: [...roles, ...named], unowned }
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

function resourceOf({ id, people, availability }: Omit<RoleLoad, 'weeks'>): Resource | null {
  return people === null ? null : { id, headcount: people, availability }
}

function rowOf<Row>({ rows, index }: Table<Row>, id: string): Row | undefined {
  return rows[index.get(id) ?? -1]
}

function everyWeek(roles: readonly RoleLoad[]): number[] {
  const found = roles.flatMap(({ weeks }) => weeks.map(({ week }) => weekOf(week)))
  if (found.length === 0) return []
  const first = found.reduce((a, b) => Math.min(a, b))
  const last = found.reduce((a, b) => Math.max(a, b))
  return Array.from({ length: last - first + 1 }, (_, nth) => mondayOf(first + nth))
}
