import { describe, expect, it } from 'vitest'
import { checkFormula, checkOf, countFormula, countOf } from '#domain/workbook/raci-formulas.ts'

describe('counts of letters', () => {
  it('counts what people write for a letter, and no other text that holds one', () => {
    const texts = ['A/R', 'A', 'R/A', 'AR', 'ra', 'C', 'I', 'N/A', 'Architecture board', 'R/C', '', 'A/R/C']
    expect([countOf('A', texts), countOf('R', texts)]).toEqual([6, 6])
  })

  it('gives each row its word', () => {
    expect(checkOf(['', '', ''])).toBe('empty')
    expect(checkOf(['R', 'C', 'I'])).toBe('no A')
    expect(checkOf(['A/R', 'A/R', 'I'])).toBe('2 A')
    expect(checkOf(['A', 'C', 'I'])).toBe('no R')
    expect(checkOf(['A/R', 'C', 'I'])).toBe('ok')
  })

  it('writes formulas over the cells of the roles', () => {
    expect(countFormula('A', 'D7', 'H7')).toBe('SUMPRODUCT(COUNTIF(D7:H7,{"A","A/*","R/A","R/A/*","AR","RA"}))')
    expect(checkFormula('D7', 'H7', 'I7', 'J7')).toBe(
      'IF(COUNTA(D7:H7)=0,"empty",IF(I7=0,"no A",IF(I7>1,I7&" A",IF(J7=0,"no R","ok"))))',
    )
  })
})
