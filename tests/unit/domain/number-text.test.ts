import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { withUnit } from '#domain/target-text.ts'
import { parseNumber, printNumber } from '#domain/number-text.ts'

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const units = [...new Set(catalog.kpis.map((kpi) => kpi.unit))]

describe('parseNumber', () => {
  it('reads back every number that is printed, with or without its unit', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom('', ...units), (value, unit) => {
        expect(parseNumber(printNumber(value), unit)).toEqual({ status: 'number', value })
        expect(parseNumber(withUnit(value, unit), unit)).toEqual({ status: 'number', value })
      }),
    )
  })

  it('reads amounts as they are written in different countries', () => {
    const countries = fc.constantFrom('en-US', 'en-GB', 'de-DE', 'de-CH', 'fr-FR', 'sv-SE', 'pt-BR')
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), countries, (hundredths, country) => {
        const value = hundredths / 100
        const text = new Intl.NumberFormat(country, { minimumFractionDigits: 2 }).format(value)
        expect(parseNumber(text)).toEqual({ status: 'number', value: value === 0 ? 0 : value })
      }),
    )
  })

  it.each([
    ['99,9', 99.9],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['99.95 %', 99.95],
    ['−3', -3],
    ['+7', 7],
    ['1e3', 1000],
    ['.5', 0.5],
  ])('reads “%s” as %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ status: 'number', value })
  })

  it('takes the unit of the field, and no other, off the end', () => {
    expect(parseNumber('30 MIN', 'min')).toEqual({ status: 'number', value: 30 })
    expect(parseNumber('30 days', 'min')).toEqual({ status: 'invalid', reason: '“30 days” is not a number.' })
  })

  it.each(['', '-', 'abc', '10.0.0.1', '1.2.3', '1,2,3', '12a', '1-2', 'e5', '%', '..', '1e999'])(
    'refuses “%s”',
    (text) => {
      expect(parseNumber(text)).toEqual({ status: 'invalid', reason: `“${text}” is not a number.` })
    },
  )
})

it('prints no negative zero', () => {
  expect(printNumber(-0)).toBe('0')
})
