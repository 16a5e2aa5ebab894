import fc from 'fast-check'
import { knownLetterSets, letterSet, meaningNames, type LetterMeaning, type OwnLetter } from '#domain/letter-set.ts'

const meanings = Object.keys(meaningNames) as LetterMeaning[]
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const ownSet = fc.uniqueArray(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 8 }).chain((letters) =>
  fc
    .array(fc.constantFrom(...meanings.slice(1)), { minLength: letters.length, maxLength: letters.length })
    .map((given) =>
      letterSet(
        'own',
        letters.map((letter, at): OwnLetter => {
          const meaning = at === 0 ? 'accountable' : at === 1 ? 'responsible' : (given[at] ?? 'informed')
          return { letter, name: `Meaning of ${letter}`, meaning }
        }),
      ),
    ),
)

/** Any set that the application accepts. */
export const anySet = fc.oneof(fc.constantFrom(...knownLetterSets), ownSet)
