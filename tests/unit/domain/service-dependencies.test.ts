import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dependencyFindings } from '#domain/service-dependencies.ts'
import { serviceNeighbours } from '#domain/service-graph.ts'
import { newService, type Service } from '#domain/service.ts'

const noNames = ['', '', '', '']

function service(name: string, dependencies: readonly string[] = [], tier: Service['tier'] = null): Service {
  return { ...newService(`svc-${name}`, 1), name, dependencies, tier }
}

function titles(services: readonly Service[], names: readonly string[] = noNames): string[] {
  return dependencyFindings(services, names).map(({ rule, severity, title }) => `${rule} ${severity} ${title}`)
}

describe('dependencies of services', () => {
  it('SVC-7 names what is not listed, once for each service', () => {
    expect(titles([service('cart', ['Mail', 'mail ', 'gone', ' ']), service('mail', ['away'])])).toEqual([
      'SVC-7 low cart: depends on “gone”, which is not listed',
      'SVC-7 low mail: depends on “away”, which is not listed',
    ])
    expect(titles([service('cart', ['x', 'y'])])).toEqual(['SVC-7 low cart: depends on 2 services that are not listed'])
  })

  it('SVC-8 reports a cycle once, as the way round it', () => {
    const cycle = [service('pay', ['ledger']), service('cart', ['pay'], 1), service('ledger', ['cart'])]
    expect(dependencyFindings(cycle, noNames)).toEqual([
      {
        rule: 'SVC-8',
        id: 'SVC-8/svc-pay',
        severity: 'high',
        title: 'pay: dependency cycle of 3 services',
        detail:
          'pay → ledger → cart → pay. None of them can be restored, or changed, before the others. Cut one of these dependencies, or make it one the service can do without.',
        place: { stage: 'as-is', table: 'services', id: 'svc-pay', field: 'dependencies' },
      },
    ])
    expect(titles([service('cart', ['CART'])])).toEqual(['SVC-8 medium cart: depends on itself'])
  })

  it('SVC-9 asks for what a tier-1 service leans on directly, by tiers that are known', () => {
    const services = [
      service('checkout', ['cart', 'mail', 'auth', 'log'], 1),
      service('cart', ['log'], 2),
      service('mail', [], null),
      service('auth', [], 1),
      service('log', [], 4),
    ]
    expect(titles(services)).toEqual(['SVC-9 high checkout: tier 1 leans on 2 services of a lower tier'])
    expect(titles([service('checkout', ['cart'], 1), service('cart', [], 2)], ['Gold', '', '', ''])).toEqual([
      'SVC-9 medium checkout: tier 1 (Gold) leans on cart, tier 2',
    ])
  })

  it('finds what a slow search finds, also after edits of the same rows', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const rows = fc
      .tuple(
        ...names.map((name) =>
          fc
            .record({
              dependencies: fc.array(fc.constantFrom(...names, 'B', 'gone'), { maxLength: 3 }),
              tier: fc.constantFrom<Service['tier']>(1, 2, 4, null),
            })
            .map(({ dependencies, tier }) => service(name, dependencies, tier)),
        ),
      )
      .chain((all) => fc.shuffledSubarray(all))
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        for (const services of [first, first.map((each) => ({ ...each, notes: 'edited' })), second])
          expect(
            dependencyFindings(services, noNames)
              .map(({ id }) => id)
              .toSorted(),
          ).toEqual(naive(services).toSorted())
      }),
      { numRuns: 1000 },
    )
  })

  it('knows what a service leans on and what leans on it', () => {
    const services = [service('cart', ['mail']), service('pay', ['Mail', 'mail', 'gone']), service('mail')]
    const [, pay, mail] = services as [Service, Service, Service]
    expect(serviceNeighbours(services, mail).usedBy.map(({ name }) => name)).toEqual(['cart', 'pay'])
    expect(serviceNeighbours(services, pay)).toEqual({
      needs: [
        { name: 'Mail', service: mail },
        { name: 'gone', service: null },
      ],
      usedBy: [],
    })
  })

  // Comparing every pair would take minutes.
  it('ends on 20,000 services that lean on each other', { timeout: 20_000 }, () => {
    const services = Array.from({ length: 20_000 }, (_, index) =>
      service(`s${index}`, [`s${index + 1}`, `s${(index * 7) % 20_000}`, `t${index}`], 1),
    )
    expect(dependencyFindings(services, noNames).length).toBeGreaterThan(20_000)
  })
})

/** Ids of findings by trying every pair. */
function naive(services: readonly Service[]): string[] {
  const find = (name: string) => services.find((each) => each.name === name.toLowerCase())
  const reach = new Set(
    services.flatMap((each) =>
      each.dependencies.flatMap((name) => (find(name) ? [`${each.name}${find(name)?.name}`] : [])),
    ),
  )
  for (const via of services)
    for (const from of services)
      for (const to of services)
        if (reach.has(from.name + via.name) && reach.has(via.name + to.name)) reach.add(from.name + to.name)
  const both = (a: Service, b: Service) => reach.has(a.name + b.name) && reach.has(b.name + a.name)
  return services.flatMap((each, index) => [
    ...(each.dependencies.some((name) => !find(name)) ? [`SVC-7/${each.id}`] : []),
    ...(both(each, each) && !services.slice(0, index).some((earlier) => both(earlier, each))
      ? [`SVC-8/${each.id}`]
      : []),
    ...(each.tier === 1 && each.dependencies.some((name) => (find(name)?.tier ?? 0) > 1) ? [`SVC-9/${each.id}`] : []),
  ])
}
