import { dependencyLoops, shortestLoop } from './dependency-loops.ts'
import { nameKey } from './field-text.ts'
import type { Finding, Severity } from './finding.ts'
import type { Service, ServiceTier } from './service.ts'
import { tierInWords } from './tier-names.ts'

/** What services lean on, by name, and what leans on them. */
export interface ServiceDependencies {
  /** By name as `nameKey` gives it; of services with the same name the first one is meant. */
  readonly byName: ReadonlyMap<string, ServiceRef>
  /** By id; a service that nothing leans on is not in it. */
  readonly usedBy: ReadonlyMap<string, readonly ServiceRef[]>
}

/** No more than this: what is remembered may hold older states of a service, the same in these. */
export type ServiceRef = Pick<Service, 'id' | 'name' | 'tier' | 'dependencies'>

export const dependencyRules = {
  /** Named as a dependency, but no service of the inventory. */
  'SVC-7': 'Depends on an unknown service',
  /** Services that can all be reached from one another and back; each such group is reported once, by a shortest loop. */
  'SVC-8': 'Dependency cycle',
  /** A direct dependency whose tier is known to be lower; an unknown tier is SVC-4. */
  'SVC-9': 'Tier 1 leans on a lower tier',
} as const

type DependencyRule = keyof typeof dependencyRules

/** Who needs whom: worked out anew only when a name, a tier or a list of dependencies has changed. */
export function serviceDependencies(services: readonly Service[]): ServiceDependencies {
  return graphOf(services).dependencies
}

/** SVC-7 to SVC-9. Time grows with services and dependencies alone. `names` are the client's for the tiers. */
export function dependencyFindings(
  services: readonly Service[],
  names: readonly string[],
): readonly Finding<DependencyRule>[] {
  const graph = graphOf(services)
  if (graph.findings?.names !== names) graph.findings = { names, list: findIn(graph, names) }
  return graph.findings.list
}

interface Graph {
  readonly services: readonly Service[]
  readonly dependencies: ServiceDependencies
  /** What each service leans on, once each, in the order of `services`; null stands for a name that is not there. */
  readonly needs: readonly (readonly { readonly name: string; readonly service: ServiceRef | null }[])[]
  findings?: { readonly names: readonly string[]; readonly list: readonly Finding<DependencyRule>[] }
}

/** An edit of anything else finds the same dependencies: 10,000 rows are compared, not read anew. */
function graphOf(services: readonly Service[]): Graph {
  if (last?.services === services) return last
  const same =
    last?.services.length === services.length &&
    services.every((service, index) => saysTheSame(service, last?.services[index]))
  last = same && last ? { ...last, services } : buildGraph(services)
  return last
}

let last: Graph | null = null

function saysTheSame(a: ServiceRef, b: ServiceRef | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.id === b.id &&
      a.name === b.name &&
      a.tier === b.tier &&
      (a.dependencies === b.dependencies ||
        (a.dependencies.length === b.dependencies.length &&
          a.dependencies.every((name, index) => name === b.dependencies[index]))))
  )
}

function buildGraph(services: readonly Service[]): Graph {
  const byName = new Map<string, ServiceRef>()
  for (const service of services) {
    const key = nameKey(service.name)
    if (key !== '' && !byName.has(key)) byName.set(key, service)
  }
  const usedBy = new Map<string, ServiceRef[]>()
  const needs = services.map((user) =>
    [...new Map(user.dependencies.map((name) => [nameKey(name), name]))]
      .filter(([key]) => key !== '')
      .map(([key, name]) => {
        const service = byName.get(key) ?? null
        if (service) {
          const users = usedBy.get(service.id)
          if (users) users.push(user)
          else usedBy.set(service.id, [user])
        }
        return { name, service }
      }),
  )
  return { services, dependencies: { byName, usedBy }, needs }
}

