import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { parseTarget, targetText } from '#domain/target-text.ts'

const units = ['', ...new Set(catalog.kpis.map((kpi) => kpi.unit))]
const rules = fc.constantFrom('at-least' as const, 'at-most' as const, 'falling' as const, 'rising' as const)

describe('parseTarget', () => {
  it('reads back every target as it is shown', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((each) => each || 0)
    fc.assert(
      fc.property(rules, value, fc.constantFrom(...units), (rule, figure, unit) => {
        const value = rule === 'at-least' || rule === 'at-most' ? figure : null
        expect(parseTarget(targetText({ rule, target: value, upper: null }, unit), null, unit)).toEqual({
          status: 'target',
          target: { rule, value, upper: null },
        })
      }),
    )
  })

  it('reads back every band as it is shown, and refuses one that begins above its end', () => {
    const figure = fc.integer({ min: -100_000, max: 100_000 }).map((each) => each / 100)
    fc.assert(
      fc.property(figure, figure, fc.constantFrom(...units), (a, b, unit) => {
        fc.pre(a !== b)
        const [value, upper] = [Math.min(a, b), Math.max(a, b)]
        expect(parseTarget(targetText({ rule: 'within', target: value, upper }, unit), null, unit)).toEqual({
          status: 'target',
          target: { rule: 'within', value, upper },
        })
        expect(parseTarget(`${upper} to ${value}`, null, unit).status).toBe('invalid')
      }),
    )
  })

  it.each(['at least 1e21', 'at most -1e13', '1e300 or more', '1e300', '4 to 1e13'])(
    'refuses %s as too large',
    (text) => {
      const parsed = parseTarget(text, 'at-least', '%')
      expect(parsed.status === 'invalid' && parsed.reason).toMatch(/is beyond what is counted here/)
      expect(parseTarget(text.replace(/1e\d+/, '1e12'), 'at-least', '%').status).toBe('target')
    },
  )

  it.each([
    ['between 40 and 60 %', 40, 60],
    ['within 40 to 60', 40, 60],
    ['40-60', 40, 60],
    ['-4 – 10 %', -4, 10],
    ['from 1,5 to 2', 1.5, 2],
  ])('reads the band “%s”', (text, value, upper) => {
    expect(parseTarget(text, 'at-least', '%')).toEqual({ status: 'target', target: { rule: 'within', value, upper } })
  })

  it.each([
    ['>=30', 'at-least', 30],
    ['min. 5', 'at-least', 5],
    ['Minimum 5', 'at-least', 5],
    ['max 15 min', 'at-most', 15],
    ['< 1', 'at-most', 1],
    ['≤ 30', 'at-most', 30],
    ['<= 30', 'at-most', 30],
    ['> 5', 'at-least', 5],
    ['up to 1,500', 'at-most', 1500],
    ['Falling', 'falling', null],
    ['↑', 'rising', null],
  ])('reads “%s”', (text, rule, value) => {
    expect(parseTarget(text, null, 'min')).toEqual({ status: 'target', target: { rule, value, upper: null } })
  })

  it.each([
    ['≥ 99,9 %', '%', 'at-least', 99.9],
    ['at most 60 minutes', 'min', 'at-most', 60],
    ['at most 60 mins', 'min', 'at-most', 60],
    ['at most 1h 30m', 'min', 'at-most', 90],
    ['no more than 1 hour and 30 minutes', 'min', 'at-most', 90],
    ['within an hour', 'min', 'at-most', 60],
    ['90 min or less', 'h', 'at-most', 1.5],
    ['under three days', 'd', 'at-most', 3],
    ['at most 1,500 s', 'min', 'at-most', 25],
    ['fewer than two a month', 'per month', 'at-most', 2],
    ['at most 2/month', 'per month', 'at-most', 2],
    ['two monthly or fewer', 'per month', 'at-most', 2],
    ['not more than twelve pages per shift', 'pages per shift', 'at-most', 12],
    ['at most one page', 'pages per shift', 'at-most', 1],
    ['at least 99.9 percent', '%', 'at-least', 99.9],
    ['99.9 per cent or more', '%', 'at-least', 99.9],
    ['at least 4 out of 5', 'of 5', 'at-least', 4],
    ['at least 4/5', 'of 5', 'at-least', 4],
    ['below 2x', '×', 'at-most', 2],
    ['above 30 points', 'points', 'at-least', 30],
  ])('reads “%s” in %s', (text, unit, rule, value) => {
    expect(parseTarget(text, null, unit)).toEqual({ status: 'target', target: { rule, value, upper: null } })
  })

  it.each([
    ['at most 2 a week', 'per month'],
    ['at most 50 %', 'min'],
    ['at most 3 days', 'pages per shift'],
    ['at most 4 of', 'of 5'],
    ['at most 1h 30', 'min'],
    ['at most 30 min', '%'],
  ])('refuses “%s” in %s: another unit', (text, unit) => {
    expect(parseTarget(text, null, unit)).toEqual({
      status: 'invalid',
      reason: `“${text}” is not in the unit of this KPI, ${unit}.`,
    })
  })

  it('gives a bare figure the rule that holds so far', () => {
    expect(parseTarget('30', 'at-most', '%')).toEqual({
      status: 'target',
      target: { rule: 'at-most', value: 30, upper: null },
    })
  })

  it.each([null, 'falling' as const])('asks which side is good when no threshold holds so far (%s)', (rule) => {
    expect(parseTarget('30 %', rule, '%')).toEqual({
      status: 'invalid',
      reason: 'Say whether 30 is the least or the most: “at least 30” or “at most 30”.',
    })
  })

  it.each(['soon', 'at least', 'at most many', 'falling 3'])('refuses “%s”', (text) => {
    expect(parseTarget(text, 'at-least', '%')).toEqual({
      status: 'invalid',
      reason: `“${text}” is no target. Write “at least 99.9”, “at most 30”, “40 to 60”, “falling” or “rising”.`,
    })
  })
})
