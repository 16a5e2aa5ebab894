import { describe, expect, it } from 'vitest'
import { columnLetters, columnWidth, linesOf, wrappedLines } from '#domain/workbook/sheet-layout.ts'

describe('columnLetters', () => {
  it('counts A, Z, AA, ZZ, AAA and the last column of the format', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
  })
})

describe('wrappedLines', () => {
  it('breaks at blanks and line feeds, and inside words that are too long', () => {
    expect(wrappedLines('', 10)).toBe(1)
    expect(wrappedLines('one two', 10)).toBe(1)
    expect(wrappedLines('one two three', 8)).toBe(2)
    expect(wrappedLines('one\ntwo\n\nfour', 20)).toBe(4)
    expect(wrappedLines('x'.repeat(25), 10)).toBe(3)
    expect(wrappedLines(`a ${'x'.repeat(25)}`, 10)).toBe(4)
  })
})

describe('linesOf', () => {
  it('takes the tallest text and leaves numbers and formulas alone', () => {
    const cells = ['a word or two', 12345678, { formula: 'A1', result: 'a long result of a formula' }]
    expect(linesOf({ cells }, [7, 3, 3])).toBe(2)
  })
})

describe('columnWidth', () => {
  it('fits the texts between its limits, never below the longest word of the header', () => {
    expect(columnWidth('Tier', '', ['1 Customer-critical'], 8, 30)).toBe(21)
    expect(columnWidth('Tier', '', ['x'.repeat(80)], 8, 30)).toBe(30)
    expect(columnWidth('Effort to automate', 'h', [], 4, 8)).toBe(11)
    expect(columnWidth('12', '', ['a longer text'], 2.9, 2.9)).toBe(2.9)
  })
})
