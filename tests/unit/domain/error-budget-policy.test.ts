import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/day.ts'
import { budgetPolicyOf, policyStanding } from '#domain/error-budget-policy.ts'
import type { ErrorBudgetWeek } from '#domain/error-budget-record.ts'
import { policyCourse, usualPolicy } from '#domain/error-budget.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'

/** Weeks up to Sunday 15 November; the objective is met wherever no more than 70 % is used. */
function weeks(...consumed: (number | null)[]): ErrorBudgetWeek[] {
  return consumed.map((share, index) => ({
    until: addDays('2026-11-15', (index - consumed.length + 1) * 7),
    consumed: share,
    met: share === null ? null : share <= 70 ? 'yes' : 'no',
  }))
}

const standing = (list: readonly ErrorBudgetWeek[], consumed: number | null, policy = usualPolicy) =>
  policyStanding(list, consumed, policy, today)

describe('the policy of the engagement', () => {
  it('is the usual one where the engagement says nothing, or nothing that was understood', () => {
    expect(budgetPolicyOf(buildDocument({ engagement: [{}] }))).toEqual(usualPolicy)
    expect(budgetPolicyOf(buildDocument({ engagement: [{ freezeAbove: 60, stopAbove: 80, exitWeeks: 3 }] }))).toEqual({
      freezeAbove: 0.6,
      stopAbove: 0.8,
      exitWeeks: 3,
    })
    expect(
      budgetPolicyOf(
        buildDocument({ engagement: [{ freezeAbove: 60, exitWeeks: 0, invalid: { freezeAbove: 'much' } }] }),
      ),
    ).toEqual({ ...usualPolicy, exitWeeks: 1 })
  })
})

describe('the state of a budget', () => {
  it.each<[string, (number | null)[], number | null, string | null, string]>([
    ['nothing known', [], null, null, 'Nobody has said how much of the budget is used, now or in any week.'],
    [
      'weeks that nobody knows',
      [null, null],
      null,
      null,
      'Nobody has said how much of the budget is used, now or in any week.',
    ],
    ['present use alone', [], 0.36, 'normal', 'No known share was over 70 %. Now 36 % is used.'],
    ['weeks alone', [41, 44], null, 'normal', 'No known share was over 70 %. How much is used now is unknown.'],
    ['a freeze by present use', [41], 0.74, 'freeze', '74 % of the budget is used now, over 70 %.'],
    ['a stop by present use', [41, 80], 0.96, 'stop', '96 % of the budget is used now, over 95 %.'],
    [
      'a stop that weeks brought',
      [78, 97, 88, 65],
      0.65,
      'stop',
      'The full stop since the week to 1 Nov 2026, when 97 % was used, over 95 %. It ends after 2 consecutive weeks with the objective met and no more than 70 % used; so far 1. Now 65 % is used.',
    ],
    [
      'a freeze that was lifted',
      [78, 60, 50],
      0.5,
      'normal',
      'The feature freeze ended in the week to 15 Nov 2026, after 2 consecutive weeks with the objective met and no more than 70 % used. Now 50 % is used.',
    ],
  ])('after %s', (_name, consumed, now, state, reason) => {
    expect(standing(weeks(...consumed), now)).toEqual({ state, reason })
  })

  it('does not take weeks for consecutive that have one between them, and says since when none is entered', () => {
    const gap = [
      { until: '2026-10-18', consumed: 80, met: 'no' },
      { until: '2026-10-25', consumed: 60, met: 'yes' },
      { until: '2026-11-08', consumed: 60, met: 'yes' },
    ] as const
    expect(standing(gap, 0.1)).toEqual({
      state: 'freeze',
      reason:
        'The feature freeze since the week to 18 Oct 2026, when 80 % was used, over 70 %. It ends after 2 consecutive weeks with the objective met and no more than 70 % used; so far 1. Now 10 % is used. No week after 8 Nov 2026 is entered.',
    })
    expect(standing(gap.toReversed(), 0.1)).toEqual(standing(gap, 0.1))
  })

  it('is after weeks in a row what walking them says, and present use only raises it', () => {
    const share = fc.option(fc.integer({ min: 0, max: 120 }))
    const policy = fc.record({
      freezeAbove: fc.constantFrom(0.5, 0.7),
      stopAbove: fc.constantFrom(0.8, 0.95),
      exitWeeks: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), share, policy, (consumed, now, each) => {
        let [state, inside] = [0, 0]
        for (const used of consumed) {
          const wanted = used === null ? 0 : used > each.stopAbove * 100 ? 2 : used > each.freezeAbove * 100 ? 1 : 0
          inside = used !== null && used <= 70 && wanted === 0 ? inside + 1 : 0
          if (wanted > state) state = wanted
          else if (inside >= each.exitWeeks) state = 0
        }
        const states = ['normal', 'freeze', 'stop'] as const
        const list = weeks(...consumed)
        const asShares = list.map((week) => ({
          consumed: week.consumed === null ? null : week.consumed / 100,
          met: week.met === null ? null : week.met === 'yes',
        }))
        expect(policyCourse(asShares, each).at(-1)?.state).toBe(states[state])
        const present = now === null ? 0 : now > each.stopAbove * 100 ? 2 : now > each.freezeAbove * 100 ? 1 : 0
        const known = now !== null || consumed.some((used) => used !== null)
        expect(standing(list, now === null ? null : now / 100, each).state).toBe(
          known ? states[Math.max(state, present)] : null,
        )
      }),
    )
  })
})
