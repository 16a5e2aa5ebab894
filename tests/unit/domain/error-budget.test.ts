import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  budgetEvents,
  budgetMinutes,
  budgetSlices,
  burnAlerts,
  burnRate,
  consumedShare,
  exhaustedOn,
  periodOf,
  policyCourse,
  spentIn,
  usualPolicy,
  type BudgetWeek,
} from '#domain/error-budget.ts'

const objective = fc.integer({ min: 1, max: 99_999 }).map((thousandths) => thousandths / 1_000)

describe('the budget', () => {
  it.each([
    [99.9, 30, 43.2],
    [99.95, 90, 64.8],
    [99.99, 30, 4.32],
    [99, 28, 403.2],
  ])('of %d %% over %d days is %d minutes', (percent, days, minutes) => {
    expect(budgetMinutes(percent, days)).toBe(minutes)
  })

  it('is half used up by 21.6 minutes down in 30 days at 99.9 %', () => {
    expect(consumedShare(21.6, budgetMinutes(99.9, 30))).toBe(0.5)
  })

  it('is in events what it is in minutes, and in slices whole ones', () => {
    expect(budgetEvents(99.9, 1_000_000)).toBe(1_000)
    expect(budgetEvents(99.9, 500)).toBe(0.5)
    expect(budgetSlices(99.9, 30, 5)).toBe(8)
    fc.assert(
      fc.property(objective, fc.integer({ min: 1, max: 366 }), (percent, days) => {
        const [minutes, slices] = [budgetMinutes(percent, days) ?? NaN, budgetSlices(percent, days, 1) ?? NaN]
        expect(minutes).toBeCloseTo((1 - percent / 100) * days * 24 * 60, 5)
        expect(slices).toBe(Math.floor(minutes))
      }),
    )
  })

  it.each([0, 100, -1, 101])('is none for an objective of %d', (percent) => {
    expect([budgetMinutes(percent, 30), budgetEvents(percent, 9)]).toEqual([null, null])
    expect(burnAlerts(percent, 30)).toEqual([])
  })
})

describe('the burn', () => {
  it('of 14.4 spends 2 % of a budget of 30 days in one hour', () => {
    expect(spentIn(1, 14.4, 30)).toBe(0.02)
    expect(burnRate(0.02, 1, 30)).toBe(14.4)
    expect([burnRate(null, 1, 30), burnRate(0.02, 0, 30), burnRate(-0.1, 1, 30)]).toEqual([null, null, null])
  })

  it('of 1 uses the budget up exactly with the window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), (days) => {
        expect(burnRate(1, days * 24, days)).toBeCloseTo(1, 9)
        expect(spentIn(days * 24, 1, days)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('says on which day the rest is gone, by walking day after day', () => {
    const share = fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100)
    const rate = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(share, rate, fc.integer({ min: 7, max: 92 }), (consumed, burn, days) => {
        let [spent, walked] = [consumed, 0]
        while (spent + burn / days <= 1 + 1e-9) [spent, walked] = [spent + burn / days, walked + 1]
        const expected = new Date(Date.UTC(2026, 10, 22 + walked)).toISOString().slice(0, 10)
        expect(exhaustedOn('2026-11-22', consumed, burn, days)).toBe(expected)
      }),
    )
    expect(exhaustedOn('2026-11-22', 0.4, 0, 30)).toBeNull()
    expect(exhaustedOn('2026-11-22', 1.2, 0.1, 30)).toBe('2026-11-22')
  })

  it('is watched over two windows, with the rates of the workbook for 30 days', () => {
    expect(burnAlerts(99.9, 30)).toEqual([
      { severity: 'page', spent: 0.02, longHours: 1, shortHours: 0.0833333333333, rate: 14.4, badShare: 0.0144 },
      { severity: 'page', spent: 0.05, longHours: 6, shortHours: 0.5, rate: 6, badShare: 0.006 },
      { severity: 'ticket', spent: 0.1, longHours: 72, shortHours: 6, rate: 1, badShare: 0.001 },
    ])
  })
})

describe('the window', () => {
  it.each([
    ['2028-02-10', 'month', '2028-02-01', 29],
    ['2027-02-28', 'month', '2027-02-01', 28],
    ['2026-12-31', 'month', '2026-12-01', 31],
    ['2026-03-29', 'week', '2026-03-23', 7],
    ['2028-03-31', 'quarter', '2028-01-01', 91],
    ['2026-11-22', 'quarter', '2026-10-01', 92],
    ['2028-07-01', 'year', '2028-01-01', 366],
  ] as const)('of %s by the calendar, %s, begins on %s and has %d days', (today, unit, from, days) => {
    expect(periodOf({ type: 'calendar', unit }, today)).toMatchObject({ from, days })
  })

  it('holds its day, and the windows of a calendar follow on each other', () => {
    const unit = fc.constantFrom('week', 'month', 'quarter', 'year')
    fc.assert(
      fc.property(
        unit,
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (each, date) => {
          const today = date.toISOString().slice(0, 10)
          const found = periodOf({ type: 'calendar', unit: each }, today)
          expect(found && found.from <= today && today < found.until).toBe(true)
          expect(periodOf({ type: 'calendar', unit: each }, found?.until ?? '')?.from).toBe(found?.until)
        },
      ),
    )
  })

  it('that rolls ends with the day', () => {
    expect(periodOf({ type: 'rolling', days: 28 }, '2026-03-01')).toEqual({
      from: '2026-02-02',
      until: '2026-03-02',
      days: 28,
    })
    expect(periodOf({ type: 'rolling', days: 0 }, '2026-03-01')).toBeNull()
  })
})

describe('the policy', () => {
  const weeks = (...shares: (number | null)[]): BudgetWeek[] =>
    shares.map((consumed) => ({ consumed, met: consumed === null ? null : consumed <= 0.7 }))

  it.each([
    [[], 'normal'],
    [[0.7], 'normal'],
    [[0.71], 'freeze'],
    [[0.95], 'freeze'],
    [[0.96], 'stop'],
    [[0.96, 0.6], 'stop'],
    [[0.96, 0.6, 0.5], 'normal'],
    [[0.8, 0.6, null, 0.6], 'freeze'],
    [[0.8, 0.6, 0.9, 0.6], 'freeze'],
    [[0.96, 0.8, 0.6, 0.6, 0.75], 'freeze'],
  ] as const)('after weeks with %j used it is “%s”', (shares, state) => {
    expect(policyCourse(weeks(...shares), usualPolicy).at(-1)?.state ?? 'normal').toBe(state)
  })

  it('is not lifted by a budget that has come back while the objective is missed', () => {
    const missed = { consumed: 0.2, met: false }
    const course = policyCourse([{ consumed: 0.8, met: false }, missed, missed, missed], usualPolicy)
    expect(course.map(({ state }) => state)).toEqual(['freeze', 'freeze', 'freeze', 'freeze'])
  })
})
