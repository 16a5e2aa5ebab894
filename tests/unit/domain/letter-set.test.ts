import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asNamed,
  foreignLetters,
  holding,
  inOrder,
  knownLetterSets,
  letterSet,
  letterSetProblem,
  lettersInWords,
  parseLetters,
  printLetters,
  raci,
  toggleLetter,
  type LetterSet,
} from '#domain/letter-set.ts'
import { anySet } from '#tests/support/arbitrary-letter-set.ts'

const setAndCell = anySet.chain((set) =>
  fc.record({ set: fc.constant(set), held: fc.subarray(set.letters.map(({ letter }) => letter)) }),
)

/** A cell as people write it: letters or words in any order, case and separation. */
const written = anySet.chain((set) =>
  fc.shuffledSubarray([...set.letters]).chain((entries) =>
    fc.record({
      set: fc.constant(set),
      held: fc.constant(entries.map(({ letter }) => letter)),
      words: fc.tuple(
        ...entries.map(({ letter, name, words }) =>
          fc.constantFrom(letter, letter.toLowerCase(), ...[name, ...words].filter((word) => !word.includes(' '))),
        ),
      ),
      separator: fc.constantFrom('/', ', ', ' ', ' & ', '+', ';', '|', ' / ', '\n', '\\', ' /'),
    }),
  ),
)

describe('lettersInWords', () => {
  it('says what each letter means in the set, and the letter where the set has none', () => {
    const daci = letterSet('daci', [])
    expect(['', 'A', 'AR', 'ARCI'].map((letters) => lettersInWords(letters, raci))).toEqual([
      '',
      'Accountable',
      'Accountable and Responsible',
      'Accountable, Responsible, Consulted and Informed',
    ])
    expect(lettersInWords('ADR', daci)).toBe('Approver, Driver and R')
  })
})

describe('parseLetters', () => {
  it('reads back every cell that is printed, in every letter set', () => {
    fc.assert(
      fc.property(setAndCell, ({ set, held }) => {
        expect(parseLetters(printLetters(held.join('')), set)).toBe(held.join(''))
      }),
    )
  })

  it('reads letters and words in any order, spelling and separation', () => {
    fc.assert(
      fc.property(written, ({ set, held, words, separator }) => {
        expect(parseLetters(`  ${words.join(separator)} `, set)).toBe(inOrder(held, set))
      }),
    )
  })

  it.each(['', ' ', '-', '–', '—', 'n', 'N/A', 'n/a', 'none'])('reads “%s” as an empty cell', (text) => {
    expect(parseLetters(text, raci)).toBe('')
  })

  it.each([
    ['RA', 'AR'],
    ['a/r', 'AR'],
    ['RACI', 'ARCI'],
    ['R R', 'R'],
    ['AC/I', 'ACI'],
    ['C /I', 'CI'],
    ['R, A', 'AR'],
    ['R and A', 'AR'],
    ['Responsible/Accountable', 'AR'],
    ['R.A.', 'AR'],
  ])('reads “%s” as %s', (text, letters) => {
    expect(parseLetters(text, raci)).toBe(letters)
  })

  it.each(['X', 'A?', 'A(R)', 'owner', 'A/X', 'constructor', '1', '/', 'S'])('refuses “%s”', (text) => {
    expect(parseLetters(text, raci)).toBeNull()
  })

  it('takes N for a letter where it is one', () => {
    const set = letterSet('own', [
      { letter: 'A', name: 'Answers', meaning: 'accountable' },
      { letter: 'N', name: 'Needs to know', meaning: 'informed' },
    ])
    expect([parseLetters('n', set), parseLetters('N/A', set), parseLetters('Needs to know', set)]).toEqual([
      'N',
      'AN',
      'N',
    ])
  })
})

describe('toggleLetter', () => {
  it('adds or takes one letter and keeps the order of the set', () => {
    const toggled = setAndCell.chain(({ set, held }) =>
      fc.record({ set: fc.constant(set), held: fc.constant(held), letter: fc.constantFrom(...lettersOf(set)) }),
    )
    fc.assert(
      fc.property(toggled, ({ set, held, letter }) => {
        const wanted = lettersOf(set).filter((each) => held.includes(each) !== (each === letter))
        const letters = held.join('')
        expect(toggleLetter(letters, letter, set)).toBe(wanted.join(''))
        expect(toggleLetter(toggleLetter(letters, letter, set), letter, set)).toBe(letters)
      }),
    )
  })

  it('leaves a letter that is not of the set where it is', () => {
    expect(toggleLetter('AS', 'R', raci)).toBe('ARS')
    expect(foreignLetters('ARS', raci)).toBe('S')
  })
})

describe('the sets', () => {
  it('have one letter for answering and one for the work', () => {
    for (const set of knownLetterSets) expect(letterSetProblem(set.letters)).toBeNull()
  })

  it.each([
    [[], 'Exactly one letter must say who answers for the outcome.'],
    [['a', 'A', 'Ä'], '“a” is not one capital letter from A to Z.'],
    [['A', 'A'], 'A is there twice.'],
    [['A', 'R-'], '“R-” is not one capital letter from A to Z.'],
  ])('%j is refused with the reason', (letters, reason) => {
    expect(letterSetProblem(letters.map((letter) => ({ letter, name: 'x', meaning: 'accountable' })))).toBe(reason)
  })

  it.each([
    [{ A: 'R', R: 'A' }, '“R” is the name of A and a letter of its own.'],
    [{ A: 'Owner', R: 'a' }, '“a” is the name of R and a letter of its own.'],
    [{ A: 'Owner', R: 'owner ' }, '“owner” is the name of two letters.'],
    [{ A: 'A', R: 'R' }, null],
  ])('%j is refused where its names cannot be told apart', (names, reason) => {
    const letters = [
      { letter: 'A', name: names.A, meaning: 'accountable' },
      { letter: 'R', name: names.R, meaning: 'responsible' },
    ] as const
    expect(letterSetProblem(letters)).toBe(reason)
    expect(parseLetters('A', letterSet('own', letters)), 'a letter means itself').toBe('A')
  })
})

function lettersOf(set: LetterSet): string[] {
  return set.letters.map(({ letter }) => letter)
}

describe('a set in words', () => {
  const named = (id: LetterSet['id']) => asNamed(letterSet(id, []))

  it('is written as its name has it', () => {
    const words = knownLetterSets.map(({ id }) =>
      named(id)
        .map(({ letter }) => letter)
        .join(''),
    )
    expect(words).toEqual(['RACI', 'RASCI', 'DACI', 'RAPID'])
  })

  it('speaks of a holder in its own words', () => {
    const rapid = letterSet('rapid', [])
    expect(holding(raci, 'consulted', 'are')).toBe('are consulted')
    expect(holding(rapid, 'consulted', 'are')).toBe('hold I (Input)')
    expect(holding(rapid, 'accountable', 'is')).toBe('holds D (Decide)')
  })
})
