import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf, weekdayOf } from '#domain/day.ts'
import { addWorkingDays, isWorkingDay, nextMonday, workingDayFrom, workingDays } from '#domain/working-days.ts'

const day = fc.integer({ min: -40_000, max: 60_000 })

describe('working days', () => {
  it('counts like a finger on a calendar', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 60 }), (from, length) => {
        let counted = 0
        for (let each = from; each <= from + length; each += 1) if (weekdayOf(each) <= 5) counted += 1
        expect(workingDays(from, from + length)).toBe(counted)
      }),
    )
  })

  it('steps like a finger on a calendar, in both directions', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), (from, count) => {
        let at = from
        for (let left = Math.abs(count); left > 0;) {
          at += Math.sign(count)
          if (weekdayOf(at) <= 5) left -= 1
        }
        expect(addWorkingDays(from, count)).toBe(at)
      }),
    )
  })

  it('keeps a working day and moves a weekend to its Monday', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((iso) => dayOf(iso) ?? 0)
    expect(days.map(isWorkingDay)).toEqual([true, false, false, true])
    expect(days.map((each) => isoOf(workingDayFrom(each)))).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
    ])
    expect(days.map((each) => isoOf(nextMonday(each)))).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ])
  })
})
