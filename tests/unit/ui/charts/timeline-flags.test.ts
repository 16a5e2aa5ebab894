import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeFlags, type Flag } from '#ui/charts/timeline-flags.ts'

const mark = (x: number, texts: readonly string[] = ['30 days', '30 d']): Flag => ({
  x,
  texts,
  sides: ['right', 'left'],
})
const today = (x: number): Flag => ({ x, texts: ['today'], sides: ['centre'] })

describe('placeFlags', () => {
  it('never lets one flag lie on another, nor outside the plot', () => {
    const flag = fc.boolean().chain((isToday) => fc.integer({ min: 0, max: 600 }).map(isToday ? today : (x) => mark(x)))
    fc.assert(
      fc.property(fc.array(flag, { maxLength: 8 }), (flags) => {
        const placed = placeFlags(flags, 600).filter((each) => each !== null)
        for (const each of placed) expect(each.left >= 0 && each.left + each.width <= 600).toBe(true)
        const sorted = placed.toSorted((a, b) => a.left - b.left)
        sorted.slice(1).forEach((each, index) => {
          const before = sorted[index]
          expect(before && before.left + before.width <= each.left).toBe(true)
        })
      }),
    )
  })

  it('keeps the first where it belongs; the next ones go to the other side, or go', () => {
    const [first, ...rest] = placeFlags([today(100), mark(110, ['30 days']), mark(200, ['60 days']), mark(196)], 600)
    expect(first && [first.text, first.left + first.width / 2]).toEqual(['today', 100])
    expect(rest.map((each) => each?.text ?? null)).toEqual([null, '60 days', '30 d'])
    expect(rest[2] && rest[2].left + rest[2].width).toBe(197)
  })

  it('lets a mark go to the other side of its line so that the next one keeps its name', () => {
    // The 60th day lies just before today: there is room for its name only where that of the 30th day would stand.
    const marks = [200, 291].map((x, at) => ({ ...mark(x, [at === 0 ? '30 d' : '60 d']), offset: 10 }))
    const diamonds = [194, 285].map((left) => ({ left, width: 12 }))
    const row = placeFlags([today(340), ...marks], 600, diamonds)
    expect(row.map((each) => each && [each.text, each.left + each.width / 2])).toEqual([
      ['today', 340],
      ['30 d', 172],
      ['60 d', 263],
    ])
  })

  it('leaves the last one out by which all others find room', () => {
    const row = placeFlags(
      [today(100), mark(200, ['30 d']), mark(216, ['60 d']), { ...mark(225, ['12 mo']), sides: ['left'] }],
      600,
    )
    expect(row.map((each) => each?.text)).toEqual(['today', '30 d', '60 d', undefined])
  })

  it('cuts only the names that there is no room for', () => {
    const texts = ['Rollout may begin', 'Rollout may begin', 'Rollout…']
    const row = placeFlags(
      [mark(100, texts), mark(112, ['Review of all', 'Review of all', 'Review…']), mark(400, texts)],
      560,
    )
    expect(row.map((each) => each?.text)).toEqual(['Rollout…', 'Review of all', 'Rollout may begin'])
  })

  it('shortens all of them before one goes', () => {
    const words = (step: number) => placeFlags([mark(100), mark(100 + step), mark(100 + 2 * step)], 600)
    expect(words(60).map((each) => each?.text)).toEqual(['30 days', '30 days', '30 days'])
    expect(words(43).map((each) => each?.text)).toEqual(['30 d', '30 d', '30 d'])
  })
})

it('keeps a flag beside its line off what is drawn at others', () => {
  const flag = { x: 100, offset: 10, texts: ['Rollout may begin', 'Rollout'], sides: ['right', 'left'] as const }
  const [long] = placeFlags([flag], 400)
  expect(long).toMatchObject({ left: 109, text: 'Rollout may begin' })
  const [left] = placeFlags([{ ...flag, x: 200 }], 400, [{ left: 240, width: 12 }])
  expect(left && left.left + left.width).toBe(191)
  const diamonds = [94, 170].map((at) => ({ left: at, width: 12 }))
  expect(placeFlags([flag], 400, diamonds)[0]).toMatchObject({ text: 'Rollout' })
})
