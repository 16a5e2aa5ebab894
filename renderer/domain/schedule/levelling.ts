import { overAllocations, weeklyLoads, type WeekLoad, type Workload } from './capacity-load.ts'
import { capacityLedger } from './capacity-ledger.ts'
import { buildNetwork, type NetworkNode, type ScheduleInput } from './network.ts'
import { endOf, placeAllEarliest, placeAllLatest, placeEarliest } from './passes.ts'
import { lastDay, spanOf, startDay } from './task-days.ts'

/** A proposal: nothing of it is in the plan before somebody accepts it. */
export interface Levelling {
  /** In the order of the work. Those for capacity, taken as not-before dates, bring about those for a predecessor. */
  readonly moves: readonly Move[]
  /** By urgency. */
  readonly unresolved: readonly Unresolved[]
  /** What exceeds capacity all the same: weeks of tasks that are fixed, begun or unresolved, or of milestones. */
  readonly remaining: readonly WeekLoad[]
  /** Last day of the plan with the moves; null without tasks. */
  readonly finish: number | null
}

/** Start of a task as epoch days, now and proposed. */
export interface Move {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly because: 'capacity' | 'predecessor'
}

/** A task that stays at its earliest dates although there is not enough of the resource. */
export interface Unresolved {
  readonly id: string
  readonly resource: string
  /**
   * `alone`: it exceeds the capacity of its weeks without any other task. `fixed-date`: it would come too late for a
   * fixed date behind it.
   */
  readonly reason: 'alone' | 'fixed-date'
}

/**
 * Delays tasks until no week exceeds capacity: serial schedule generation with the latest start as priority (Kolisch, "Serial
 * and parallel resource-constrained project scheduling methods revisited", European Journal of Operational Research
 * 90, 1996). Tasks with slack give way first; the plan gets longer only when that is not enough. Links, fixed dates
 * and what has begun stand.
 */
export function levelLoad(input: ScheduleInput & Workload): Levelling {
  const { order } = buildNetwork(input)
  placeAllEarliest(order)
  const before = new Map(order.map((node) => [node, startDay(node, input.calendar)]))
  placeAllLatest(order, endOf(order))
  const queue = byPriority(order)
  // From here on `latest` knows fixed dates only: the end of the plan may move.
  placeAllLatest(order, Infinity)

  const ledger = capacityLedger(input)
  const reasons = new Map<NetworkNode, Move['because']>()
  const unresolved: Unresolved[] = []
  for (const node of order) if (node.held) ledger.book(node)
  for (const node of queue) {
    placeEarliest(node)
    if (node.held) continue
    const fit = ledger.firstFit(node)
    if (fit.status === 'none') unresolved.push({ id: node.task.id, resource: fit.resource, reason: fit.reason })
    reasons.set(node, fit.start > node.start ? 'capacity' : 'predecessor')
    node.start = fit.start
    ledger.book(node)
  }

  const spans = new Map(order.map((node) => [node.task.id, spanOf(node, input.calendar)]))
  return {
    moves: order.flatMap((node) => {
      const [from, to, because] = [before.get(node), startDay(node, input.calendar), reasons.get(node)]
      return because && from !== undefined && from !== to ? [{ id: node.task.id, from, to, because }] : []
    }),
    unresolved,
    remaining: overAllocations(weeklyLoads(spans, input)),
    finish: lastDay([...spans.values()].map(({ finish }) => finish)),
  }
}

/** Each after all that it waits for; among those that could be next, the one that must start first. */
function byPriority(order: readonly NetworkNode[]): NetworkNode[] {
  const waitsFor = new Map(order.map((node) => [node, node.before.length]))
  const ready = order.filter((node) => node.before.length === 0)
  const queue: NetworkNode[] = []
  while (ready.length > 0) {
    const urgent = ready.reduce((best, node, at) => (node.latest < (ready[best]?.latest ?? 0) ? at : best), 0)
    for (const node of ready.splice(urgent, 1)) {
      queue.push(node)
      for (const { to } of node.after) {
        const left = (waitsFor.get(to) ?? 0) - 1
        waitsFor.set(to, left)
        if (left === 0) ready.push(to)
      }
    }
  }
  return queue
}
