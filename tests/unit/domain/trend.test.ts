import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayReached, median, quantile, trendOf, type TrendPoint } from '#domain/trend.ts'

const points = fc.array(fc.record({ day: fc.integer({ min: 0, max: 60 }), value: fc.integer({ min: -50, max: 50 }) }), {
  maxLength: 14,
})

describe('the trend', () => {
  it('of a straight line is the line, whatever one wild reading says', () => {
    const line: TrendPoint[] = Array.from({ length: 9 }, (_, day) => ({ day: day * 7, value: 40 - day * 7 }))
    expect(trendOf(line)).toMatchObject({ slope: -1, low: -1, high: -1, intercept: 40, n: 9 })
    const wild = line.map((point, at) => (at === 4 ? { ...point, value: 900 } : point))
    expect(trendOf(wild)).toMatchObject({ slope: -1, intercept: 40 })
  })

  it('is the median of all slopes, by a naive reference', () => {
    fc.assert(
      fc.property(points, (all) => {
        const slopes: number[] = []
        for (let i = 0; i < all.length; i += 1)
          for (let j = 0; j < i; j += 1) {
            const [a, b] = [all[i] as TrendPoint, all[j] as TrendPoint]
            if (a.day !== b.day) slopes.push((a.value - b.value) / (a.day - b.day))
          }
        slopes.sort((a, b) => a - b)
        const middle = slopes.length / 2
        const expected =
          slopes.length === 0 ? null : ((slopes[Math.ceil(middle - 1)] ?? 0) + (slopes[Math.floor(middle)] ?? 0)) / 2
        const trend = trendOf(all)
        expect(trend === null).toBe(expected === null)
        if (trend === null || expected === null) return
        expect(trend.slope).toBeCloseTo(expected, 9)
        expect(trend.low <= trend.slope && trend.slope <= trend.high).toBe(true)
      }),
    )
  })

  it('holds the true slope in about 95 of 100 series of noise around a line', () => {
    let state = 7
    const noise = () => {
      // The sum of twelve even numbers is nearly normal; the generator is that of Park and Miller.
      const even = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
      return Array.from({ length: 12 }, even).reduce((sum, each) => sum + each, -6)
    }
    const series = Array.from({ length: 1_000 }, () =>
      trendOf(Array.from({ length: 12 }, (_, at) => ({ day: at * 30, value: 5 + 0.01 * at * 30 + noise() }))),
    )
    const holding = series.filter((trend) => trend && trend.low <= 0.01 && 0.01 <= trend.high).length
    expect(holding).toBeGreaterThan(930)
    expect(holding).toBeLessThan(980)
  })

  it('does not care in which order readings come', () => {
    fc.assert(
      fc.property(points, (all) => {
        expect(trendOf([...all].reverse())).toEqual(trendOf(all))
      }),
    )
  })

  it('has none with one reading, or with all of them on one day', () => {
    expect([
      trendOf([]),
      trendOf([{ day: 1, value: 2 }]),
      trendOf([
        { day: 1, value: 2 },
        { day: 1, value: 3 },
      ]),
    ]).toEqual([null, null, null])
  })

  it('tells nothing of its width from two readings', () => {
    expect(
      trendOf([
        { day: 0, value: 1 },
        { day: 10, value: 2 },
      ]),
    ).toMatchObject({ low: -Infinity, high: Infinity })
  })

  it('reaches a value on the day the line does, not before, and never when it runs away', () => {
    const trend = { slope: -0.5, low: -1, high: 0, intercept: 100, n: 5 }
    expect([dayReached(trend, 30, 100), dayReached(trend, 30, 141), dayReached(trend, 120, 10)]).toEqual([
      140,
      null,
      null,
    ])
    expect(dayReached({ ...trend, slope: 0 }, 100, 0)).toBeNull()
  })
})

describe('median and quantile', () => {
  it('are those of a spreadsheet', () => {
    expect([median([]), median([5]), median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([null, 5, 2, 2.5])
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBeCloseTo(9.1, 12)
    expect(quantile([7], 0.9)).toBe(7)
  })
})
