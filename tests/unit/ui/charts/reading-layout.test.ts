import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingLayout, type ReadingFigures, type ReadingPoint } from '#ui/charts/reading-layout.ts'

const point = (at: number, value: number, sample = '12'): ReadingPoint => ({
  id: `r${at}`,
  at,
  value,
  sample,
  grade: 'measured',
  baseline: false,
  words: '',
})

const none: ReadingFigures = {
  points: [],
  gaps: [],
  steps: [],
  milestones: [],
  today: 100,
  trend: null,
  interval: null,
  reached: null,
  most: null,
}

const atMost = (at: number | null, to: number) => ({ at, good: { from: null, to }, words: `at most ${to} min` })

describe('readings in time', () => {
  it('a day on which nothing could be measured breaks the line', () => {
    const points = [point(10, 5), point(20, 6), point(40, 7)]
    const { runs } = readingLayout({ ...none, points, gaps: [{ id: 'g', at: 30, words: '' }] }, 600, 300)
    expect(runs.map((run) => run.map(({ at }) => at))).toEqual([[10, 20], [40]])
  })

  it('each milestone takes over from what held before, the last one to the end of the drawing', () => {
    const milestones = [
      { at: 130, label: '30 days' },
      { at: 190, label: '90 days' },
    ]
    const steps = [atMost(null, 60), atMost(130, 45), atMost(190, 30)]
    const layout = readingLayout({ ...none, points: [point(0, 80)], steps, milestones }, 900, 300)
    const { bands, x, plot } = layout
    expect(bands.map(({ left, right }) => [left, right])).toEqual([
      [plot.left, x(130)],
      [x(130), x(190)],
      [x(190), plot.right],
    ])
    expect(bands.map(({ limits }) => limits)).toEqual([[layout.y(60)], [layout.y(45)], [layout.y(30)]])
    expect(bands.map(({ wordsAt }) => wordsAt === null)).toEqual([false, false, true])
    expect(layout.last).toBeGreaterThan(190)
  })

  it('shows the day the target is met only where it is near', () => {
    const points = [point(0, 80), point(90, 60)]
    expect(readingLayout({ ...none, points, reached: 140 }, 600, 300).last).toBe(140)
    expect(readingLayout({ ...none, points, reached: 400 }, 600, 300).last).toBe(100)
  })

  it('puts flags that are close on lines of their own, and says none where there is no room', () => {
    const milestones = [101, 102, 103, 300].map((at) => ({ at, label: 'a milestone' }))
    const { flags } = readingLayout({ ...none, points: [point(0, 1)], milestones }, 600, 300)
    expect(flags.map(({ at, line }) => [at, line])).toEqual([
      [100, 0],
      [101, 1],
      [102, 2],
      [103, null],
      [300, 0],
    ])
  })

  it('writes a flag left of its day where it would leave the drawing', () => {
    const { flags } = readingLayout({ ...none, points: [point(0, 1)], reached: 102 }, 600, 300)
    expect(flags.map(({ label, before }) => [label, before])).toEqual([['today', true]])
    const early = readingLayout({ ...none, points: [point(0, 1), point(300, 1)] }, 600, 300)
    expect(early.flags.map(({ before }) => before)).toEqual([false])
  })

  it('has something to draw of one reading, and of none', () => {
    const one = readingLayout({ ...none, points: [point(100, 5)] }, 600, 300)
    expect([one.first, one.last]).toEqual([85, 115])
    expect(one.y(5)).toBeGreaterThan(one.plot.top)
    expect(readingLayout(none, 600, 300).ticks).toEqual([])
  })

  it('keeps every reading in the drawing, and the newest always says its n', () => {
    const readings = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(readings, fc.integer({ min: 280, max: 1800 }), (days, width) => {
        const points = days.toSorted((a, b) => a - b).map((day) => point(day, day % 97, '1,234'))
        const { plot, x, y, said } = readingLayout({ ...none, points, today: 3000 }, width, 300)
        for (const { at, value } of points) {
          expect(x(at)).toBeGreaterThanOrEqual(plot.left)
          expect(x(at)).toBeLessThanOrEqual(plot.right)
          expect(y(value)).toBeGreaterThanOrEqual(plot.top)
          expect(y(value)).toBeLessThanOrEqual(plot.bottom)
        }
        expect(said.has(points.at(-1)?.id ?? '')).toBe(true)
        const shown = points.filter(({ id }) => said.has(id)).map(({ at }) => x(at))
        shown.forEach((place, index) => index > 0 && expect(place - (shown[index - 1] ?? 0)).toBeGreaterThan(30))
      }),
    )
  })
})
