import type { EngagementDocument } from './document.ts'
import { engagementId } from './engagement.ts'
import { groupBy } from './group-by.ts'
import { rowsUnderstood, understood } from './invalid-text.ts'
import { remember } from './remember.ts'
import type { Team } from './team.ts'
import { toilHoursPerMonth, workingDaysPerMonth, type ToilTask } from './toil-task.ts'

/** At most this share of a team's time. Source: seed 1, KPI "Toil ratio". */
export const toilTarget = 0.3
/** Above it a team is an operations desk. Source: seed 1, KPI "Toil ratio"; Google SRE book, "Eliminating Toil". */
export const toilCap = 0.5
const usualHoursPerDay = 8

/** `unknown`: no capacity to compare with, or tasks without hours that could still carry it over the target. */
export type ToilLevel = 'within' | 'over-target' | 'over-cap' | 'unknown'

/** The manual work of one team, or of tasks that name none. */
export interface TeamToil {
  /** Null: tasks whose team is unknown. */
  readonly team: Team | null
  /** Largest first, those without hours last. */
  readonly tasks: readonly ToilTask[]
  /** Hours a month of the tasks whose hours are known. */
  readonly hours: number
  /** Tasks without hours: they are not counted as zero, so the ratio is the least it can be. */
  readonly untimed: number
  /** Headcount × 21 working days × hours a day; null while nobody said how many people the team has. */
  readonly capacity: number | null
  /** Hours ÷ capacity; null while either is unknown. */
  readonly ratio: number | null
  readonly level: ToilLevel
}

export interface ToilRatios {
  /** Teams with a task, highest ratio first, then those whose ratio is unknown. */
  readonly teams: readonly TeamToil[]
  /** Teams nobody has listed a task for: their ratio is unknown, not zero. */
  readonly silent: readonly Team[]
  readonly overall: OverallToil
}

/** Teams whose ratio is known, together: their hours over their capacity. */
export interface OverallToil {
  readonly hours: number
  readonly capacity: number
  readonly ratio: number | null
  readonly level: ToilLevel
  /** Teams it rests on. */
  readonly teams: number
  /** Tasks that it leaves out: without hours, of a team without a ratio, or of no team. */
  readonly leftOut: number
}

type RatioTables = Pick<EngagementDocument, 'toil' | 'teams' | 'engagement'>

/** The toil ratio of every team, worked out once per state of the tables. */
export const toilRatios = remember(ratiosOf, ({ toil, teams, engagement }) => [toil, teams, engagement])

/** The ratio of several teams as one: of all of them, or of one side. */
export function overallToil(teams: readonly TeamToil[]): OverallToil {
  const known = teams.filter((each) => each.ratio !== null)
  const sum = (list: readonly TeamToil[], pick: (each: TeamToil) => number) =>
    list.reduce((total, each) => total + pick(each), 0)
  const [hours, capacity] = [sum(known, (each) => each.hours), sum(known, (each) => each.capacity ?? 0)]
  const ratio = known.length === 0 ? null : hours / capacity
  const leftOut = sum(teams, (each) => (each.ratio === null ? each.tasks.length : each.untimed))
  return { hours, capacity, ratio, level: levelOf(ratio, leftOut > 0), teams: known.length, leftOut }
}

/** Hours a month of a team; null while its headcount is unknown. A team of nobody has no capacity to compare with. */
export function capacityOf(team: Team, document: Pick<EngagementDocument, 'engagement'>): number | null {
  const headcount = understood(team, 'headcount')
  return headcount === null || headcount === 0 ? null : headcount * workingDaysPerMonth * hoursPerDayOf(document)
}

/** Working hours of a person on a working day. */
export function hoursPerDayOf(document: Pick<EngagementDocument, 'engagement'>): number {
  const hours = rowsUnderstood(document.engagement.rows).find(({ id }) => id === engagementId)?.hoursPerDay ?? null
  return hours !== null && hours > 0 ? hours : usualHoursPerDay
}

/** Share of its team's capacity that one task takes, 0 to 1 and above; null while either is unknown. */
export function capacityShare(
  task: ToilTask,
  document: Pick<EngagementDocument, 'teams' | 'engagement'>,
): number | null {
  const team = teamOf(task, document)
  const capacity = team && capacityOf(team, document)
  const hours = toilHoursPerMonth(task)
  return hours === null || capacity === null ? null : hours / capacity
}

export function levelOf(ratio: number | null, isLeast: boolean): ToilLevel {
  if (ratio === null) return 'unknown'
  if (ratio > toilCap + tolerance) return 'over-cap'
  if (ratio > toilTarget + tolerance) return 'over-target'
  return isLeast ? 'unknown' : 'within'
}

/** Binary rounding must not carry a ratio over its line. */
const tolerance = 1e-9

function ratiosOf(document: RatioTables): ToilRatios {
  const byTeam = groupBy(document.toil.rows, (task) => teamOf(task, document))
  const teams = [...byTeam]
    .map(([team, tasks]) => teamToil(team, tasks, document))
    .sort((a, b) => (b.ratio ?? -1) - (a.ratio ?? -1) || b.hours - a.hours)
  return {
    teams,
    silent: document.teams.rows.filter((team) => !byTeam.has(team)),
    overall: overallToil(teams),
  }
}

/** Null: no team is named, or one that is not there. */
function teamOf(task: ToilTask, { teams }: Pick<EngagementDocument, 'teams'>): Team | null {
  const id = understood(task, 'team')
  return (id === null ? undefined : teams.rows[teams.index.get(id) ?? -1]) ?? null
}

function teamToil(team: Team | null, tasks: readonly ToilTask[], document: RatioTables): TeamToil {
  const hoursOf = (task: ToilTask) => toilHoursPerMonth(task) ?? -1
  const hours = tasks.reduce((sum, task) => sum + (toilHoursPerMonth(task) ?? 0), 0)
  const untimed = tasks.filter((task) => toilHoursPerMonth(task) === null).length
  const capacity = team && capacityOf(team, document)
  const ratio = capacity === null || untimed === tasks.length ? null : hours / capacity
  return {
    team,
    tasks: tasks.toSorted((a, b) => hoursOf(b) - hoursOf(a)),
    hours,
    untimed,
    capacity,
    ratio,
    level: levelOf(ratio, untimed > 0),
  }
}
