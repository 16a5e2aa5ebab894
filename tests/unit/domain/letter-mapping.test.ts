import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterMapping, mapLetters } from '#domain/letter-mapping.ts'
import {
  foreignLetters,
  knownLetterSets,
  letterSet,
  means,
  raci,
  type LetterSet,
  type OwnLetter,
} from '#domain/letter-set.ts'
import { anySet } from '#tests/support/arbitrary-letter-set.ts'

const own: readonly OwnLetter[] = [
  { letter: 'O', name: 'Owns', meaning: 'accountable' },
  { letter: 'D', name: 'Does', meaning: 'responsible' },
]

describe('letterMapping', () => {
  it('keeps who answers and who does the work, and nobody comes to answer', () => {
    fc.assert(
      fc.property(anySet, anySet, fc.infiniteStream(fc.boolean()), (from, to, chosen) => {
        const held = from.letters.map(({ letter }) => letter).filter(() => chosen.next().value)
        const letters = mapLetters(held.join(''), letterMapping(from, to), to)
        expect(means(to, 'accountable', letters)).toBe(means(from, 'accountable', held.join('')))
        if (means(from, 'responsible', held.join(''))) expect(means(to, 'responsible', letters)).toBe(true)
        expect(foreignLetters(letters, to)).toBe('')
      }),
    )
  })

  it('there and back through RASCI changes nothing', () => {
    const rasci = setNamed('rasci')
    fc.assert(
      fc.property(fc.subarray(raci.letters.map(({ letter }) => letter)), (held) => {
        const there = mapLetters(held.join(''), letterMapping(raci, rasci), rasci)
        expect(mapLetters(there, letterMapping(rasci, raci), raci)).toBe(held.join(''))
      }),
    )
  })

  it.each([
    ['raci', 'daci', { A: 'A', R: 'D', C: 'C', I: 'I' }],
    ['raci', 'rapid', { A: 'D', R: 'P', C: 'I', I: null }],
    ['rapid', 'raci', { D: 'A', P: 'R', R: 'R', A: 'C', I: 'C' }],
    ['rasci', 'raci', { A: 'A', R: 'R', S: 'R', C: 'C', I: 'I' }],
  ])('from %s to %s', (from, to, mapping) => {
    expect(letterMapping(setNamed(from), setNamed(to))).toEqual(mapping)
  })

  it('leaves a letter that means the same in an edited set of one’s own as it is', () => {
    const before = letterSet('own', [...own, { letter: 'K', name: 'Knows', meaning: 'informed' }])
    const after = letterSet('own', [
      ...own,
      { letter: 'T', name: 'Told', meaning: 'informed' },
      { letter: 'K', name: 'Knows', meaning: 'informed' },
    ])
    expect(letterMapping(before, after)).toEqual({ O: 'O', D: 'D', K: 'K' })
  })
})

function setNamed(id: string): LetterSet {
  return knownLetterSets.find((set) => set.id === id) ?? raci
}
