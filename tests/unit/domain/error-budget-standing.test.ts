import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newErrorBudget, type ErrorBudget } from '#domain/error-budget-record.ts'
import { budgetStanding, budgetWindowOf, emptyBudget } from '#domain/error-budget-standing.ts'
import { spentIn } from '#domain/error-budget.ts'
import { kpiWindows } from '#domain/kpi-window.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'

function standing(patch: Partial<ErrorBudget>, rows: PartialRows = {}, day = today) {
  return budgetStanding({ ...newErrorBudget('b', 1), ...patch }, buildDocument(rows), day)
}

const minutes = { objective: 99.9, window: '30d', budgeting: 'minutes' } as const

describe('the standing of an error budget', () => {
  it('known answers: 43.2 minutes, 21.6 of them are half, a burn of 14.4 spends 2 % in an hour', () => {
    const found = standing({ ...minutes, bad: 21.6, recentBad: 0.864, recentHours: 1 })
    expect(found).toMatchObject({ size: 43.2, consumed: 0.5, burn: 14.4, end: { type: 'day', day: '2026-11-23' } })
    expect(spentIn(1, found.burn ?? NaN, 30)).toBe(0.02)
    expect(standing({ ...minutes, objective: 99.95, window: '90d' }).size).toBe(64.8)
    expect(standing({ ...minutes, objective: 99.99 }).size).toBe(4.32)
  })

  it('takes objective and window of its service where its own are null', () => {
    const rows: PartialRows = { services: [{ objective: 99.5, sloWindow: 28 }] }
    expect(standing({ service: 'services-1', budgeting: 'minutes' }, rows)).toMatchObject({
      objective: { value: 99.5, from: 'service' },
      window: { value: { type: 'rolling', days: 28 }, from: 'service' },
      size: 201.6,
    })
    expect(standing({ ...minutes, service: 'services-1' }, rows)).toMatchObject({
      objective: { value: 99.9, from: 'own' },
      window: { from: 'own' },
      size: 43.2,
    })
    const typed: PartialRows = { services: [{ objective: 99.5, sloWindow: 28, invalid: { objective: 'three nines' } }] }
    expect(standing({ service: 'services-1' }, typed).objective).toBeNull()
  })

  it('does not take the service’s for what was typed over it and is not understood', () => {
    const rows: PartialRows = { services: [{ objective: 99.5, sloWindow: 28 }] }
    const typed = (invalid: Record<string, string>) =>
      standing({ service: 'services-1', budgeting: 'minutes', bad: 1, invalid }, rows)
    expect(typed({ objective: '101' })).toMatchObject({ objective: null, size: null, consumed: null })
    expect(typed({ window: 'a fortnight' })).toMatchObject({ window: null, size: null, consumed: null })
  })

  it('counts events and whole slices as it counts minutes', () => {
    expect(standing({ ...minutes, budgeting: 'events', events: 1_000_000, bad: 250 })).toMatchObject({
      size: 1_000,
      consumed: 0.25,
    })
    expect(standing({ ...minutes, budgeting: 'slices', sliceMinutes: 5, bad: 2 })).toMatchObject({
      size: 8,
      consumed: 0.25,
    })
  })

  it.each<[string, Partial<ErrorBudget>, string[], string[], string[]]>([
    [
      'nothing',
      {},
      ['the objective', 'the window', 'what it is counted in'],
      ['how much was bad so far'],
      ['how much was bad lately', 'in how many hours'],
    ],
    [
      'events',
      { ...minutes, budgeting: 'events', bad: 1, recentBad: 1, recentHours: 1 },
      ['how many events the window has'],
      [],
      [],
    ],
    [
      'slices',
      { ...minutes, budgeting: 'slices', bad: 1 },
      ['how long a slice is'],
      [],
      ['how much was bad lately', 'in how many hours'],
    ],
    [
      'an entry that was not understood',
      { ...minutes, bad: 3, invalid: { bad: 'some' } },
      [],
      ['how much was bad so far'],
      ['how much was bad lately', 'in how many hours'],
    ],
  ])('says what is missing: %s', (_name, patch, size, consumed, burn) => {
    expect(standing(patch).missing).toEqual({ size, consumed: [...size, ...consumed], burn: [...size, ...burn] })
    expect(standing(patch)).toMatchObject({ consumed: null, burn: null, end: null })
  })

  it('says why a budget that is known is none', () => {
    expect(emptyBudget(standing({ ...minutes, objective: 100 }))).toBe(
      'An objective of 100 % leaves no budget to count with.',
    )
    expect(emptyBudget(standing({ ...minutes, objective: 99.99, budgeting: 'slices', sliceMinutes: 5 }))).toBe(
      'It comes to nothing: less than one slice, or no events at all.',
    )
    expect(emptyBudget(standing(minutes))).toBeNull()
    expect(emptyBudget(standing({}))).toBeNull()
  })

  it('holds where the window ends first, and is gone when more than all is used', () => {
    const slow = { ...minutes, bad: 4.32, recentBad: 0.0432, recentHours: 24 }
    expect(standing(slow).end).toEqual({ type: 'holds', until: '2026-12-22' })
    expect(standing({ ...slow, window: 'month' }).end).toEqual({ type: 'holds', until: '2026-12-01' })
    // 22 Nov, half left, a tenth of it a day more than the month gives: gone on the 27th, before the month is over.
    expect(standing({ ...slow, window: 'month', bad: 21.6, recentBad: 4.32 }).end).toEqual({
      type: 'day',
      day: '2026-11-27',
    })
    expect(standing({ ...minutes, bad: 50 }).end).toEqual({ type: 'gone' })
    expect(standing({ ...minutes, bad: 4, recentBad: 0, recentHours: 24 }).end).toEqual({
      type: 'holds',
      until: '2026-12-22',
    })
  })

  it('burns, in minutes and in events that come evenly, at the share that failed over the share that may', () => {
    const objective = fc.integer({ min: 80_000, max: 99_999 }).map((thousandths) => thousandths / 1_000)
    const window = fc.constantFrom(...kpiWindows.map(({ value }) => value))
    const hours = fc.integer({ min: 1, max: 72 })
    fc.assert(
      fc.property(
        objective,
        window,
        hours,
        fc.integer({ min: 0, max: 60 }),
        (percent, each, recentHours, recentBad) => {
          const patch = { objective: percent, window: each, recentHours, recentBad }
          const down = standing({ ...patch, budgeting: 'minutes' })
          const allowed = (100 - percent) / 100
          expect(down.burn).toBeCloseTo(recentBad / (recentHours * 60) / allowed, 6)
          const events = 7_200 * (down.period?.days ?? NaN)
          const failed = standing({ ...patch, budgeting: 'events', events })
          expect(failed.burn).toBeCloseTo(recentBad / (300 * recentHours) / allowed, 6)
        },
      ),
    )
  })

  it('counts the days of its window as a calendar does, leap days too', () => {
    const date = fc.date({ min: new Date('1999-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(date, (each) => {
        const day = each.toISOString().slice(0, 10)
        const [year, month] = [each.getUTCFullYear(), each.getUTCMonth()]
        const days = (from: number, until: number) => (Date.UTC(year, until) - Date.UTC(year, from)) / 86_400_000
        const quarter = month - (month % 3)
        const counted = {
          month: days(month, month + 1),
          quarter: days(quarter, quarter + 3),
          year: days(0, 12),
          week: 7,
        }
        for (const [window, length] of Object.entries(counted) as [keyof typeof counted, number][])
          expect(standing({ ...minutes, window }, {}, day).size).toBeCloseTo(length * 1.44, 9)
      }),
    )
    expect(budgetWindowOf('28d')).toEqual({ type: 'rolling', days: 28 })
  })

  it('ends on a day that walking hour after hour reaches too', () => {
    const percent = fc.integer({ min: 0, max: 99 })
    fc.assert(
      fc.property(
        percent,
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom('7d', '30d', 'month'),
        (used, burn, window) => {
          const size = standing({ ...minutes, window }).size ?? NaN
          const patch = { ...minutes, window, bad: (size * used) / 100 } as const
          const days = standing(patch).period?.days ?? NaN
          const found = standing({ ...patch, recentBad: (size * burn) / 100 / days, recentHours: 24 })
          let [spent, walked] = [used / 100, 0]
          while (walked <= days && spent + burn / 100 / days <= 1 + 1e-9) {
            spent += burn / 100 / days
            walked += 1
          }
          const day = new Date(Date.UTC(2026, 10, 22 + walked)).toISOString().slice(0, 10)
          const until =
            window === 'month' ? '2026-12-01' : new Date(Date.UTC(2026, 10, 22 + days)).toISOString().slice(0, 10)
          expect(found.end).toEqual(day < until ? { type: 'day', day } : { type: 'holds', until })
        },
      ),
    )
  })
})
