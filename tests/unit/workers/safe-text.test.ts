import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeText } from '#workers/safe-text.ts'

/** How spreadsheet programs read the text of a cell. */
function asRead(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

describe('safeText', () => {
  it('leaves ordinary text alone, signs of formulas included', () => {
    for (const text of ['', '=1+1', '+49 30', '-', '@you', 'Zürich 東京 🛠️', 'tab\tand\nline', ' outer '])
      expect(safeText(text)).toBe(text)
  })

  it('takes out what XML cannot hold', () => {
    expect(safeText('a\u0000b\u0008c\u001fd\u007fe\ud83df\ufffeg\uffff')).toBe('abcdefg')
    expect(safeText('one\r\ntwo\rthree')).toBe('one\ntwo\nthree')
  })

  it('keeps text that looks like an escape', () => {
    expect(safeText('_x0041_')).toBe('_x005F_x0041_')
    for (const text of ['_x0041_', '_x0041_x0042_', '_X00e4_ _x00E4_', '__x0041__', '_x12_'])
      expect(asRead(safeText(text))).toBe(text)
  })

  it('cuts at 32,767 characters, never inside a pair', () => {
    expect(safeText('x'.repeat(40_000))).toHaveLength(32_767)
    expect(safeText(`${'x'.repeat(32_766)}🛠`)).toBe('x'.repeat(32_766))
    expect(safeText(`${'x'.repeat(32_765)}🛠`)).toBe(`${'x'.repeat(32_765)}🛠`)
  })

  it('gives for any text one that XML can hold and that reads back as its clean self', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('_x0041_', '_x', '\r\n', '\u0001', '\ud800'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        const safe = safeText(text)
        const clean = text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
        expect({ safe: /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(safe), read: asRead(safe) }).toEqual({
          safe: false,
          read: clean,
        })
      }),
      { numRuns: 1_000 },
    )
  })
})
