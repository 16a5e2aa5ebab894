import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf } from '#domain/day.ts'
import { milestoneDate, milestoneTargets, nextTarget, targetInForce } from '#domain/kpi-milestones.ts'
import { milestones, newKpiTarget, type KpiTarget, type Milestone } from '#domain/kpi-target.ts'
import type { ServiceTier } from '#domain/service.ts'

const target = (tier: ServiceTier | null, milestone: Milestone | null, value: number | null): KpiTarget => ({
  ...newKpiTarget(`${tier}/${milestone}/${value}`, 1, 'k'),
  tier,
  milestone,
  value,
})

describe('the day of a milestone', () => {
  it.each([
    ['2026-09-07', ['2026-09-07', '2026-10-07', '2026-11-06', '2026-12-06', '2027-03-07', '2027-09-07']],
    // There is no 31 February, and 2028 is a leap year.
    ['2027-08-31', ['2027-08-31', '2027-09-30', '2027-10-30', '2027-11-29', '2028-02-29', '2028-08-31']],
    ['2024-02-29', ['2024-02-29', '2024-03-30', '2024-04-29', '2024-05-29', '2024-08-29', '2025-02-28']],
  ])('counts from %s', (start, expected) => {
    expect(milestones.map(({ value }) => milestoneDate(start, value))).toEqual(expected)
  })

  it('is unknown without a first day', () => {
    expect(milestoneDate(null, '90-days')).toBeNull()
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
    const of = (tier: ServiceTier | null) => milestoneTargets(rows, tier, '2026-09-07').map(({ value }) => value)
    expect([of(null), of(1), of(2)]).toEqual([
      [60, 80],
      [60, 95],
      [60, 80],
    ])
  })

  it('hold from their day until the next one comes', () => {
    const agreed = milestoneTargets(rows, null, '2026-09-07')
    const at = (day: string) => [targetInForce(agreed, day)?.value ?? null, nextTarget(agreed, day)?.value ?? null]
    expect(['2026-10-06', '2026-10-07', '2026-12-05', '2026-12-06'].map(at)).toEqual([
      [null, 60],
      [60, 80],
      [60, 80],
      [80, null],
    ])
    expect(targetInForce(milestoneTargets(rows, null, null), '2030-01-01')).toBeNull()
  })

  it('agree with walking all rows', () => {
    const tier = fc.constantFrom<ServiceTier | null>(null, 1, 2, 3, 4)
    const milestone = fc.constantFrom<Milestone | null>(null, ...milestones.map(({ value }) => value))
    const row = fc.tuple(tier, milestone, fc.option(fc.nat(9))).map((parts) => target(...parts))
    fc.assert(
      fc.property(fc.array(row), tier, fc.integer({ min: 0, max: 900 }), (all, wanted, day) => {
        const [start, today] = ['2027-08-31', isoOf(21_000 + day)]
        let expected: number | null = null
        for (const { value } of milestones) {
          if ((milestoneDate(start, value) ?? '') > today) continue
          const has = (of: ServiceTier | null) =>
            all.filter((each) => each.milestone === value && each.value !== null && each.tier === of)
          const found = has(wanted)[0] ?? has(null)[0]
          if (found) expected = found.value
        }
        expect(targetInForce(milestoneTargets(all, wanted, start), today)?.value ?? null).toBe(expected)
      }),
    )
  })
})
