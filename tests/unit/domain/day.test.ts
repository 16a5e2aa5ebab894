import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, isoOf, mustDay, nextMonday, parseDate, weekdayOf } from '#domain/day.ts'

/** Days of the years 1000 to 9999. */
const anyDay = fc.integer({ min: mustDay('1000-01-01'), max: mustDay('9999-12-31') })

describe('days', () => {
  it('are counted as a calendar on paper counts them', () => {
    let [year, month, day] = [1896, 1, 1]
    for (let epochDay = mustDay('1896-01-01'); year < 2105; epochDay += 1) {
      expect(isoOf(epochDay)).toBe(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
      day += 1
      if (day > lengthOfMonth(year, month)) [month, day] = [month + 1, 1]
      if (month > 12) [year, month] = [year + 1, 1]
    }
  })

  it('survive the way to text and back', () => {
    fc.assert(fc.property(anyDay, (day) => dayOf(isoOf(day)) === day))
  })

  it('lead to the Monday of the week after', () => {
    const next = ['2026-11-20', '2026-11-22', '2026-11-23'].map((iso) => isoOf(nextMonday(mustDay(iso))))
    expect(next).toEqual(['2026-11-23', '2026-11-23', '2026-11-30'])
  })

  it('begin with Thursday, the first of January 1970, and repeat every seven', () => {
    expect([weekdayOf(0), weekdayOf(mustDay('2026-11-22')), weekdayOf(mustDay('1969-12-31'))]).toEqual([4, 7, 3])
    fc.assert(fc.property(anyDay, (day) => weekdayOf(day + 1) === (weekdayOf(day) % 7) + 1))
  })

  it('are added and subtracted', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect([daysBetween('2026-11-22', '2026-12-01'), daysBetween('2026-12-01', '2026-11-22')]).toEqual([9, -9])
    expect(() => addDays('soon', 1)).toThrow('soon is not an ISO date')
  })

  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', '', '22.11.2026'])(
    'knows that “%s” is no ISO date',
    (text) => {
      expect(dayOf(text)).toBeNull()
    },
  )
})

describe('parseDate', () => {
  it('reads every unmistakable way to write a day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(8), (day, way) => {
        const iso = isoOf(day)
        expect(parseDate(waysToWrite(iso)[way] ?? '')).toEqual({ status: 'date', iso })
      }),
    )
  })

  it.each([
    ['2026/11/22', '2026-11-22'],
    ['2026.1.2', '2026-01-02'],
    ['22. 11. 2026', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['11/22/2026', '2026-11-22'],
    ['5/5/2026', '2026-05-05'],
    ['Nov 22nd, 2026', '2026-11-22'],
    ['22-Nov-2026', '2026-11-22'],
    ['  2026-11-22T09:30:00.000Z ', '2026-11-22'],
    ['2026-11-22 09:30', '2026-11-22'],
  ])('reads “%s”', (text, iso) => {
    expect(parseDate(text)).toEqual({ status: 'date', iso })
  })

  it('refuses to guess which of two numbers is the month', () => {
    expect(parseDate('03/04/2026')).toEqual({
      status: 'invalid',
      reason: '“03/04/2026” can be read in two ways. Write it as YYYY-MM-DD.',
    })
  })

  it.each(['next week', '2026', '31.04.2026', '30 Feb 2026', '13/13/2026', '22 Foo 2026', '1/2/26', ''])(
    'refuses “%s”',
    (text) => {
      expect(parseDate(text)).toEqual({
        status: 'invalid',
        reason: `“${text}” is not a date. Write it as YYYY-MM-DD.`,
      })
    },
  )
})

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function waysToWrite(iso: string): string[] {
  const [year = '', month = '', day = ''] = iso.split('-')
  const months = 'January February March April May June July August September October November December'.split(' ')
  const name = months[Number(month) - 1] ?? ''
  const short = name.slice(0, 3)
  return [
    iso,
    `${year}/${month}/${day}`,
    `${day}.${month}.${year}`,
    `${Number(day)}.${Number(month)}.${year}`,
    `${day} ${short} ${year}`,
    `${Number(day)} ${name} ${year}`,
    `${short} ${Number(day)}, ${year}`,
    `${name.toUpperCase()} ${day} ${year}`,
    `${day}-${short.toLowerCase()}-${year}`,
  ]
}
