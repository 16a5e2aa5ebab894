import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serviceCosts } from '#domain/service-cost.ts'
import type { Service } from '#domain/service.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const teams = [{ name: 'Payments' }, { name: 'Search' }]
const costs = (services: readonly Partial<Service>[]) => serviceCosts(buildDocument({ services, teams }))

describe('the cost of services', () => {
  it('is summed by tier and by team; what is unknown is named and never zero', () => {
    const found = costs([
      { name: 'Index', tier: 2, ownerTeam: 'teams-2', monthlyCost: 900 },
      { name: 'Checkout', tier: 1, ownerTeam: 'teams-1', monthlyCost: 4_000 },
      { name: 'Ledger', tier: 1, ownerTeam: 'teams-1' },
      { name: 'Free', tier: 1, ownerTeam: 'teams-9', monthlyCost: 0 },
      { name: 'Typed', monthlyCost: 50, invalid: { monthlyCost: 'a lot' } },
    ])
    expect(found.all).toEqual({ services: 5, cost: 4_900, known: 3, mean: 4_900 / 3 })
    expect(found.byTier).toEqual([
      { tier: 1, services: 3, cost: 4_000, known: 2, mean: 2_000 },
      { tier: 2, services: 1, cost: 900, known: 1, mean: 900 },
      { tier: null, services: 1, cost: 0, known: 0, mean: null },
    ])
    expect(found.byTeam.map(({ team, cost, known, services }) => [team?.name, cost, known, services])).toEqual([
      ['Payments', 4_000, 1, 2],
      ['Search', 900, 1, 1],
      [undefined, 0, 1, 2],
    ])
    expect(found.unknown.map(({ name }) => name)).toEqual(['Ledger', 'Typed'])
  })

  it('of nothing is nothing', () => {
    expect(costs([])).toEqual({
      all: { services: 0, cost: 0, known: 0, mean: null },
      byTier: [],
      byTeam: [],
      unknown: [],
    })
  })

  it('is the same however it is grouped', () => {
    const service = fc.record({
      tier: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, null),
      ownerTeam: fc.constantFrom('teams-1', 'teams-2', null),
      monthlyCost: fc.option(fc.integer({ min: 0, max: 10_000 })),
    })
    fc.assert(
      fc.property(fc.array(service, { maxLength: 20 }), (services) => {
        const found = costs(services)
        const sum = (list: typeof services) => list.reduce((total, each) => total + (each.monthlyCost ?? 0), 0)
        expect(found.all.cost).toBe(sum(services))
        for (const each of found.byTier) expect(each.cost).toBe(sum(services.filter(({ tier }) => tier === each.tier)))
        for (const each of found.byTeam)
          expect(each.cost).toBe(sum(services.filter(({ ownerTeam }) => ownerTeam === (each.team?.id ?? null))))
        const nobody = services.some(({ ownerTeam }) => ownerTeam === null) ? found.byTeam.length - 1 : -1
        expect(found.byTeam.findIndex(({ team }) => team === null)).toBe(nobody)
        for (const groups of [found.byTier, found.byTeam] as readonly (readonly {
          services: number
          known: number
        }[])[]) {
          expect(groups.reduce((total, each) => total + each.services, 0)).toBe(services.length)
          expect(groups.reduce((total, each) => total + each.known, 0) + found.unknown.length).toBe(services.length)
        }
      }),
    )
  })
})
