import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mustDay, weekdayOf } from '#domain/day.ts'
import {
  addWorkingDays,
  isWorkingDay,
  mondayOf,
  mondayToFriday,
  slipOf,
  type CalendarRules,
  weekOf,
  workCalendar,
  workingDayFrom,
  workingDays,
} from '#domain/schedule/work-calendar.ts'

const day = fc.integer({ min: -2_000, max: 2_000 })
const rules: fc.Arbitrary<CalendarRules> = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.array(fc.integer({ min: -2_050, max: 2_050 }), { maxLength: 60 }),
})

function worked({ weekdays, holidays }: CalendarRules, each: number): boolean {
  return weekdays.includes(weekdayOf(each)) && !holidays.includes(each)
}

describe('working calendar', () => {
  it('counts like a finger on a calendar', () => {
    fc.assert(
      fc.property(rules, day, fc.integer({ min: -20, max: 60 }), (rule, from, length) => {
        let counted = 0
        for (let each = from; each <= from + length; each += 1) if (worked(rule, each)) counted += 1
        const calendar = workCalendar(rule)
        expect(workingDays(calendar, from, from + length)).toBe(counted)
        expect(isWorkingDay(calendar, from)).toBe(worked(rule, from))
      }),
    )
  })

  it('steps like a finger on a calendar, in both directions', () => {
    fc.assert(
      fc.property(rules, day, fc.integer({ min: -30, max: 30 }), (rule, from, count) => {
        let at = from
        for (let left = Math.abs(count); left > 0;) {
          at += Math.sign(count)
          if (worked(rule, at)) left -= 1
        }
        expect(addWorkingDays(workCalendar(rule), from, count)).toBe(at)
      }),
    )
  })

  it('gives back the day of its number, and of a day off the next worked one', () => {
    fc.assert(
      fc.property(rules, day, (rule, from) => {
        let next = from
        while (!worked(rule, next)) next += 1
        const calendar = workCalendar(rule)
        expect(calendar.dayAt(calendar.indexOf(from))).toBe(next)
        expect(workingDayFrom(calendar, from)).toBe(next)
      }),
    )
  })

  it('counts slip in days worked between two ends, so that Saturday is as late as Friday', () => {
    fc.assert(
      fc.property(rules, day, fc.nat(60), (rule, from, by) => {
        const later = Array.from({ length: by }, (_, nth) => from + nth + 1).filter((each) => worked(rule, each)).length
        expect(slipOf(workCalendar(rule), from, from + by)).toBe(later)
        expect(slipOf(workCalendar(rule), from + by, from)).toBe(0 - later)
      }),
    )
    expect(slipOf(mondayToFriday, mustDay('2026-04-03'), mustDay('2026-04-04'))).toBe(0)
  })

  it('steps over Easter from Thursday to Tuesday', () => {
    const easter = workCalendar({
      weekdays: [1, 2, 3, 4, 5],
      holidays: [mustDay('2026-04-06'), mustDay('2026-04-03'), mustDay('2026-04-05')],
    })
    expect(addWorkingDays(easter, mustDay('2026-04-02'), 1)).toBe(mustDay('2026-04-07'))
    expect(addWorkingDays(mondayToFriday, mustDay('2026-04-02'), 1)).toBe(mustDay('2026-04-03'))
  })

  it('begins weeks on Monday', () => {
    expect(mondayOf(weekOf(mustDay('2026-11-22')))).toBe(mustDay('2026-11-16'))
    expect(mondayOf(weekOf(mustDay('2026-11-23')))).toBe(mustDay('2026-11-23'))
  })

  it('refuses a week without work', () => {
    expect(() => workCalendar({ weekdays: [], holidays: [] })).toThrow('weekday')
  })
})
