import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { kpiFeeds } from '#domain/kpi-feeds.ts'
import type { Service } from '#domain/service.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const feed = (slug: string, services: readonly Partial<Service>[]) => {
  const found = kpiFeeds(buildDocument({ services })).get(slug)
  return found && [found.value, found.n, found.unknown, found.said]
}

describe('what the inventory says of a KPI', () => {
  it('is a share of the services that say, and names the rest', () => {
    const services: readonly Partial<Service>[] = [
      { tier: 1, sloState: 'used', goldenPath: 'on', drResult: 'passed' },
      { tier: 1, sloState: 'defined', goldenPath: 'exception', drResult: 'partly' },
      { tier: 2, sloState: 'none', goldenPath: 'off', drResult: 'failed' },
      { tier: null, sloState: null, goldenPath: null },
    ]
    expect([
      feed('slo-coverage', services),
      feed('adoption-rate', services),
      feed('exception-rate', services),
      feed('dr-test-pass-rate', services.slice(0, 3)),
    ]).toEqual([
      [66.7, 3, 1, '2 of 3 services; 1 more does not say.'],
      [33.3, 3, 1, '1 of 3 services; 1 more does not say.'],
      [66.7, 3, 1, '2 of 3 services; 1 more does not say.'],
      [33.3, 3, 0, '1 of 3 services.'],
    ])
    const parts = kpiFeeds(buildDocument({ services })).get('slo-coverage')?.parts
    expect(parts).toEqual([
      { part: { type: 'tier', tier: 1 }, value: 100, n: 2, unknown: 0 },
      { part: { type: 'tier', tier: 2 }, value: 0, n: 1, unknown: 0 },
    ])
  })

  it('is unknown, not zero, while no service says', () => {
    expect(feed('slo-coverage', [{}, { invalid: { sloState: 'kind of' }, sloState: 'used' }])).toEqual([
      null,
      0,
      2,
      'No service says it yet.',
    ])
    expect(feed('observability-coverage', [])).toEqual([null, 0, 0, 'No service says it yet.'])
  })

  it('counts a service as observed when all is there, and as not when one thing is missing', () => {
    const all = ['metrics', 'logs', 'traces']
    expect(
      feed('observability-coverage', [
        { telemetry: all, dashboards: 'yes' },
        { telemetry: all, dashboards: 'no' },
        { telemetry: ['metrics'], dashboards: null },
        { telemetry: ['none'], dashboards: 'yes' },
        { telemetry: [], dashboards: 'no' },
        { telemetry: all, dashboards: null },
        { telemetry: [], dashboards: 'yes' },
      ]),
    ).toEqual([20, 5, 2, '1 of 5 services; 2 more do not say.'])
  })

  it('agrees with counting one by one', () => {
    const service = fc.record({
      tier: fc.constantFrom(null, 1 as const, 2 as const),
      goldenPath: fc.constantFrom(null, 'on' as const, 'exception' as const, 'off' as const),
    })
    fc.assert(
      fc.property(fc.array(service), (services) => {
        const share = (mine: typeof services) => {
          let [on, known] = [0, 0]
          for (const { goldenPath } of mine) {
            if (goldenPath !== null) known += 1
            if (goldenPath === 'on') on += 1
          }
          return known === 0 ? null : Math.round((on / known) * 1000) / 10
        }
        const feeds = kpiFeeds(buildDocument({ services }))
        const adoption = feeds.get('adoption-rate')
        expect(adoption?.value).toBe(share(services))
        for (const { part, value } of adoption?.parts ?? [])
          expect(value).toBe(share(services.filter(({ tier }) => part.type === 'tier' && tier === part.tier)))
        const [on, off] = [adoption?.value ?? null, feeds.get('exception-rate')?.value ?? null]
        expect(on === null ? off : Math.abs(100 - on - (off ?? 0)) < 0.11).toBe(on === null ? null : true)
      }),
    )
  })
})

it('takes the toil ratio of the teams that list hours, and of each team', () => {
  const document = buildDocument({
    teams: [{ headcount: 2 }, { headcount: null }],
    toil: [
      { team: 'teams-1', frequency: 'month', times: 84, minutes: 60, people: 1 },
      { team: 'teams-1' },
      { team: 'teams-2', frequency: 'month', times: 84, minutes: 60, people: 1 },
    ],
  })
  expect(kpiFeeds(document).get('toil-ratio')).toMatchObject({
    from: 'toil',
    value: 25,
    n: 1,
    unknown: 2,
    said: '84 of 336 h a month in 1 team; 2 tasks are left out.',
    parts: [
      { part: { type: 'team', id: 'teams-1' }, value: 25 },
      { part: { type: 'team', id: 'teams-2' }, value: null, n: 0 },
    ],
  })
  expect(kpiFeeds(buildDocument({})).get('toil-ratio')).toMatchObject({
    value: null,
    said: 'No team has both hours of toil and a headcount yet.',
  })
})

it('feeds KPIs of the library in their unit, and says how', () => {
  for (const [slug, { rule }] of kpiFeeds(buildDocument({}))) {
    expect(catalog.kpis.find((entry) => entry.slug === slug)?.unit, slug).toBe('%')
    expect(rule).toMatch(/ divided by .*\.$/)
  }
})
