import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulletLayout } from '#ui/charts/bullet-layout.ts'
import { endsOf, valueScale, type ValueScale } from '#ui/charts/value-scale.ts'

const ends = (scale: ValueScale | null) => scale && [scale.low, scale.high, scale.fromZero]

describe('scale of values', () => {
  it('starts at zero where the values still differ on it, and leaves room behind the last', () => {
    expect(ends(valueScale([52, 84, 30]))).toEqual([0, 100, true])
    expect(ends(valueScale([80, 50, 17]))).toEqual([0, 100, true])
    expect(ends(valueScale([-4, 22]))).toEqual([-10, 30, true])
    expect(ends(valueScale([1]))).toEqual([0, 1.2, true])
    expect(ends(valueScale([0, 0]))).toEqual([0, 1, true])
  })

  it('goes around values that would be one on a scale from zero', () => {
    expect(ends(valueScale([99.5, 99.9]))).toEqual([99.4, 100, false])
  })

  it('ends at a bound that no value has passed', () => {
    expect(ends(valueScale([98, 60], 100))).toEqual([0, 100, true])
    expect(ends(valueScale([104, 60], 100))).toEqual([0, 120, true])
    expect(valueScale([98, 60], 100)?.ticks).toEqual([0, 20, 40, 60, 80, 100])
  })

  it('is none of nothing', () => {
    expect(valueScale([])).toBeNull()
    expect(endsOf({ from: null, to: 3 })).toEqual([3])
    expect(endsOf(null)).toEqual([])
  })

  it('holds every value, in its order', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(values, fc.option(fc.constantFrom(100, 1000)), (all, most) => {
        const scale = valueScale(all, most)
        expect(scale?.low).toBeLessThanOrEqual(Math.min(...all))
        expect(scale?.high).toBeGreaterThanOrEqual(Math.max(...all))
        const sorted = all.toSorted((a, b) => a - b).map((value) => scale?.at(value) ?? -1)
        expect(sorted.every((place, index) => place >= 0 && place <= 1 && place >= (sorted[index - 1] ?? 0))).toBe(true)
        if (scale?.fromZero) expect(scale.low <= 0 && scale.high >= 0).toBe(true)
      }),
    )
  })
})

describe('bullet bar', () => {
  it('draws a bar from zero, and the band up to its limit', () => {
    const scale = valueScale([52, 84, 30])
    expect(
      scale && bulletLayout({ latest: 52, baseline: 84, derived: null, good: { from: null, to: 30 } }, scale),
    ).toEqual({
      bar: { start: 0, end: 0.52 },
      way: null,
      good: { start: 0, end: 0.3 },
      limits: [0.3],
      latest: 0.52,
      baseline: 0.84,
      derived: null,
    })
  })

  it('begins a bar below zero at zero', () => {
    const scale = valueScale([-10, 30])
    expect(scale && bulletLayout({ latest: -10, baseline: null, derived: null, good: null }, scale).bar?.end).toBe(
      scale?.at(0),
    )
  })

  it('draws the way from the baseline where a bar would lie about its length', () => {
    const scale = valueScale([99.5, 99.9])
    const layout =
      scale && bulletLayout({ latest: 99.9, baseline: 99.5, derived: 99.7, good: { from: 99.8, to: 99.9 } }, scale)
    expect(layout?.bar).toBeNull()
    expect(layout?.way).toEqual({ start: layout?.baseline, end: layout?.latest })
    expect(layout?.limits).toHaveLength(2)
  })
})
