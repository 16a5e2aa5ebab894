import { expect, it } from 'vitest'
import { excessOf } from '#domain/schedule/capacity-excess.ts'

it('counts what is above capacity; weeks with room make up for nothing, unknown capacity is not exceeded', () => {
  expect(excessOf([])).toBe(0)
  expect(
    excessOf([
      { load: 9, capacity: 5 },
      { load: 1, capacity: 5 },
      { load: 2.5, capacity: 0 },
      { load: 30, capacity: null },
    ]),
  ).toBe(6.5)
})
