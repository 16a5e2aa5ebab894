import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceiling, parallel, serial } from '#domain/availability.ts'

const percent = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1_000)

describe('availability', () => {
  it('of three parts in a row of 99.9 % each is 99.7 %', () => {
    expect(serial([99.9, 99.9, 99.9])).toBe(99.7002999)
    expect(serial([])).toBe(100)
  })

  it('of two copies of 99 % is 99.99 %', () => {
    expect(parallel([99, 99])).toBe(99.99)
    expect(parallel([])).toBe(0)
  })

  it('is what counting all cases says', () => {
    fc.assert(
      fc.property(fc.array(percent, { minLength: 1, maxLength: 5 }), (parts) => {
        let [all, any] = [0, 0]
        for (let state = 0; state < 2 ** parts.length; state += 1) {
          const works = parts.map((_, at) => (state >> at) % 2 === 1)
          const chance = parts.reduce((product, part, at) => product * (works[at] ? part : 100 - part) * 0.01, 1)
          if (works.every(Boolean)) all += chance
          if (works.some(Boolean)) any += chance
        }
        expect(serial(parts)).toBeCloseTo(all * 100, 8)
        expect(parallel(parts)).toBeCloseTo(any * 100, 8)
      }),
    )
  })

  it('has a ceiling: the known dependencies in a row, the unknown ones named', () => {
    expect(
      ceiling([
        { name: 'database', objectives: [99.95] },
        { name: 'cache', objectives: [99, 99] },
        { name: 'mail', objectives: [null] },
        { name: 'half known', objectives: [99.9, null] },
      ]),
    ).toEqual({ most: 99.940005, unknown: ['mail', 'half known'], weakest: 'database' })
    expect(ceiling([])).toEqual({ most: 100, unknown: [], weakest: null })
  })
})
