import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toilPayback, toilSensitivity } from '#domain/toil-payback.ts'
import { newToilTask, type ToilTask } from '#domain/toil-task.ts'

function task(patch: Partial<ToilTask>): ToilTask {
  return { ...newToilTask('t', 1), ...patch }
}

const known = task({ frequency: 'day', minutes: 30, automatable: 100, effort: 40 })

describe('payback', () => {
  it('known answer: 30 minutes every working day, fully automatable for 40 h', () => {
    const { hours, hoursPerYear, saved, months, return12 } = toilPayback(known)
    expect([hours, hoursPerYear, saved]).toEqual([10.5, 126, 10.5])
    expect(months?.toFixed(1)).toBe('3.8')
    expect(return12?.toFixed(2)).toBe('2.15')
  })

  it.each<[string, Partial<ToilTask>]>([
    ['frequency', { frequency: null }],
    ['minutes', { minutes: null }],
    ['automatable share', { automatable: null }],
    ['effort', { effort: null }],
    ['effort that was not understood', { invalid: { effort: 'a week or so' } }],
    ['minutes that were not understood', { invalid: { minutes: 'half an our' } }],
  ])('without %s there is neither payback nor return', (_name, patch) => {
    const { months, return12 } = toilPayback({ ...known, ...patch })
    expect([months, return12]).toEqual([null, null])
  })

  it('never pays back what saves nothing, and at once what costs nothing', () => {
    expect(toilPayback({ ...known, automatable: 0 })).toMatchObject({ saved: 0, months: Infinity, return12: -1 })
    expect(toilPayback({ ...known, effort: 0 })).toMatchObject({ months: 0, return12: Infinity })
    expect(toilPayback({ ...known, effort: 0, automatable: 0 })).toMatchObject({ months: Infinity, return12: 0 })
  })

  it('is what a reader works out by hand', () => {
    const perMonth = { day: 21, week: 52 / 12, month: 1, quarter: 1 / 3 }
    const amount = fc.integer({ min: 1, max: 600 })
    fc.assert(
      fc.property(
        fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'quarter' as const),
        fc.option(amount),
        amount,
        fc.option(amount),
        fc.integer({ min: 1, max: 100 }),
        amount,
        (frequency, times, minutes, people, automatable, effort) => {
          const found = toilPayback(task({ frequency, times, minutes, people, automatable, effort }))
          const hours = (perMonth[frequency] * (times ?? 1) * minutes * (people ?? 1)) / 60
          const saved = hours * (automatable / 100)
          expect(found.hours).toBeCloseTo(hours, 6)
          expect(found.hoursPerYear).toBeCloseTo(hours * 12, 6)
          expect(found.saved).toBeCloseTo(saved, 6)
          expect(found.months).toBeCloseTo(effort / saved, 6)
          expect(found.return12).toBeCloseTo((12 * saved) / effort - 1, 6)
          // It pays back within the year exactly when the year gives back more than was put in.
          if (Math.abs((found.months ?? 0) - 12) > 1e-6)
            expect((found.return12 ?? 0) > 0).toBe((found.months ?? 0) < 12)
        },
      ),
    )
  })
})

describe('sensitivity', () => {
  it('known answer: a quarter more or less of minutes and effort', () => {
    const { minutes, effort, both } = toilSensitivity(known)
    const printed = (range: typeof both) =>
      [range.low, range.high].map((each) => `${each.months?.toFixed(2)} ${each.return12?.toFixed(2)}`)
    expect(printed(minutes)).toEqual(['5.08 1.36', '3.05 2.94'])
    expect(printed(effort)).toEqual(['4.76 1.52', '2.86 3.20'])
    expect(printed(both)).toEqual(['6.35 0.89', '2.29 4.25'])
  })

  it('holds the figure itself between its ends, and stays unknown with it', () => {
    const part = fc.option(fc.integer({ min: 1, max: 100 }))
    fc.assert(
      fc.property(part, part, part, (minutes, automatable, effort) => {
        const each = task({ frequency: 'month', minutes, automatable, effort })
        const { months, return12 } = toilPayback(each)
        const { both } = toilSensitivity(each)
        if (months === null || return12 === null) {
          expect([both.low.months, both.high.months, both.low.return12]).toEqual([null, null, null])
          return
        }
        expect(both.high.months).toBeLessThan(months)
        expect(both.low.months).toBeGreaterThan(months)
        expect(both.low.return12).toBeLessThan(return12)
        expect(both.high.return12).toBeGreaterThan(return12)
      }),
    )
  })
})
