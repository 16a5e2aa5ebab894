import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowHeight, scaleHeight, timelineLayout } from '#ui/charts/timeline-layout.ts'
import { windowOf } from '#ui/charts/use-timeline-window.ts'

const row = {
  ...({
    id: 'a',
    level: 2,
    name: 'A',
    owner: '',
    tone: 'other',
    done: 0,
    unknown: 0,
    late: false,
    label: 'A',
  } as const),
  span: { from: 20_000, to: 20_700 },
}

it('holds everything in view, and no more than a few screens around it', () => {
  const layout = timelineLayout({ rows: [row], links: [], marks: [], today: 20_100 }, 18)
  const scroll = fc.record({
    scrollTop: fc.integer({ min: 0, max: 20_000 }),
    scrollLeft: fc.integer({ min: 0, max: Math.floor(layout.width) - 900 }),
    clientWidth: fc.integer({ min: 400, max: 1_200 }),
    clientHeight: fc.integer({ min: 200, max: 1_000 }),
  })
  fc.assert(
    fc.property(scroll, (view) => {
      const seen = windowOf(view, layout, 300)
      const [top, bottom] = [view.scrollTop / rowHeight, (view.scrollTop + view.clientHeight - scaleHeight) / rowHeight]
      expect(seen.firstRow).toBeLessThanOrEqual(Math.floor(top))
      expect(seen.lastRow).toBeGreaterThanOrEqual(Math.ceil(bottom))
      expect(seen.lastRow - seen.firstRow).toBeLessThan(bottom - top + 90)
      expect(layout.x(seen.firstDay)).toBeLessThanOrEqual(view.scrollLeft)
      expect(layout.x(Math.min(layout.to, seen.lastDay) + 1)).toBeGreaterThanOrEqual(
        Math.min(layout.width - 1e-6, view.scrollLeft + view.clientWidth - 300),
      )
    }),
  )
})
