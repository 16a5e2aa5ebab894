import { dependencyLoops, shortestLoop } from '../dependency-loops.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** What scheduling needs to know of a task. Days are epoch days. */
export interface ScheduleTask {
  readonly id: string
  /** Whole working days; 0 is a milestone. */
  readonly duration: number
  /** It may start then or later. */
  readonly notBefore: number | null
  /** It must start that day, whatever the links say; on a day off, on the next worked one. */
  readonly fixed: number | null
  /** What happened wins over everything: a task that was started or finished stays where it is. */
  readonly started: number | null
  readonly finished: number | null
  /** Working days that are left of it once it has started. */
  readonly remaining: number
}

/** `from` must finish before `to` starts (FS), start before it starts (SS), or finish before it finishes (FF). */
export type LinkKind = 'FS' | 'SS' | 'FF'

export interface ScheduleLink {
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  /** Working days between the two; negative when they overlap. */
  readonly lag: number
}

export interface ScheduleInput {
  readonly tasks: readonly ScheduleTask[]
  /** Links to unknown tasks are ignored. */
  readonly links: readonly ScheduleLink[]
  /** Epoch day on which the first task may start. */
  readonly start: number
  /**
   * Epoch day as of which the plan stands: what has not started does so then or later, what has started ends no earlier than what
   * remains of it takes from then on. Null: the plan as it was meant, with what happened in it.
   */
  readonly status: number | null
  readonly calendar: WorkCalendar
}

/**
 * A task as the passes see it, in numbers of working days: it fills the days from `start` up to, but not including, `start +
 * duration`. A milestone is the moment before day `start`. `duration`, `start`, `latest`, `driver` and `atEnd` are written by
 * the passes; a network is built anew for each schedule.
 */
export interface NetworkNode {
  readonly task: ScheduleTask
  readonly milestone: boolean
  /** That of the task, or how long it really took, or takes with what is left of it. */
  readonly length: number
  /** The same; of what has begun longer while another must finish first. */
  duration: number
  /** No link lets it start before. */
  readonly floor: number
  readonly held: Hold | null
  readonly before: Edge[]
  after: Edge[]
  start: number
  latest: number
  /** The link that decides its start, or when what has begun ends; null when its own date or the start of the project does. */
  driver: Edge | null
  /** Of a milestone: it falls at the end of the day before `start`, not at the beginning of day `start`. */
  atEnd: boolean
}

/** A start that links cannot move. A milestone may fall anywhere in its day, hence two limits. */
export interface Hold {
  readonly by: 'fixed' | 'started' | 'finished'
  /** The epoch day that was given. */
  readonly day: number
  readonly from: number
  readonly to: number
}

/** A link as one inequality, whatever its kind: `to.start` is at least `from.start` and `offsetOf` the link. */
export interface Edge {
  readonly link: ScheduleLink
  readonly from: NetworkNode
  readonly to: NetworkNode
}

export interface Network {
  /** Each after all that it waits for. Tasks in a loop or behind one are missing. */
  readonly order: readonly NetworkNode[]
  /** One loop per knot, as ids: each waits for the next, the last for the first. */
  readonly loops: readonly (readonly string[])[]
  /** Ids of the tasks in a loop or behind one. */
  readonly unscheduled: readonly string[]
}

export function buildNetwork(input: ScheduleInput): Network {
  const { tasks, links } = input
  const nodes = new Map(tasks.map((task) => [task.id, nodeOf(task, input)]))
  for (const link of links) {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)]
    if (!from || !to) continue
    const edge: Edge = { link, from, to }
    from.after.push(edge)
    to.before.push(edge)
  }
  const order = inOrder([...nodes.values()])
  const ordered = new Set(order)
  for (const node of order) node.after = node.after.filter(({ to }) => ordered.has(to))
  const rest = [...nodes.values()].filter((node) => !ordered.has(node))
  const waiting = rest.map(({ task, before }) => ({ id: task.id, predecessors: before.map(({ link }) => link.from) }))
  return {
    order,
    loops: dependencyLoops(waiting).map((knot) => shortestLoop(knot).map(({ id }) => id)),
    unscheduled: waiting.map(({ id }) => id),
  }
}

/** By Kahn: a task is taken when the last one that it waits for was taken, which never happens in a loop. */
function inOrder(nodes: readonly NetworkNode[]): NetworkNode[] {
  const waitsFor = new Map(nodes.map((node) => [node, node.before.length]))
  const order = nodes.filter((node) => node.before.length === 0)
  for (const node of order) {
    for (const { to } of node.after) {
      const left = (waitsFor.get(to) ?? 0) - 1
      waitsFor.set(to, left)
      if (left === 0) order.push(to)
    }
  }
  return order
}

function nodeOf(task: ScheduleTask, input: ScheduleInput): NetworkNode {
  const { calendar } = input
  const held = holdOf(task, input)
  const length = lengthOf(task, held, input)
  const free = Math.max(input.start, task.notBefore ?? input.start, input.status ?? input.start)
  return {
    task,
    milestone: task.duration === 0,
    length,
    duration: length,
    floor: held?.from ?? calendar.indexOf(free),
    held,
    before: [],
    after: [],
    start: 0,
    latest: 0,
    driver: null,
    atEnd: false,
  }
}

/** In working days: as long as it took, or takes with what is left of it. */
function lengthOf({ duration, finished, remaining }: ScheduleTask, held: Hold | null, input: ScheduleInput): number {
  const { calendar, status } = input
  if (duration === 0 || !held) return duration
  if (finished !== null) return Math.max(0, calendar.indexOf(finished + 1) - held.from)
  if (held.by === 'fixed' || status === null) return duration
  return Math.max(duration, calendar.indexOf(status) + remaining - held.from)
}

function holdOf({ duration, started, finished, fixed }: ScheduleTask, input: ScheduleInput): Hold | null {
  const { calendar } = input
  const by = finished !== null ? 'finished' : started !== null ? 'started' : 'fixed'
  const day = finished ?? started ?? fixed
  if (day === null || (by === 'fixed' && hasPassed(day, input))) return null
  if (duration === 0) return { by, day, from: calendar.indexOf(day), to: calendar.indexOf(day + 1) }
  const from =
    by === 'finished' && started === null
      ? unsaidStart(day, duration, input)
      : calendar.indexOf(by === 'fixed' ? day : (started ?? day))
  return { by, day, from, to: from }
}

/** Of what ended on a day and nobody said when it began: as long before as it was to take, but not before the plan begins. */
function unsaidStart(finished: number, duration: number, { start, calendar }: ScheduleInput): number {
  const from = calendar.indexOf(finished + 1) - duration
  return finished < start ? from : Math.max(from, calendar.indexOf(start))
}

/** A fixed day that is over cannot be kept any more; on a day off, the working day that is taken instead counts. */
export function hasPassed(fixed: number, { status, calendar }: Pick<ScheduleInput, 'status' | 'calendar'>): boolean {
  return status !== null && calendar.indexOf(fixed) < calendar.indexOf(status)
}

/** As long as its tasks are now. */
export function offsetOf({ link, from, to }: Edge): number {
  if (link.kind === 'SS') return link.lag
  return from.duration + link.lag - (link.kind === 'FS' ? 0 : to.duration)
}
