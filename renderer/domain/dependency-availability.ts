import { ceiling, type Ceiling } from './availability.ts'
import { remember } from './remember.ts'
import { comparableNames, serviceGraph } from './service-graph.ts'
import type { Service } from './service.ts'

/** A service it leans on, with the availability that one promises; null: it states none, or no service has the name. */
export interface NeededService {
  readonly name: string
  /** Id of the service, null where the inventory has none of this name. */
  readonly id: string | null
  readonly objective: number | null
}

/**
 * `above`: it promises more than the known dependencies allow together. `within`: all are known and it does not. `open`:
 * not above the known ones, but others are unknown and lower the limit still. `alone`: it names no dependency.
 */
export type CeilingStanding = 'above' | 'within' | 'open' | 'alone'

export interface DependencyLimit {
  readonly service: Service
  /** The availability it promises, in percent. */
  readonly objective: number
  readonly needs: readonly NeededService[]
  readonly ceiling: Ceiling
  readonly standing: CeilingStanding
}

/**
 * What the availability of its direct dependencies, all of them needed, allows each service that promises one. Those
 * above the limit come first, then in the order of the inventory. A dependency on itself says nothing.
 */
export const dependencyLimits = remember(limitsOf, (services) => [services])

function limitsOf(rows: readonly Service[]): readonly DependencyLimit[] {
  const { services, index } = serviceGraph(rows)
  const limits = services.flatMap((service): readonly DependencyLimit[] => {
    const objective = promisedAvailability(service)
    if (objective === null) return []
    const needs = comparableNames(service).needs.flatMap(({ key, name }): readonly NeededService[] => {
      const needed = services[index.get(key) ?? -1]
      if (needed?.id === service.id) return []
      const promised = needed ? promisedAvailability(needed) : null
      return [{ name: needed?.name.trim() ?? name, id: needed?.id ?? null, objective: promised }]
    })
    const most = ceiling(needs.map((need) => ({ name: need.name, objectives: [need.objective] })))
    return [{ service, objective, needs, ceiling: most, standing: standingOf(objective, needs, most) }]
  })
  return [...limits.filter(isAbove), ...limits.filter((limit) => !isAbove(limit))]
}

/**
 * In percent; null where it states none. How many answers come in time multiplies with nothing: only an indicator of
 * availability counts, or one that nobody has named.
 */
export function promisedAvailability({ objective, sloState, sliType }: Service): number | null {
  return sloState === 'none' || (sliType ?? 'availability') !== 'availability' ? null : objective
}

function standingOf(objective: number, needs: readonly NeededService[], { most, unknown }: Ceiling): CeilingStanding {
  if (needs.length === 0) return 'alone'
  if (objective > most) return 'above'
  return unknown.length > 0 ? 'open' : 'within'
}

function isAbove({ standing }: DependencyLimit): boolean {
  return standing === 'above'
}

/** One part of a chain: needed besides what stands before it, or a stand-in for it. */
export interface ChainPart {
  readonly joins: 'and' | 'or'
  readonly name: string
  /** In percent, null while unknown. */
  readonly availability: number | null
}

/** Parts that stand in for each other, side by side; the groups are all needed. The first part begins the first group. */
export function chainGroups<Part extends Pick<ChainPart, 'joins'>>(
  parts: readonly Part[],
): readonly (readonly Part[])[] {
  const groups: Part[][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (last && part.joins === 'or') last.push(part)
    else groups.push([part])
  }
  return groups
}

/** What the chain promises; a group with an unknown part is unknown, and the chain at most what the others allow. */
export function chainLimit(parts: readonly ChainPart[]): Ceiling {
  return ceiling(
    chainGroups(parts).map((group) => ({
      name: group.map(({ name }) => name).join(' or '),
      objectives: group.map(({ availability }) => availability),
    })),
  )
}
