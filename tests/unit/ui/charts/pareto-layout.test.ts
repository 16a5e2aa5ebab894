import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipped, cumulativeShares, paretoLayout } from '#ui/charts/pareto-layout.ts'

describe('Pareto layout', () => {
  it('adds shares up to the whole', () => {
    expect(cumulativeShares([6, 3, 1])).toEqual([
      { share: 0.6, cumulative: 0.6 },
      { share: 0.3, cumulative: 0.9 },
      { share: 0.1, cumulative: 1 },
    ])
    expect(cumulativeShares([0, 0])).toEqual([
      { share: 0, cumulative: 0 },
      { share: 0, cumulative: 0 },
    ])
  })

  it('keeps every bar left of the line, and all of it inside the drawing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 320, max: 1800 }),
        (values, width) => {
          const shares = cumulativeShares(values)
          const layout = paretoLayout(width, shares.length)
          expect(layout.plot.right).toBeLessThan(width)
          shares.forEach(({ share, cumulative }, row) => {
            expect(layout.x(share)).toBeLessThanOrEqual(layout.x(cumulative) + 1e-9)
            expect(layout.x(cumulative)).toBeLessThanOrEqual(layout.plot.right + 1e-6)
            expect(layout.y(row)).toBeLessThan(layout.height)
          })
        },
      ),
    )
  })

  it('cuts a name that does not fit, and says that it did', () => {
    expect(clipped('DNS edits', 100)).toBe('DNS edits')
    expect(clipped('Manual deploys of VM services', 100)).toBe('Manual deploy…')
  })
})
