import { dayText, isoOf } from '../day.ts'
import type { Edge, NetworkNode, ScheduleInput, ScheduleLink } from './network.ts'
import { asksForEndOfDay, startAsked } from './passes.ts'
import { finishDay, startDay } from './task-days.ts'
import { isWorkingDay, workingDayFrom, type WorkCalendar } from './work-calendar.ts'

/** Dates of a plan that cannot all be kept. Days are epoch days. */
export type ScheduleConflict = BrokenLink | FixedDateConflict

/** The second task of a link stands where it must (fixed) or where it began, earlier than the first task allows. */
export interface BrokenLink {
  readonly kind: 'broken-link'
  readonly link: ScheduleLink
  readonly held: 'fixed' | 'started'
  /** When the second task starts. */
  readonly start: number
  /** When the first task starts (SS) or finishes (FS, FF). */
  readonly waitsUntil: number
  /** When the second task could start at the earliest. */
  readonly possible: number
  /** The task at the head of the chain that leads to the first task, often that task itself, and what holds it there. */
  readonly root: { readonly id: string; readonly reason: RootReason; readonly day: number }
}

export type RootReason = 'project-start' | 'not-before' | 'fixed' | 'started' | 'finished'

/** A fixed date that is earlier than the task's own not-before date or the start of the project, or no working day. */
export interface FixedDateConflict {
  readonly kind: 'fixed-before-not-before' | 'fixed-before-project' | 'fixed-on-day-off'
  readonly id: string
  readonly fixed: number
  /** The not-before date, the start of the project, or the working day that is taken instead. */
  readonly day: number
}

/** Conflicts of scheduled tasks at their earliest dates, in the order of the work. */
export function scheduleConflicts(order: readonly NetworkNode[], input: ScheduleInput): ScheduleConflict[] {
  return order.flatMap((node) => [...fixedDateConflicts(node, input), ...brokenLinks(node, input)])
}

/** A conflict in words. `nameOf` gives the name of a task by its id. */
export function conflictText(conflict: ScheduleConflict, nameOf: (id: string) => string): string {
  const name = (id: string) => `“${nameOf(id)}”`
  if (conflict.kind === 'broken-link') return brokenLinkText(conflict, name)
  const [fixed, day] = [dayName(conflict.fixed), dayName(conflict.day)]
  const must = `${name(conflict.id)} must start on ${fixed}`
  switch (conflict.kind) {
    case 'fixed-before-not-before':
      return `${must}, but may not start before ${day}.`
    case 'fixed-before-project':
      return `${must}, before the plan starts on ${day}.`
    case 'fixed-on-day-off':
      return `${must}, which is not a working day; ${day} is taken.`
  }
}

function fixedDateConflicts({ task, held }: NetworkNode, { start, calendar }: ScheduleInput): FixedDateConflict[] {
  if (held?.by !== 'fixed') return []
  const [id, fixed] = [task.id, held.day]
  const conflicts: FixedDateConflict[] = []
  if (task.notBefore !== null && fixed < task.notBefore)
    conflicts.push({ kind: 'fixed-before-not-before', id, fixed, day: task.notBefore })
  if (fixed < start) conflicts.push({ kind: 'fixed-before-project', id, fixed, day: start })
  if (!isWorkingDay(calendar, fixed))
    conflicts.push({ kind: 'fixed-on-day-off', id, fixed, day: workingDayFrom(calendar, fixed) })
  return conflicts
}

function brokenLinks(node: NetworkNode, { start, calendar }: ScheduleInput): BrokenLink[] {
  const { held } = node
  if (!held || held.by === 'finished') return []
  const by = held.by
  return node.before
    .filter((edge) => startAsked(edge) > held.to && !(by === 'started' && edge.from.held?.by === 'finished'))
    .map((edge) => ({
      kind: 'broken-link',
      link: edge.link,
      held: by,
      start: startDay(node, calendar),
      waitsUntil: edge.link.kind === 'SS' ? startDay(edge.from, calendar) : finishDay(edge.from, calendar),
      possible: possibleDay(edge, calendar),
      root: rootOf(edge.from, start, calendar),
    }))
}

function possibleDay(edge: Edge, calendar: WorkCalendar): number {
  return calendar.dayAt(edge.to.milestone && asksForEndOfDay(edge) ? startAsked(edge) - 1 : startAsked(edge))
}

function rootOf(node: NetworkNode, projectStart: number, calendar: WorkCalendar): BrokenLink['root'] {
  let root = node
  while (root.driver) root = root.driver.from
  const { id, notBefore } = root.task
  if (root.held) return { id, reason: root.held.by, day: root.held.day }
  const waits = notBefore !== null && calendar.indexOf(notBefore) > calendar.indexOf(projectStart)
  return waits ? { id, reason: 'not-before', day: notBefore } : { id, reason: 'project-start', day: projectStart }
}

function brokenLinkText(conflict: BrokenLink, name: (id: string) => string): string {
  const { link, root } = conflict
  const first = `${name(link.from)} ${link.kind === 'SS' ? 'starts' : 'finishes'} on ${dayName(conflict.waitsUntil)}`
  const what = conflict.held === 'fixed' ? 'must start' : 'was started'
  const lag = link.lag === 0 ? '' : ` (${link.kind} ${link.lag > 0 ? '+' : '−'}${Math.abs(link.lag)})`
  const possible = `possible from ${dayName(conflict.possible)}.${rootText(root, name)}`
  return `${name(link.to)} ${what} on ${dayName(conflict.start)}, but ${first}${lag}: ${possible}`
}

function rootText({ id, reason, day }: BrokenLink['root'], name: (id: string) => string): string {
  switch (reason) {
    case 'project-start':
      return ''
    case 'not-before':
      return ` ${name(id)} may not start before ${dayName(day)}.`
    case 'fixed':
      return ` ${name(id)} must start on ${dayName(day)}.`
    case 'started':
      return ` ${name(id)} was started on ${dayName(day)}.`
    case 'finished':
      return ` ${name(id)} was finished on ${dayName(day)}.`
  }
}

function dayName(day: number): string {
  return dayText(isoOf(day))
}
