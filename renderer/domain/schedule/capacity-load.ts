import { mondayOf, weekOf, workingDays, type WorkCalendar } from './work-calendar.ts'

/** People of one kind: a role, or a role in a team. */
export interface Resource {
  readonly id: string
  readonly headcount: number
  /** Share of their working time that the plan may use, 0 to 1. */
  readonly availability: number
}

/** Work of one kind of people on a task. */
export interface Assignment {
  readonly task: string
  readonly resource: string
  /** Person-days, spread evenly over the working days of the task. On a milestone all on its day, and no reason to move it. */
  readonly effort: number
}

export interface WeekLoad {
  readonly resource: string
  /** Epoch day of the Monday. */
  readonly week: number
  /** Person-days. */
  readonly load: number
  /** Person-days: headcount times working days of the week times availability. */
  readonly capacity: number
}

/** First and last day of a task as epoch days, both included. */
export interface TaskSpan {
  readonly start: number
  readonly finish: number
}

/** Work and people of a plan. Assignments to unknown resources are left out: nobody said how many there are. */
export interface Workload {
  readonly assignments: readonly Assignment[]
  readonly resources: readonly Resource[]
  readonly calendar: WorkCalendar
}

/** Load against capacity, by resource in the order given and by week, of weeks with work. `spans` are by task. */
export function weeklyLoads(spans: ReadonlyMap<string, TaskSpan>, workload: Workload): WeekLoad[] {
  const { assignments, resources, calendar } = workload
  return resources.flatMap((resource) => {
    const weeks = new Map<number, number>()
    for (const { task, effort } of assignments.filter((each) => each.resource === resource.id && each.effort > 0)) {
      const span = spans.get(task)
      if (!span) continue
      for (const [week, share] of weekShares(span, calendar)) weeks.set(week, (weeks.get(week) ?? 0) + effort * share)
    }
    return [...weeks]
      .sort(([a], [b]) => a - b)
      .map(([week, load]) => ({
        resource: resource.id,
        week: mondayOf(week),
        load,
        capacity: capacityOf(resource, week, calendar),
      }))
  })
}

export function overAllocations(loads: readonly WeekLoad[]): WeekLoad[] {
  return loads.filter(({ load, capacity }) => exceeds(load, capacity))
}

/** Sums of fractions of days are not exact: a thousandth of a person-day is no overload. */
export function exceeds(load: number, capacity: number): boolean {
  return load > capacity + 0.001
}

/** Person-days of the week. */
export function capacityOf({ headcount, availability }: Resource, week: number, calendar: WorkCalendar): number {
  return headcount * availability * workingDays(calendar, mondayOf(week), mondayOf(week) + 6)
}

/** Weeks of a task with their share of its working days; work done on days off counts for the week in which it began. */
export function weekShares({ start, finish }: TaskSpan, calendar: WorkCalendar): [week: number, share: number][] {
  const total = workingDays(calendar, start, finish)
  if (total === 0) return [[weekOf(start), 1]]
  const shares: [number, number][] = []
  for (let week = weekOf(start); week <= weekOf(finish); week += 1) {
    const days = workingDays(calendar, Math.max(start, mondayOf(week)), Math.min(finish, mondayOf(week) + 6))
    if (days > 0) shares.push([week, days / total])
  }
  return shares
}
