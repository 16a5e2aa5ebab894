import { describe, expect, it } from 'vitest'
import { workedDaysFormula } from '#domain/workbook/worked-days-formula.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const spans = [
  { start: '2026-12-14', finish: '2027-01-08' },
  { start: null, finish: null },
]
const formula = (rows: PartialRows) => workedDaysFormula(buildDocument(rows), spans)('E8', 'F8')

describe('workedDaysFormula', () => {
  it('counts Monday to Friday, without the holidays that touch the plan', () => {
    expect(formula({})).toBe('NETWORKDAYS(E8,F8)')
    const holidays = [
      { from: '2026-12-25', until: '2026-12-27' },
      { from: '2026-12-25' },
      { from: '2027-05-01' },
      { from: '2026-12-24' },
    ]
    expect(formula({ holidays })).toBe('NETWORKDAYS(E8,F8,{46380,46381})')
  })

  it('counts the week of the client', () => {
    const engagement = [{ workdays: [7, 1, 2, 3, 4] }]
    expect(formula({ engagement })).toBe('NETWORKDAYS.INTL(E8,F8,"0000110")')
    const holidays = [{ from: '2026-12-24', until: '2026-12-27' }]
    expect(formula({ engagement, holidays })).toBe('NETWORKDAYS.INTL(E8,F8,"0000110",{46380,46383})')
  })

  it('has none where the list of days would be too long for one', () => {
    const holidays = Array.from({ length: 5 }, (_, nth) => ({ from: `202${nth}-01-01`, until: `202${nth}-12-31` }))
    const long = [{ start: '2020-01-01', finish: '2027-01-08' }]
    expect(workedDaysFormula(buildDocument({ holidays }), long)('E8', 'F8')).toBeNull()
    expect(workedDaysFormula(buildDocument({ holidays }), [])('E8', 'F8')).toBe('NETWORKDAYS(E8,F8)')
  })
})
