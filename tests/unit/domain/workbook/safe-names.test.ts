import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeSheetNames } from '#domain/workbook/safe-names.ts'

describe('safeSheetNames', () => {
  it('takes out what Excel repairs and numbers what would be the same', () => {
    expect(safeSheetNames(['RACI', 'raci', "'Plan: 2027/28'", 'History', '', 'x'.repeat(40), 'X'.repeat(31)])).toEqual([
      'RACI',
      'raci 2',
      'Plan 2027 28',
      'History 2',
      'Sheet',
      'x'.repeat(31),
      `${'X'.repeat(29)} 2`,
    ])
  })

  it('is safe and unique for any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 12 }), (wanted) => {
        const names = safeSheetNames(wanted)
        const unsafe = names.filter((name) => !/^[^*?:\\/[\]]{1,31}$/.test(name) || /^'|'$|^history$/i.test(name))
        expect({ unsafe, unique: new Set(names.map((name) => name.toLowerCase())).size }).toEqual({
          unsafe: [],
          unique: wanted.length,
        })
      }),
    )
  })
})
