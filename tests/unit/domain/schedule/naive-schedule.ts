import { weekdayOf } from '#domain/day.ts'
import type { ScheduleLink, ScheduleTask } from '#domain/schedule/network.ts'
import type { RandomNetwork } from '#tests/support/schedule-networks.ts'

/** One task of the reference: epoch days; slack counted with a finger on the calendar. */
export interface NaiveDates {
  readonly start: number
  readonly finish: number
  readonly totalSlack: number
  readonly freeSlack: number
}

/**
 * The slow reference: no numbers of working days, no order of tasks. Starts are calendar days that are pushed, day by day,
 * until no link complains any more; then latest starts are pulled the same way.
 */
export function naiveSchedule({ tasks, links, start, status, rules }: RandomNetwork): Map<string, NaiveDates> {
  const worked = (day: number) => rules.weekdays.includes(weekdayOf(day)) && !rules.holidays.includes(day)
  const onwards = (day: number) => {
    let at = day
    while (!worked(at)) at += 1
    return at
  }
  const step = (from: number, count: number) => {
    let at = onwards(from)
    for (let left = Math.abs(count); left > 0;) {
      at += Math.sign(count)
      if (worked(at)) left -= 1
    }
    return at
  }
  const between = (from: number, to: number): number => {
    if (to < from) return -between(to, from)
    let count = 0
    for (let day = from; day < to; day += 1) if (worked(day)) count += 1
    return count
  }

  const taskOf = (id: string) => tasks.find((task) => task.id === id) ?? fail(id)
  const isDone = (task: ScheduleTask) => task.finished !== null
  const hasBegun = (task: ScheduleTask) => isDone(task) || task.started !== null
  const isUnderWay = (task: ScheduleTask) => task.started !== null && !isDone(task) && task.duration > 0
  /** The day that it must start on, unless it began otherwise or that day, or the working day after it, is over. */
  const fixedDay = ({ fixed }: ScheduleTask) =>
    fixed !== null && (status === null || onwards(fixed) >= onwards(status)) ? fixed : null
  /** Days that a task under way waits for the finish of others. */
  const waits = new Map<string, number>()
  const length = (task: ScheduleTask) => ownLength(task) + (waits.get(task.id) ?? 0)
  const ownLength = (task: ScheduleTask) => {
    if (task.duration === 0) return 0
    if (task.finished !== null) return Math.max(0, between(lowest(task), onwards(task.finished + 1)))
    if (task.started === null || status === null) return task.duration
    let days = task.duration
    while (between(onwards(status), step(lowest(task), days)) < task.remaining) days += 1
    return days
  }
  const lowest = (task: ScheduleTask): number => {
    if (task.duration === 0 && hasBegun(task)) return onwards(task.finished ?? task.started ?? 0)
    if (task.started !== null) return onwards(task.started)
    if (task.finished !== null) {
      const from = step(onwards(task.finished + 1), -task.duration)
      return task.finished < start ? from : Math.max(from, onwards(start))
    }
    return onwards(fixedDay(task) ?? Math.max(start, task.notBefore ?? start, status ?? start))
  }
  const highest = (task: ScheduleTask): number => {
    if (!hasBegun(task) && fixedDay(task) === null) return Infinity
    const held = task.finished ?? task.started ?? fixedDay(task) ?? 0
    return task.duration === 0 ? onwards(held + 1) : lowest(task)
  }
  const isOpen = ({ to, kind }: ScheduleLink) => !hasBegun(taskOf(to)) || (kind === 'FF' && isUnderWay(taskOf(to)))
  /** Where the second task must start when the first starts that day. */
  const pushed = ({ from, to, kind, lag }: ScheduleLink, at: number) => {
    if (kind === 'SS') return step(at, lag)
    const finish = step(at, length(taskOf(from)) + lag)
    return kind === 'FS' ? finish : step(finish, -length(taskOf(to)))
  }
  /** Where the first task must start when the second starts that day. */
  const pulled = ({ from, to, kind, lag }: ScheduleLink, at: number) => {
    if (kind === 'SS') return step(at, -lag)
    const start = kind === 'FS' ? at : step(at, length(taskOf(to)))
    return step(start, -lag - length(taskOf(from)))
  }

  const earliest = new Map(tasks.map((task) => [task.id, lowest(task)]))
  for (let moved = true; moved;) {
    moved = false
    for (const link of links) {
      const [now, asked] = [earliest.get(link.to) ?? 0, pushed(link, earliest.get(link.from) ?? 0)]
      const next = Math.min(Math.max(now, asked), highest(taskOf(link.to)))
      if (next > now) earliest.set(link.to, next)
      const waiting = link.kind === 'FF' && isUnderWay(taskOf(link.to)) && asked > next
      if (waiting) waits.set(link.to, (waits.get(link.to) ?? 0) + 1)
      moved ||= next > now || waiting
    }
  }

  const end = Math.max(...tasks.map((task) => step(earliest.get(task.id) ?? 0, length(task))))
  const latest = new Map(
    tasks.map((task) => {
      const fixed = hasBegun(task) ? Infinity : highest(task)
      return [task.id, isDone(task) ? (earliest.get(task.id) ?? 0) : Math.min(step(end, -length(task)), fixed)]
    }),
  )
  for (let moved = true; moved;) {
    moved = false
    for (const link of links) {
      if (!isOpen(link) || isDone(taskOf(link.from))) continue
      const [now, asked] = [latest.get(link.from) ?? 0, pulled(link, latest.get(link.to) ?? 0)]
      if (asked < now) latest.set(link.from, asked)
      moved ||= asked < now
    }
  }

  /** A milestone is on the evening of a finish, unless something holds it to the morning. */
  const isEvening = (task: ScheduleTask): boolean => {
    const at = earliest.get(task.id) ?? 0
    if (task.duration > 0 || at === lowest(task)) return false
    if (highest(task) < Infinity) return true
    return links
      .filter((link) => link.to === task.id && pushed(link, earliest.get(link.from) ?? 0) === at)
      .every((link) => (taskOf(link.from).duration === 0 ? isEvening(taskOf(link.from)) : link.kind !== 'SS'))
  }

  return new Map(
    tasks.map((task) => {
      const at = earliest.get(task.id) ?? 0
      const moment = task.finished ?? task.started ?? (isEvening(task) ? step(at, -1) : at)
      const room = links
        .filter((link) => link.from === task.id && isOpen(link))
        .map((link) => between(at, pulled(link, earliest.get(link.to) ?? 0)))
      return [
        task.id,
        {
          start: task.duration === 0 ? moment : (task.started ?? at),
          finish: task.duration === 0 ? moment : (task.finished ?? step(at, length(task) - 1)),
          totalSlack: between(at, latest.get(task.id) ?? 0),
          freeSlack: isDone(task) ? 0 : Math.min(between(at, step(end, -length(task))), ...room),
        },
      ]
    }),
  )
}

function fail(id: string): never {
  throw new Error(`no task ${id}`)
}
