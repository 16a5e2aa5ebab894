import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  knownLetterSets,
  letterSet,
  lettersFor,
  means,
  parseLetters,
  raci,
  type LetterSet,
} from '#domain/letter-set.ts'
import { checkFormula, checkOf, countFormula, countOf } from '#domain/workbook/raci-formulas.ts'
import { letterChoices, letterMeanings } from '#domain/workbook/sheet-words.ts'
import { ownLetters } from './odd-letters.ts'

const rapid = letterSet('rapid', [])
const own = letterSet('own', ownLetters)
const sets = [...knownLetterSets, own]

describe('counts of letters', () => {
  it('counts what people write for a letter, and no other text that holds one', () => {
    const texts = ['A/R', 'A', 'R, A', 'AR', 'ra', 'C', 'I', 'N/A', 'n / a', 'Architecture board', 'r / c', '', 'A/R/C']
    expect([countOf(['A'], texts, raci), countOf(['R'], texts, raci)]).toEqual([6, 6])
  })

  it('counts by the letters of the set: in RAPID D decides and P performs', () => {
    const texts = ['D', 'P', 'D/P', 'R', 'A', 'A/R', 'DP', '']
    expect([countOf(['D'], texts, rapid), countOf(['P'], texts, rapid)]).toEqual([3, 3])
    expect(checkOf(texts, rapid)).toBe('3 D')
    expect(checkOf(['D', 'R', 'A'], rapid)).toBe('no P')
  })

  it('counts a cell once that holds two letters which both mean work, and takes N/A for letters where N is one', () => {
    const texts = ['D/N', 'N', 'N/A', 'A', 'D']
    expect([countOf(lettersFor(own, 'responsible'), texts, own), countOf(['A'], texts, own)]).toEqual([4, 2])
  })

  it.each(sets.map((set) => [set.name, set] as const))('agrees with how %s is read, spelling by spelling', (_, set) => {
    fc.assert(
      fc.property(fc.array(spelling(set), { maxLength: 12 }), (texts) => {
        for (const meaning of ['accountable', 'responsible'] as const)
          expect(countOf(lettersFor(set, meaning), texts, set)).toBe(
            texts.filter((text) => means(set, meaning, parseLetters(text, set) ?? '')).length,
          )
      }),
    )
  })

  it('gives each row its word', () => {
    expect(checkOf(['', '', ''], raci)).toBe('empty')
    expect(checkOf(['R', 'C', 'I'], raci)).toBe('no A')
    expect(checkOf(['A/R', 'A/R', 'I'], raci)).toBe('2 A')
    expect(checkOf(['A', 'C', 'I'], raci)).toBe('no R')
    expect(checkOf(['A/R', 'C', 'I'], raci)).toBe('ok')
  })

  it('writes formulas over the cells of the roles', () => {
    const text = 'SUBSTITUTE(SUBSTITUTE(D7:H7," ",""),",","/")'
    expect(countFormula(['A'], 'D7:H7', raci)).toBe(
      `SUMPRODUCT((ISNUMBER(SEARCH("/A/","/"&${text}&"/"))+ISNUMBER(MATCH(${text},{"AR","RA","AC","CA","AI","IA"},0))>0)*(${text}<>"N/A"))`,
    )
    expect(checkFormula('D7:H7', 'I7', 'J7', rapid)).toBe(
      'IF(COUNTA(D7:H7)=0,"empty",IF(I7=0,"no D",IF(I7>1,I7&" D",IF(J7=0,"no P","ok"))))',
    )
  })
})

describe('words of the letters', () => {
  it('offers every letter and every two of them, the usual two first', () => {
    expect(letterChoices(raci).values).toEqual(['A/R', 'A', 'R', 'C', 'I', 'A/C', 'A/I', 'R/C', 'R/I', 'C/I'])
    expect(letterChoices(rapid).values.slice(0, 6)).toEqual(['D/P', 'D', 'P', 'R', 'A', 'I'])
  })

  it.each(sets.map((set) => [set.name, set] as const))('offers nothing that %s cannot read', (_, set) => {
    for (const text of letterChoices(set).values) expect(parseLetters(text, set)).not.toBeNull()
    expect(letterMeanings(set).map(([letter]) => letter)).toEqual(set.letters.map(({ letter }) => letter))
  })
})

/** One to three letters in any order and case, as the sheet understands them. */
function spelling(set: LetterSet) {
  const letters = set.letters.map(({ letter }) => letter)
  const some = fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 })
  return fc.tuple(some, fc.constantFrom('/', ',', ', ', ' / ', ''), fc.boolean()).map(([held, by, small]) => {
    const text = held.length > 2 && by === '' ? held.join('/') : held.join(by)
    return small ? text.toLowerCase() : text
  })
}
