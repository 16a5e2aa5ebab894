import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLetters, printLetters, raciLetters, toggleLetter, type RaciLetter } from '#domain/raci.ts'

const sets = fc.subarray([...raciLetters]).map((letters) => letters.join(''))
const spellings: Readonly<Record<RaciLetter, readonly string[]>> = {
  A: ['A', 'a', 'Accountable', 'ACCOUNTABLE'],
  R: ['R', 'r', 'responsible'],
  C: ['C', 'c', 'Consulted', 'consult'],
  I: ['I', 'i', 'informed', 'Inform'],
}

describe('parseLetters', () => {
  it('reads back every set of letters that is printed', () => {
    fc.assert(fc.property(sets, (letters) => parseLetters(printLetters(letters)) === letters))
  })

  it('reads them in any order, spelling and separation', () => {
    const written = fc.shuffledSubarray([...raciLetters]).chain((letters) =>
      fc.record({
        letters: fc.constant(letters),
        words: fc.tuple(...letters.map((letter) => fc.constantFrom(...spellings[letter]))),
        separator: fc.constantFrom('/', ', ', ' ', ' & ', '+', ';', '|', ' / '),
      }),
    )
    fc.assert(
      fc.property(written, ({ letters, words, separator }) => {
        const expected = raciLetters.filter((letter) => letters.includes(letter)).join('')
        expect(parseLetters(`  ${words.join(separator)} `)).toBe(expected)
      }),
    )
  })

  it.each(['', ' ', '-', '–', '—', 'n', 'N/A', 'n/a'])('reads “%s” as an empty cell', (text) => {
    expect(parseLetters(text)).toBe('')
  })

  it.each([
    ['RA', 'AR'],
    ['a/r', 'AR'],
    ['RACI', 'ARCI'],
    ['R R', 'R'],
    ['AC/I', 'ACI'],
  ])('reads “%s” as %s', (text, letters) => {
    expect(parseLetters(text)).toBe(letters)
  })

  it.each(['X', 'A?', 'A(R)', 'owner', 'A/X', 'constructor', '1'])('refuses “%s”', (text) => {
    expect(parseLetters(text)).toBeNull()
  })
})

describe('toggleLetter', () => {
  it('adds or takes one letter and keeps the fixed order', () => {
    fc.assert(
      fc.property(sets, fc.constantFrom(...raciLetters), (letters, letter) => {
        const wanted = raciLetters.filter((each) => letters.includes(each) !== (each === letter))
        expect(toggleLetter(letters, letter)).toBe(wanted.join(''))
        expect(toggleLetter(toggleLetter(letters, letter), letter)).toBe(letters)
      }),
    )
  })
})
