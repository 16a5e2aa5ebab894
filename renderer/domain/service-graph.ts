import { loopsIn } from './dependency-loops.ts'
import { nameKey } from './field-text.ts'
import { rowsUnderstood } from './invalid-text.ts'
import type { Service } from './service.ts'

/** No more than this is told of a neighbour: what is remembered may hold older states of a service, the same in these. */
export type ServiceRef = Pick<Service, 'id' | 'name' | 'tier'>

/** A name a service depends on; null where no service of the inventory has it. */
export interface Need {
  readonly name: string
  readonly service: ServiceRef | null
}

/** What a service leans on, by name, each once, and what leans on it. Of services with the same name the first is meant. */
export function serviceNeighbours(
  rows: readonly Service[],
  service: Service,
): { readonly needs: readonly Need[]; readonly usedBy: readonly ServiceRef[] } {
  const { services: all, index, edges } = serviceGraph(rows)
  const at = all.findIndex((each) => each.id === service.id)
  return {
    needs: comparableNames(service).needs.map(({ key, name }) => ({
      name,
      service: all[index.get(key) ?? -1] ?? null,
    })),
    usedBy: all.filter((_, user) => edges[user]?.includes(at)),
  }
}

/** Who leans on whom, by places in the list of services. */
export interface ServiceGraph {
  readonly services: readonly Service[]
  /** Place of the service that a name means. */
  readonly index: ReadonlyMap<string, number>
  /** Places of the services that each one leans on. */
  readonly edges: readonly (readonly number[])[]
  /** Places of services that lean on each other. */
  readonly loops: readonly (readonly number[])[]
}

/**
 * Of 10,000 services one is edited at a time: what does not touch dependencies is found again as it was, and loops are looked
 * for only when someone leans on another service than before.
 */
export function serviceGraph(rows: readonly Service[]): ServiceGraph {
  const services = rowsUnderstood(rows)
  if (last?.services === services) return last
  const same =
    last?.services.length === services.length &&
    services.every((service, index) => saysTheSame(service, last?.services[index]))
  last = same && last ? { ...last, services } : buildGraph(services, last)
  return last
}

let last: ServiceGraph | null = null

function saysTheSame(a: Service, b: Service | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.id === b.id &&
      a.name === b.name &&
      a.tier === b.tier &&
      (a.dependencies === b.dependencies || sameList(a.dependencies, b.dependencies)))
  )
}

function buildGraph(services: readonly Service[], before: ServiceGraph | null): ServiceGraph {
  const index = new Map<string, number>()
  services.forEach((service, at) => {
    const { key } = comparableNames(service)
    if (key !== '' && !index.has(key)) index.set(key, at)
  })
  const edges = services.map((service) => {
    const targets: number[] = []
    for (const { key } of comparableNames(service).needs) {
      const at = index.get(key)
      if (at !== undefined) targets.push(at)
    }
    return targets
  })
  const same =
    before?.edges.length === edges.length && edges.every((targets, at) => sameList(targets, before.edges[at] ?? []))
  return { services, index, edges, loops: same ? before.loops : loopsIn(edges) }
}

/** Rows are immutable: their names are made comparable once. */
export function comparableNames(service: Service): ComparableNames {
  const known = namesByRow.get(service)
  if (known) return known
  const needs = new Map<string, string>()
  for (const name of service.dependencies) {
    const key = nameKey(name)
    if (key !== '' && !needs.has(key)) needs.set(key, name.trim())
  }
  const names = { key: nameKey(service.name), needs: [...needs].map(([key, name]) => ({ key, name })) }
  namesByRow.set(service, names)
  return names
}

interface ComparableNames {
  readonly key: string
  readonly needs: readonly { readonly key: string; readonly name: string }[]
}

const namesByRow = new WeakMap<Service, ComparableNames>()

export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at])
}
