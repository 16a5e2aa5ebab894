import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coveredShare, sloCoverage } from '#domain/slo-coverage.ts'
import type { Service } from '#domain/service.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const services = fc.array(
  fc.record({
    tier: fc.constantFrom<Service['tier']>(1, 2, 3, 4, null),
    sloState: fc.constantFrom<Service['sloState']>('none', 'defined', 'measured', 'used', null),
  }),
)

it('counts every service once, unknown apart from none', () => {
  fc.assert(
    fc.property(services, (list) => {
      const coverage = sloCoverage(buildDocument({ services: list }))
      const tiers = list.some((each) => each.tier === null) ? [1, 2, 3, 4, null] : [1, 2, 3, 4]
      expect(coverage).toEqual(
        tiers.map((tier) => {
          const own = list.filter((each) => each.tier === tier)
          const count = (state: Service['sloState']) => own.filter((each) => each.sloState === state).length
          return {
            tier,
            total: own.length,
            byState: {
              none: count('none'),
              defined: count('defined'),
              measured: count('measured'),
              used: count('used'),
              unknown: count(null),
            },
          }
        }),
      )
      const answered = list.filter((each) => each.sloState !== null)
      const covered = answered.filter((each) => each.sloState !== 'none')
      expect(coveredShare(coverage)).toBe(answered.length === 0 ? null : covered.length / answered.length)
    }),
  )
})
