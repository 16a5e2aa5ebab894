import { entryOf, inOrder, letterFor, type LetterMeaning, type LetterSet } from './letter-set.ts'

/** For each letter of one set what it becomes in another: a letter, or null where nothing there says the same. */
export type LetterMapping = Readonly<Record<string, string | null>>

/**
 * Goes by meaning; where the other set lacks it, by the nearest: help with the work becomes work, a yes that is needed a
 * question. A letter that means the same stays.
 */
export function letterMapping(from: LetterSet, to: LetterSet): LetterMapping {
  return Object.fromEntries(
    from.letters.map(({ letter, meaning }) => [
      letter,
      entryOf(to, letter)?.meaning === meaning
        ? letter
        : (nearest[meaning].map((each) => letterFor(to, each)).find((each) => each !== undefined) ?? null),
    ]),
  )
}

export function mapLetters(letters: string, mapping: LetterMapping, to: LetterSet): string {
  return inOrder(
    [...letters].flatMap((letter) => mapping[letter] ?? []),
    to,
  )
}

const nearest: Readonly<Record<LetterMeaning, readonly LetterMeaning[]>> = {
  accountable: ['accountable'],
  responsible: ['responsible'],
  supports: ['supports', 'responsible'],
  agrees: ['agrees', 'consulted'],
  consulted: ['consulted'],
  informed: ['informed'],
}
