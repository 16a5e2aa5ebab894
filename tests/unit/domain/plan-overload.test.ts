import { expect, it } from 'vitest'
import type { MigrationTask } from '#domain/migration-task.ts'
import { planOverload } from '#domain/plan-overload.ts'
import { buildDocument } from '#tests/support/test-store.ts'

it('sums the person-days beyond the time there is, from today on, of the roles whose people are known', () => {
  const plan = (more: Partial<MigrationTask> = {}) =>
    buildDocument({
      engagement: [{ start: '2027-01-04' }],
      roles: [
        { id: 'sre', name: 'SRE', people: 1, availability: 100 },
        { id: 'other', name: 'Other' },
      ],
      tasks: [
        { name: 'First', owner: 'sre', duration: 10, effort: 16, ...more },
        { name: 'Second', owner: 'sre', duration: 15, effort: 9, ...more },
        { name: 'Uncounted', owner: 'other', duration: 5, effort: 50 },
      ],
    })
  // 8 + 3 in the first two weeks, against 5; 3 in the third.
  expect(planOverload(plan(), '2027-01-04')).toEqual({ weeks: 2, excess: 12 })
  // Not begun, they move on with today, a Tuesday: 8.8 in what is left of the week, against 4, then 11 against 5.
  const late = planOverload(plan(), '2027-01-12')
  expect(late.weeks).toBe(2)
  expect(late.excess).toBeCloseTo(10.8)
  expect(planOverload(plan({ progress: 100 }), '2027-01-12')).toEqual({ weeks: 0, excess: 0 })
})

it('counts the week of a role in which only its teams have too much once, and not what is told of the role twice', () => {
  const plan = (effort: number) =>
    buildDocument({
      engagement: [{ start: '2027-01-04' }],
      roles: [{ id: 'sre', name: 'SRE', availability: 100, teams: ['a', 'b', 'c'] }],
      teams: [
        { id: 'a', headcount: 1 },
        { id: 'b', headcount: 1 },
        { id: 'c', headcount: 2 },
      ],
      tasks: ['a', 'b'].map((team) => ({ owner: 'sre', team, duration: 5, effort })),
    })
  // Two of four people have 8 days of work in a week of 5, then all four 24 in one of 20.
  expect(planOverload(plan(8), '2027-01-04')).toEqual({ weeks: 1, excess: 6 })
  expect(planOverload(plan(12), '2027-01-04')).toEqual({ weeks: 1, excess: 4 })
})
