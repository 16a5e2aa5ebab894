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
  /** Epoch day before which nothing counts, neither time nor work: the efforts are what is left to do from then on. */
  readonly from?: number
}

/** What some people have to do in a week. */
export interface WeekWork<Work> {
  /** Epoch day of the Monday. */
  readonly week: number
  /** Person-days: the sum of its parts. */
  readonly load: number
  readonly parts: readonly { readonly of: Work; readonly load: number }[]
}

/** Load against capacity, by resource in the order given and by week, of weeks with work. `spans` are by task. */
export function weeklyLoads(spans: ReadonlyMap<string, TaskSpan>, workload: Workload): WeekLoad[] {
  const { assignments, resources, calendar, from } = workload
  return resources.flatMap((resource) => {
    const own = assignments.filter((each) => each.resource === resource.id)
    return workByWeek(own, ({ task }) => spans.get(task), calendar, from).map(({ week, load }) => ({
      resource: resource.id,
      week,
      load,
      capacity: capacityOf(resource, weekOf(week), calendar, from),
    }))
  })
}

/** Spreads work over the days from `from` on, by week; what has no days is left out. */
export function workByWeek<Work extends { readonly effort: number }>(
  work: readonly Work[],
  spanOf: (work: Work) => TaskSpan | undefined,
  calendar: WorkCalendar,
  from = -Infinity,
): WeekWork<Work>[] {
  const weeks = new Map<number, { of: Work; load: number }[]>()
  for (const each of work) {
    const span = each.effort > 0 ? spanOf(each) : undefined
    for (const [week, share] of span ? weekShares(span, calendar, from) : []) {
      const parts = weeks.get(week) ?? []
      weeks.set(week, parts)
      parts.push({ of: each, load: each.effort * share })
    }
  }
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .map(([week, parts]) => ({ week: mondayOf(week), load: parts.reduce((sum, { load }) => sum + load, 0), parts }))
}

export function overAllocations(loads: readonly WeekLoad[]): WeekLoad[] {
  return loads.filter(({ load, capacity }) => exceeds(load, capacity))
}

/** Sums of fractions of days are not exact: a thousandth of a person-day is no overload. */
export function exceeds(load: number, capacity: number): boolean {
  return load > capacity + 0.001
}

/** Person-days of the week, of its days from `from` on. */
export function capacityOf(
  { headcount, availability }: Resource,
  week: number,
  calendar: WorkCalendar,
  from = -Infinity,
): number {
  return headcount * availability * workingDays(calendar, Math.max(from, mondayOf(week)), mondayOf(week) + 6)
}

/**
 * Weeks of a task with their share of its working days from `from` on; work done on days off counts for the week in which it
 * began. What should be over by then is done that day: nobody can work in the past.
 */
export function weekShares(span: TaskSpan, calendar: WorkCalendar, from = -Infinity): [week: number, share: number][] {
  const start = Math.max(span.start, from)
  const finish = Math.max(span.finish, start)
  const total = workingDays(calendar, start, finish)
  if (total === 0) return [[weekOf(start), 1]]
  const shares: [number, number][] = []
  for (let week = weekOf(start); week <= weekOf(finish); week += 1) {
    const days = workingDays(calendar, Math.max(start, mondayOf(week)), Math.min(finish, mondayOf(week) + 6))
    if (days > 0) shares.push([week, days / total])
  }
  return shares
}
