import { shortestLoop } from './dependency-loops.ts'
import type { Finding, Severity } from './finding.ts'
import { firstNames } from './name-list.ts'
import { nameOr } from './row-name.ts'
import { comparableNames, sameList, serviceGraph, type ServiceGraph, type ServiceRef } from './service-graph.ts'
import type { Service, ServiceTier } from './service.ts'
import { tierInWords } from './tier-names.ts'

export const dependencyRules = {
  /** Named as a dependency, but no service of the inventory. */
  'SVC-7': 'Depends on an unknown service',
  /** Services that can all be reached from one another and back; each such group is reported once, by a shortest loop. */
  'SVC-8': 'Dependency cycle',
  /** A direct dependency whose tier is known to be lower; an unknown tier is SVC-4. */
  'SVC-9': 'Tier 1 leans on a lower tier',
} as const

type DependencyRule = keyof typeof dependencyRules

/** SVC-7 to SVC-9. Time grows with services and dependencies alone. `names` are the client's for the tiers. */
export function dependencyFindings(
  services: readonly Service[],
  names: readonly string[],
): readonly Finding<DependencyRule>[] {
  const graph = serviceGraph(services)
  if (last?.graph.edges !== graph.edges || last.names !== names) last = { graph, names, list: findIn(graph, names) }
  return last.list
}

/** A graph that was found again as it was brings its edges along: then the findings are the same too. */
let last: {
  readonly graph: ServiceGraph
  readonly names: readonly string[]
  readonly list: readonly Finding<DependencyRule>[]
} | null = null

function findIn({ services, index, edges, loops }: ServiceGraph, names: readonly string[]): Finding<DependencyRule>[] {
  const at = (places: readonly number[]) => places.flatMap((place) => services[place] ?? [])
  return [
    ...services.flatMap((service) => unknownNames(service, index)),
    ...loops.map((group) => cycle(at(wayRound(group, edges)), at(group))),
    ...services.flatMap((service, place) =>
      lowerTiers(service, service.tier === 1 ? at(edges[place] ?? []) : [], names),
    ),
  ]
}

function wayRound(group: readonly number[], edges: ServiceGraph['edges']): number[] {
  const nodes = group.map((place) => ({ id: String(place), predecessors: (edges[place] ?? []).map(String) }))
  return shortestLoop(nodes).map(({ id }) => Number(id))
}

function unknownNames(service: Service, index: ServiceGraph['index']): Finding<DependencyRule>[] {
  const names = comparableNames(service).needs.flatMap(({ key, name }) => (index.has(key) ? [] : `“${name}”`))
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

/** What a service was told last, while neither it nor what it leans on has changed. */
function lowerTiers(
  service: Service,
  needs: readonly Service[],
  names: readonly string[],
): readonly Finding<DependencyRule>[] {
  const lower = needs.filter((need) => need.tier !== null && need.tier > 1)
  if (lower.length === 0) return []
  const known = lowerByRow.get(service)
  if (known?.names === names && sameList(known.lower, lower)) return known.findings
  const findings = [lowerTier(service, lower, names)]
  lowerByRow.set(service, { names, lower, findings })
  return findings
}

const lowerByRow = new WeakMap<
  Service,
  {
    readonly names: readonly string[]
    readonly lower: readonly Service[]
    readonly findings: readonly Finding<DependencyRule>[]
  }
>()

function lowerTier(service: Service, lower: readonly Service[], names: readonly string[]): Finding<DependencyRule> {
  const inWords = (each: ServiceRef) => tierInWords(each.tier as ServiceTier, names)
  const [one] = lower
  const what =
    lower.length === 1 && one
      ? `${inWords(service)} leans on ${titleOf(one)}, ${inWords(one)}`
      : `${inWords(service)} leans on ${lower.length} services of a lower tier`
  return finding(
    'SVC-9',
    lower.some((each) => (each.tier ?? 1) > 2) ? 'high' : 'medium',
    service,
    what,
    `${listed(lower.map((each) => `${titleOf(each)} is ${inWords(each)}`))}. It can be no more reliable than what it cannot do without: raise their tier, or let it work when they are down.`,
  )
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
  return firstNames(parts, shownNames, (part) => part)
}

function titleOf(service: ServiceRef): string {
  return nameOr(service.name, 'A service')
}