function findIn({ services, needs }: Graph, names: readonly string[]): Finding<DependencyRule>[] {
  const unknown = services.flatMap((service, index) => unknownNames(service, needs[index] ?? []))
  const lower = services.flatMap((service, index) => lowerTiers(service, needs[index] ?? [], names))
  const nodes = services.map((service, index) => ({
    id: service.id,
    service,
    predecessors: (needs[index] ?? []).flatMap((need) => need.service?.id ?? []),
  }))
  const cycles = dependencyLoops(nodes).map((group) =>
    cycle(
      shortestLoop(group).map((node) => node.service),
      group.map((node) => node.service),
    ),
  )
  return [...unknown, ...cycles, ...lower]
}

function unknownNames(service: Service, needs: Graph['needs'][number]): Finding<DependencyRule>[] {
  const names = needs.filter((need) => need.service === null).map((need) => `“${need.name}”`)
  if (names.length === 0) return []
  const what =
    names.length === 1
      ? `depends on ${names[0]}, which is not listed`
      : `depends on ${names.length} services that are not listed`
  return [
    finding(
      'SVC-7',
      'low',
      service,
      what,
      `${listed(names)}: no service of the inventory has ${names.length === 1 ? 'this name' : 'these names'}. Add it, correct the name, or take it out.`,
    ),
  ]
}

function cycle(loop: readonly Service[], group: readonly Service[]): Finding<DependencyRule> {
  const [first, ...others] = loop.map(titleOf)
  // Safe: a group has a loop, and a loop has a service.
  const at = group[0] as Service
  const severity = group.some((service) => service.tier === 1) ? 'high' : 'medium'
  const knot =
    group.length > loop.length ? ` ${group.length} services are knotted together; this is a shortest loop.` : ''
  if (others.length === 0)
    return finding('SVC-8', severity, at, 'depends on itself', 'Take its own name out of the list.' + knot)
  const way = [first, ...others.slice(0, shownNames), ...(others.length > shownNames ? ['…'] : []), first].join(' → ')
  return finding(
    'SVC-8',
    severity,
    at,
    `dependency cycle of ${loop.length} services`,
    `${way}. None of them can be restored, or changed, before the others.${knot} Cut one of these dependencies, or make it one the service can do without.`,
  )
}

function lowerTiers(
  service: Service,
  needs: Graph['needs'][number],
  names: readonly string[],
): Finding<DependencyRule>[] {
  if (service.tier !== 1) return []
  const lower = needs.flatMap((need) => (need.service?.tier && need.service.tier > 1 ? [need.service] : []))
  if (lower.length === 0) return []
  const inWords = (each: ServiceRef) => tierInWords(each.tier as ServiceTier, names)
  const [one] = lower
  const what =
    lower.length === 1 && one
      ? `${inWords(service)} leans on ${titleOf(one)}, ${inWords(one)}`
      : `${inWords(service)} leans on ${lower.length} services of a lower tier`
  return [
    finding(
      'SVC-9',
      lower.some((each) => (each.tier ?? 1) > 2) ? 'high' : 'medium',
      service,
      what,
      `${listed(lower.map((each) => `${titleOf(each)} is ${inWords(each)}`))}. It can be no more reliable than what it cannot do without: raise their tier, or let it work when they are down.`,
    ),
  ]
}

function finding(
  rule: DependencyRule,
  severity: Severity,
  service: Service,
  what: string,
  detail: string,
): Finding<DependencyRule> {
  return {
    rule,
    id: `${rule}/${service.id}`,
    severity,
    title: `${titleOf(service)}: ${what}`,
    detail,
    place: { stage: 'as-is', table: 'services', id: service.id, field: 'dependencies' },
  }
}

/** A finding is read as a sentence: the rest is counted. */
const shownNames = 6

function listed(parts: readonly string[]): string {
  const rest = parts.length - shownNames
  return rest > 0 ? `${parts.slice(0, shownNames).join(', ')} and ${rest} more` : parts.join(', ')
}

function titleOf(service: ServiceRef): string {
  return service.name.trim() || 'A service without a name'
}
