import { groupBy } from '../group-by.ts'
import { capacityOf, exceeds, weekShares, type Resource, type Workload } from './capacity-load.ts'
import type { NetworkNode } from './network.ts'
import { spanOf } from './task-days.ts'
import { mondayOf } from './work-calendar.ts'

/** Where a task fits, as the number of a working day, or why it stays at its earliest start. */
export type Fit =
  | { readonly status: 'fits'; readonly start: number }
  | {
      readonly status: 'none'
      readonly start: number
      readonly resource: string
      readonly reason: 'alone' | 'fixed-date'
    }

/** Person-days that are taken, by resource and week. */
export interface CapacityLedger {
  /** Takes what the task needs where it stands. */
  readonly book: (node: NetworkNode) => void
  /** Looks from the start of the task on, up to its latest. */
  readonly firstFit: (node: NetworkNode) => Fit
}

/** How many working days beyond all other work a task is tried: what fitted its first weeks alone fits there. */
const daysBeyond = 20

export function capacityLedger({ assignments, resources, calendar, from }: Workload): CapacityLedger {
  const known = new Map(resources.map((resource) => [resource.id, resource]))
  const needs = groupBy(assignments, ({ task }) => task)
  const taken = new Map(resources.map((resource) => [resource, new Map<number, number>()]))
  /** Number of the first working day after everything booked. */
  let end = -Infinity

  const needsOf = (node: NetworkNode): Map<Resource, number> => {
    const byResource = new Map<Resource, number>()
    for (const { resource: id, effort } of needs.get(node.task.id) ?? []) {
      const resource = known.get(id)
      if (resource && effort > 0) byResource.set(resource, effort + (byResource.get(resource) ?? 0))
    }
    return byResource
  }
  const takenOf = (resource: Resource, week: number) => taken.get(resource)?.get(week) ?? 0

  /** The first resource and week without enough for the task. `over`: a week that is full cannot be touched at all. */
  const obstacleTo = (node: NetworkNode, start: number, loadOf: typeof takenOf) => {
    const needed = needsOf(node)
    const weeks = needed.size > 0 ? weekShares(spanOf({ ...node, start }, calendar), calendar, from) : []
    for (const [week, share] of weeks) {
      for (const [resource, effort] of needed) {
        const [load, capacity] = [loadOf(resource, week), capacityOf(resource, week, calendar, from)]
        if (!exceeds(load + effort * share, capacity)) continue
        return { resource: resource.id, over: load < capacity ? -Infinity : calendar.indexOf(mondayOf(week + 1)) }
      }
    }
    return null
  }

  return {
    book: (node) => {
      const needed = needsOf(node)
      if (needed.size > 0) end = Math.max(end, node.start + node.duration)
      for (const [week, share] of weekShares(spanOf(node, calendar), calendar, from)) {
        for (const [resource, effort] of needed) {
          taken.get(resource)?.set(week, takenOf(resource, week) + effort * share)
        }
      }
    },
    firstFit: (node) => {
      const first = node.milestone ? null : obstacleTo(node, node.start, takenOf)
      if (!first) return { status: 'fits', start: node.start }
      const stays = { status: 'none', start: node.start, resource: first.resource } as const
      if (obstacleTo(node, node.start, () => 0)) return { ...stays, reason: 'alone' }
      const beyond = Math.max(node.start, end) + daysBeyond
      let start = Math.max(node.start + 1, first.over)
      while (start <= Math.min(node.latest, beyond)) {
        const obstacle = obstacleTo(node, start, takenOf)
        if (!obstacle) return { status: 'fits', start }
        start = Math.max(start + 1, obstacle.over)
      }
      return { ...stays, reason: node.latest < beyond ? 'fixed-date' : 'alone' }
    },
  }
}
