import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisDirection, labelLines, levelRadius, radarPath, radarPoint } from '#ui/charts/radar-layout.ts'

const scale = { least: 0, most: 4 }

describe('radar layout', () => {
  it('starts at the top and goes clockwise', () => {
    const round = (index: number) => {
      const { x, y } = axisDirection(index, 4)
      return [Math.round(x) + 0, Math.round(y) + 0]
    }
    expect([round(0), round(1), round(2), round(3)]).toEqual([
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ])
  })

  it('gives the lowest level a ring of its own, and holds what lies outside at the edge', () => {
    expect([0, 1, 4, 9, -3].map((level) => levelRadius(level, scale, 100))).toEqual([20, 40, 100, 100, 20])
    expect([1, 4].map((level) => levelRadius(level, { least: 1, most: 4 }, 100))).toEqual([25, 100])
  })

  it('closes a line of known levels, and breaks it at an unknown one', () => {
    expect(radarPath([4, 4, 4, 4], scale, 100)).toBe('M0,-100L100,0L0,100L-100,0Z')
    expect(radarPath([4, 4, null, 4], scale, 100)).toBe('M0,-100L100,0M-100,0L0,-100')
    expect(radarPath([null, 4, null, 4], scale, 100)).toBe('')
    expect(radarPath([], scale, 100)).toBe('')
  })

  it('draws nothing across an unknown level', () => {
    const levels = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(levels, (given) => {
        const path = radarPath(given, scale, 100)
        const neighbours = given.filter((level, index) => level !== null && given[(index + 1) % given.length] !== null)
        const segments = path.endsWith('Z') ? given.length : (path.match(/L/g) ?? []).length
        expect(segments).toBe(neighbours.length)
      }),
    )
  })

  it('puts a level on its own axis', () => {
    const { x, y } = radarPoint(1, 4, 4, scale, 100)
    expect([Math.round(x), Math.round(y)]).toEqual([100, 0])
  })

  it('breaks labels between words only', () => {
    expect(labelLines('Service level objectives', 15)).toEqual(['Service level', 'objectives'])
    expect(labelLines('Measurement', 5)).toEqual(['Measurement'])
  })
})
