import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import { plannedMilestones } from '#domain/planned-milestones.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const engagement = [{ start: '2027-01-04' }]

it('counts those of the catalog from the start of the engagement, the long-term horizon aside', () => {
  expect(lines({ engagement })).toEqual([
    '30 days 2027-02-03',
    '60 days 2027-03-05',
    '90 days 2027-04-04',
    '6 months 2027-07-05',
    '12 months 2028-01-04',
  ])
  expect(lines({})).toEqual([])
})

it('takes the client’s own days, names and milestones, in the order of the days', () => {
  const [first, second] = catalog.milestones
  const milestones = [
    { id: first?.slug ?? '', day: '2027-03-31', name: 'Governance agreed' },
    { id: 'own', name: 'Board meeting', day: '2027-03-10' },
    { id: 'undated', name: 'Some day' },
    { id: second?.slug ?? '', name: null },
  ]
  expect(lines({ engagement, milestones }).slice(0, 3)).toEqual([
    '60 days 2027-03-05',
    'Board meeting 2027-03-10',
    'Governance agreed 2027-03-31',
  ])
})

it('says by how many working days its tasks miss it, and nothing while one of them has no dates', () => {
  const tasks = [
    { id: 'a', duration: 5 },
    { id: 'b', duration: 10 },
    { id: 'c', duration: null },
  ]
  const of = (id: string, names: readonly string[], day: string) => ({ id, name: id, day, tasks: names })
  const milestones = [
    of('met', ['a', 'b'], '2027-01-15'),
    // A Saturday: work that ends on the Friday before it is in time.
    of('met on a day off', ['b'], '2027-01-16'),
    of('missed', ['a', 'b'], '2027-01-13'),
    of('unknown', ['a', 'c'], '2027-01-05'),
  ]
  const found = plannedMilestones(buildDocument({ engagement, tasks, milestones }), catalog, '2027-01-01')
  expect(
    found.flatMap(({ id, late, ready }) =>
      id in { met: 1, missed: 1, unknown: 1, 'met on a day off': 1 }
        ? [[id, late, ready === null ? null : isoOf(ready)]]
        : [],
    ),
  ).toEqual([
    ['unknown', 0, null],
    ['missed', 2, '2027-01-15'],
    ['met', 0, '2027-01-15'],
    ['met on a day off', 0, '2027-01-15'],
  ])
})

function lines(rows: PartialRows): string[] {
  return plannedMilestones(buildDocument(rows), catalog, '2027-01-01').map(({ name, day }) => `${name} ${isoOf(day)}`)
}
