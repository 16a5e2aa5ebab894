import { dayText, isoOf } from '../day.ts'
import { hasPassed, type Edge, type NetworkNode, type ScheduleInput, type ScheduleLink } from './network.ts'
import { asksForEndOfDay, startAsked } from './passes.ts'
import { ownReason, type OwnReason } from './start-reason.ts'
import { finishDay, startDay } from './task-days.ts'
import { isWorkingDay, workingDayFrom, type WorkCalendar } from './work-calendar.ts'

/** Dates of a plan that cannot all be kept. Days are epoch days. */
export type ScheduleConflict = BrokenLink | FixedDateConflict

/**
 * The second task of a link stands where it must (fixed) or where it began, earlier than the first task allows. What has begun can
 * still keep a link of finishes: it takes longer.
 */
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
  readonly root: OwnReason & { readonly id: string }
}

/** A fixed date that is no working day, or that has passed without a word that the task was started. */
export interface FixedDateConflict {
  readonly kind: 'fixed-on-day-off' | 'fixed-passed'
  readonly id: string
  readonly fixed: number
  /** The working day that is taken instead. */
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
  return conflict.kind === 'fixed-passed'
    ? `${name(conflict.id)} was to start on ${fixed} and has not begun; ${day} is the earliest.`
    : `${name(conflict.id)} must start on ${fixed}, which is not a working day; ${day} is taken.`
}

function fixedDateConflicts({ task, held }: NetworkNode, input: ScheduleInput): FixedDateConflict[] {
  const [{ id, fixed }, { status, calendar }] = [task, input]
  if (fixed === null || (held && held.by !== 'fixed')) return []
  if (hasPassed(fixed, input))
    return [{ kind: 'fixed-passed', id, fixed, day: workingDayFrom(calendar, status ?? fixed) }]
  return isWorkingDay(calendar, fixed)
    ? []
    : [{ kind: 'fixed-on-day-off', id, fixed, day: workingDayFrom(calendar, fixed) }]
}

function brokenLinks(node: NetworkNode, input: ScheduleInput): BrokenLink[] {
  const [{ held }, { calendar }] = [node, input]
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
      root: rootOf(edge.from, input),
    }))
}

function possibleDay(edge: Edge, calendar: WorkCalendar): number {
  return calendar.dayAt(edge.to.milestone && asksForEndOfDay(edge) ? startAsked(edge) - 1 : startAsked(edge))
}

function rootOf(node: NetworkNode, input: ScheduleInput): BrokenLink['root'] {
  let root = node
  while (root.driver) root = root.driver.from
  return { id: root.task.id, ...ownReason(root, input) }
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
    case 'status':
      return ` ${name(id)} has not begun.`
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
