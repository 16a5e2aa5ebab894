import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { targetText } from '#domain/kpi-status.ts'
import { parseTarget } from '#domain/target-text.ts'

const units = ['', ...new Set(catalog.kpis.map((kpi) => kpi.unit))]
const rules = fc.constantFrom('at-least' as const, 'at-most' as const, 'falling' as const, 'rising' as const)

describe('parseTarget', () => {
  it('reads back every target as it is shown', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((each) => each || 0)
    fc.assert(
      fc.property(rules, value, fc.constantFrom(...units), (rule, figure, unit) => {
        const value = rule === 'at-least' || rule === 'at-most' ? figure : null
        expect(parseTarget(targetText(rule, value, unit), null, unit)).toEqual({
          status: 'target',
          target: { rule, value },
        })
      }),
    )
  })

  it.each([
    ['≥ 99,9 %', 'at-least', 99.9],
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
    expect(parseTarget(text, null, 'min')).toEqual({ status: 'target', target: { rule, value } })
  })

  it('gives a bare figure the rule that holds so far', () => {
    expect(parseTarget('30', 'at-most', '%')).toEqual({ status: 'target', target: { rule: 'at-most', value: 30 } })
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
      reason: `“${text}” is no target. Write “at least 99.9”, “at most 30”, “falling” or “rising”.`,
    })
  })
})
