import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import { milestoneDays, milestoneTargets, nextTarget, noMilestoneDays, targetInForce } from '#domain/kpi-milestones.ts'
import { milestones, newKpiTarget, type KpiTarget, type Milestone } from '#domain/kpi-target.ts'
import { plannedMilestones } from '#domain/planned-milestones.ts'
import type { ServiceTier } from '#domain/service.ts'
import { currentKpiViews } from '#domain/kpi-status.ts'
import { updateMilestone } from '#domain/milestone-commands.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const target = (tier: ServiceTier | null, milestone: Milestone | null, value: number | null): KpiTarget => ({
  ...newKpiTarget(`${tier}/${milestone}/${value}`, 1, 'k'),
  tier,
  milestone,
  value,
})

/** The days of a plan that nobody has said more of than when it begins. */
const from = (start: string) => milestoneDays(buildDocument({ engagement: [{ start }] }), catalog)

describe('the day of a milestone', () => {
  it('is that of its gate: so many days after the first day, or where it was moved to', () => {
    expect(Object.values(from('2026-09-07'))).toEqual([
      '2026-09-07',
      '2026-10-07',
      '2026-11-06',
      '2026-12-06',
      '2027-03-08',
      '2027-09-07',
    ])
    const moved = buildDocument({
      engagement: [{ start: '2026-09-07' }],
      milestones: [{ id: 'first-90-days', day: '2027-01-15' }],
    })
    expect(milestoneDays(moved, catalog)).toEqual({ ...from('2026-09-07'), '90-days': '2027-01-15' })
    const planned = new Map(plannedMilestones(moved, catalog, '2026-09-07').map(({ id, day }) => [id, isoOf(day)]))
    expect(planned.get('first-90-days')).toBe('2027-01-15')
    expect(planned.get('first-6-months')).toBe('2027-03-08')
  })

  it('moves the targets of every KPI with its gate', () => {
    const rows = {
      engagement: [{ start: '2026-09-07' }],
      kpis: [{ catalog: 'mttr' }],
      kpiTargets: [{ kpi: 'kpis-1', milestone: '90-days', value: 30 } as const],
    }
    const before = buildDocument(rows)
    const dates = (document: typeof before) =>
      currentKpiViews(document, catalog, '2026-12-20').map((view) => [view.milestones[0]?.date, view.due?.milestone])
    expect(dates(before)).toEqual([['2026-12-06', '90-days']])
    expect(dates(run(before, updateMilestone('first-90-days', { day: '2027-01-15' })))).toEqual([
      ['2027-01-15', undefined],
    ])
  })

  it('counts from the first day of the plan without one of the engagement, and is unknown without both', () => {
    const plan = (start: string) => milestoneDays(buildDocument({ tasks: [{ start, duration: 5 }] }), catalog)
    expect(plan('2026-09-07')).toEqual(from('2026-09-07'))
    // The days are remembered: they must follow the plan.
    expect(plan('2026-09-14')).toEqual(from('2026-09-14'))
    expect(milestoneDays(buildDocument({}), catalog)).toEqual(noMilestoneDays)
  })
})

describe('the targets of a tier', () => {
  const rows = [
    target(null, '90-days', 80),
    target(1, '90-days', 95),
    target(null, '30-days', 60),
    target(2, '6-months', null),
    { ...target(null, '12-months', 90), invalid: { value: 'a lot' } },
    { ...target(null, '6-months', 85), invalid: { tier: 'the important ones' } },
    target(null, null, 1),
  ]

  it('are its own rows over those of every tier, in the order of the milestones', () => {
    const of = (tier: ServiceTier | null) => milestoneTargets(rows, tier, from('2026-09-07')).map(({ value }) => value)
    expect([of(null), of(1), of(2)]).toEqual([
      [60, 80],
      [60, 95],
      [60, 80],
    ])
  })

  it('hold from their day until the next one comes', () => {
    const agreed = milestoneTargets(rows, null, from('2026-09-07'))
    const at = (day: string) => [targetInForce(agreed, day)?.value ?? null, nextTarget(agreed, day)?.value ?? null]
    expect(['2026-10-06', '2026-10-07', '2026-12-05', '2026-12-06'].map(at)).toEqual([
      [null, 60],
      [60, 80],
      [60, 80],
      [80, null],
    ])
    expect(targetInForce(milestoneTargets(rows, null, noMilestoneDays), '2030-01-01')).toBeNull()
  })

  it('agree with walking all rows', () => {
    const tier = fc.constantFrom<ServiceTier | null>(null, 1, 2, 3, 4)
    const milestone = fc.constantFrom<Milestone | null>(null, ...milestones.map(({ value }) => value))
    const row = fc.tuple(tier, milestone, fc.option(fc.nat(9))).map((parts) => target(...parts))
    fc.assert(
      fc.property(fc.array(row), tier, fc.integer({ min: 0, max: 900 }), (all, wanted, day) => {
        const [days, today] = [from('2027-08-31'), isoOf(21_000 + day)]
        let expected: number | null = null
        for (const { value } of milestones) {
          if ((days[value] ?? '') > today) continue
          const has = (of: ServiceTier | null) =>
            all.filter((each) => each.milestone === value && each.value !== null && each.tier === of)
          const found = has(wanted)[0] ?? has(null)[0]
          if (found) expected = found.value
        }
        expect(targetInForce(milestoneTargets(all, wanted, days), today)?.value ?? null).toBe(expected)
      }),
    )
  })
})
