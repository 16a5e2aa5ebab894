import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedDowntime, usualObjectives } from '#domain/allowed-downtime.ts'

describe('the downtime that an objective allows', () => {
  it('known answers: 43.2 minutes a month at 99.9 %, 64.8 a quarter at 99.95 %, 4.32 a month at 99.99 %', () => {
    const minutes = (objective: number) =>
      Object.fromEntries(allowedDowntime(objective).map((each) => [each.id, each.minutes]))
    expect(minutes(99.9)).toEqual({ day: 1.44, week: 10.08, month: 43.2, quarter: 129.6, year: 525.6 })
    expect(minutes(99.95)).toMatchObject({ quarter: 64.8 })
    expect(minutes(99.99)).toMatchObject({ month: 4.32 })
    expect(minutes(90)).toMatchObject({ day: 144, year: 52_560 })
    expect(minutes(99.999)).toMatchObject({ year: 5.256 })
    expect(usualObjectives).toEqual([90, 95, 99, 99.5, 99.9, 99.95, 99.99, 99.999])
  })

  it('is the part of the minutes that the objective leaves, and none for what is no objective', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (thousandths) => {
        for (const { minutes, days } of allowedDowntime(thousandths / 1_000))
          expect(minutes).toBeCloseTo(((100_000 - thousandths) / 100_000) * days * 24 * 60, 5)
      }),
    )
    expect([0, 100, -1, 120].map(allowedDowntime)).toEqual([[], [], [], []])
  })
})
