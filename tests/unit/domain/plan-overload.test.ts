import { expect, it } from 'vitest'
import { planOverload } from '#domain/plan-overload.ts'
import { buildDocument } from '#tests/support/test-store.ts'

it('sums the person-days beyond the time there is, of the weeks that are not over and the roles whose people are known', () => {
  const document = buildDocument({
    engagement: [{ start: '2027-01-04' }],
    roles: [
      { id: 'sre', name: 'SRE', people: 1, availability: 100 },
      { id: 'other', name: 'Other' },
    ],
    tasks: [
      { name: 'First', owner: 'sre', duration: 10, effort: 16 },
      { name: 'Second', owner: 'sre', duration: 15, effort: 9 },
      { name: 'Uncounted', owner: 'other', duration: 5, effort: 50 },
    ],
  })
  // 8 + 3 in the first two weeks, against 5; 3 in the third.
  expect(planOverload(document, '2027-01-04')).toEqual({ weeks: 2, excess: 12 })
  expect(planOverload(document, '2027-01-12')).toEqual({ weeks: 1, excess: 6 })
  expect(planOverload(document, '2027-01-18')).toEqual({ weeks: 0, excess: 0 })
})
