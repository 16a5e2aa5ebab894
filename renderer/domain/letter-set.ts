import { joinNames } from './name-list.ts'

/** The letters a responsibility matrix is written in; `own` for a set of the client's. */
export type LetterSetId = 'raci' | 'rasci' | 'daci' | 'rapid' | 'own'

/**
 * What a letter says of a role, whatever the letter is: rules, counts and the switch from one set to another go by it.
 * `agrees`: nothing is decided against it. `supports`: helps whoever does the work.
 */
export type LetterMeaning = 'accountable' | 'responsible' | 'supports' | 'agrees' | 'consulted' | 'informed'

export interface LetterEntry {
  /** One capital letter from A to Z. */
  readonly letter: string
  readonly name: string
  readonly meaning: LetterMeaning
  /** Other words that people write for it. */
  readonly words: readonly string[]
}

/** A letter of a set that the client has made. */
export type OwnLetter = Omit<LetterEntry, 'words'>

/** The letters of a matrix, in the order in which a cell holds them. */
export interface LetterSet {
  readonly id: LetterSetId
  readonly name: string
  readonly letters: readonly LetterEntry[]
}

export const meaningNames: Readonly<Record<LetterMeaning, string>> = {
  accountable: 'Answers for the outcome',
  responsible: 'Does the work',
  supports: 'Helps with the work',
  agrees: 'Must agree first',
  consulted: 'Is asked before',
  informed: 'Is told after',
}

const accountable = entry('A', 'Accountable', 'accountable')
const responsible = entry('R', 'Responsible', 'responsible')
const consulted = entry('C', 'Consulted', 'consulted', 'Consult')
const informed = entry('I', 'Informed', 'informed', 'Inform')

export const raci: LetterSet = { id: 'raci', name: 'RACI', letters: [accountable, responsible, consulted, informed] }

/** The sets that need no words of one's own. */
export const knownLetterSets: readonly LetterSet[] = [
  raci,
  {
    id: 'rasci',
    name: 'RASCI',
    letters: [
      accountable,
      responsible,
      entry('S', 'Supportive', 'supports', 'Support', 'Supports', 'Supporting'),
      consulted,
      informed,
    ],
  },
  {
    id: 'daci',
    name: 'DACI',
    letters: [
      entry('A', 'Approver', 'accountable', 'Approve', 'Approves'),
      entry('D', 'Driver', 'responsible', 'Drive', 'Drives'),
      entry('C', 'Contributor', 'consulted', 'Contribute', 'Contributes'),
      informed,
    ],
  },
  {
    id: 'rapid',
    name: 'RAPID',
    letters: [
      entry('D', 'Decide', 'accountable', 'Decides', 'Decider'),
      entry('P', 'Perform', 'responsible', 'Performs', 'Performer'),
      entry('R', 'Recommend', 'supports', 'Recommends', 'Recommender'),
      entry('A', 'Agree', 'agrees', 'Agrees'),
      entry('I', 'Input', 'consulted', 'Gives input'),
    ],
  },
]

/** The set of that name; one's own from its letters. */
export function letterSet(id: LetterSetId, own: readonly OwnLetter[]): LetterSet {
  return id === 'own' ? ownSet(own) : (knownLetterSets.find((each) => each.id === id) ?? raci)
}

/** Why these letters make no set, in words for the person who typed them; null when they do. */
export function letterSetProblem(letters: readonly OwnLetter[]): string | null {
  const odd = letters.find(({ letter }) => !/^[A-Z]$/.test(letter))
  if (odd)
    return odd.letter === ''
      ? `${odd.name.trim() || 'An entry'} has no letter.`
      : `“${odd.letter}” is not one capital letter from A to Z.`
  const nameless = letters.find(({ name }) => name.trim() === '')
  if (nameless) return `${nameless.letter} has no name.`
  const twice = letters.find(({ letter }, at) => letters.findIndex((each) => each.letter === letter) !== at)
  if (twice) return `${twice.letter} is there twice.`
  const wordOf = ({ name }: OwnLetter) => name.trim().toUpperCase()
  const asLetter = letters.find((each) => letters.some((other) => other !== each && other.letter === wordOf(each)))
  if (asLetter) return `“${asLetter.name.trim()}” is the name of ${asLetter.letter} and a letter of its own.`
  const asName = letters.find((each, at) => letters.findIndex((other) => wordOf(other) === wordOf(each)) !== at)
  if (asName) return `“${asName.name.trim()}” is the name of two letters.`
  const holding = letters.filter(({ meaning }) => meaning === 'accountable').length
  if (holding !== 1) return 'Exactly one letter must say who answers for the outcome.'
  if (!letters.some(({ meaning }) => meaning === 'responsible')) return 'One letter must say who does the work.'
  return null
}

export function means(set: LetterSet, meaning: LetterMeaning, letters: string): boolean {
  return set.letters.some((each) => each.meaning === meaning && letters.includes(each.letter))
}

/** All letters with the meaning. */
export function lettersFor(set: LetterSet, meaning: LetterMeaning): readonly string[] {
  return set.letters.filter((each) => each.meaning === meaning).map(({ letter }) => letter)
}

/** The first letter with the meaning. */
export function letterFor(set: LetterSet, meaning: LetterMeaning): string | undefined {
  return lettersFor(set, meaning)[0]
}

/** The letters in the order in which the name of the set has them: R, A, P, I, D for RAPID. */
export function asNamed({ name, letters }: LetterSet): readonly LetterEntry[] {
  const place = ({ letter }: LetterEntry) => name.indexOf(letter)
  return letters.every((each) => place(each) !== -1) ? letters.toSorted((a, b) => place(a) - place(b)) : letters
}

/** "are consulted", or in a set of other words "hold I (Input)". */
export function holding(set: LetterSet, meaning: LetterMeaning, verb: 'is' | 'are'): string {
  const own = set.letters.find((each) => each.meaning === meaning)
  if (!own || own.name.toLowerCase() === meaning) return `${verb} ${meaning}`
  return `${verb === 'is' ? 'holds' : 'hold'} ${own.letter} (${own.name})`
}

/** What texts call answering for the outcome and doing the work: A and R in RACI. Empty only while a set is being made. */
export function answerAndWork(set: LetterSet): { readonly answer: string; readonly work: string } {
  return { answer: letterFor(set, 'accountable') ?? '', work: letterFor(set, 'responsible') ?? '' }
}

export function entryOf(set: LetterSet, letter: string): LetterEntry | undefined {
  return set.letters.find((each) => each.letter === letter)
}

/** `AR` -> `A/R`, the way clients write it. */
export function printLetters(letters: string): string {
  return [...letters].join('/')
}

/** "A, R, C, I or several, such as A/R". */
export function lettersOffered(set: LetterSet): string {
  const letters = set.letters.map(({ letter }) => letter)
  return `${letters.join(', ')} or several, such as ${letters.slice(0, 2).join('/')}`
}

/**
 * The letters of a typed or pasted cell in the order of the set, or null when something else is in it. Letters and their
 * names may be mixed, in any order and with any of the usual separators: "A/R", "r, a", "Responsible & accountable".
 */
export function parseLetters(text: string, set: LetterSet): string | null {
  const cleaned = text.trim().toUpperCase()
  const words = wordsOf(set)
  const parts = words.has(cleaned) ? [cleaned] : cleaned.split(separators).filter((part) => part !== '')
  const letters = parts.flatMap((part) => words.get(part) ?? [...part])
  if (letters.length > 0 && letters.every((letter) => entryOf(set, letter))) return inOrder(letters, set)
  return blank.has(cleaned) ? '' : null
}

/** A letter that is not of the set stays where it is, behind the others. */
export function toggleLetter(letters: string, letter: string, set: LetterSet): string {
  const held = new Set(letters)
  if (!held.delete(letter)) held.add(letter)
  return inOrder(held, set)
}

/** The letters in the order of the set; those that are not of it behind the others. */
export function inOrder(letters: Iterable<string>, set: LetterSet): string {
  const held = new Set(letters)
  const known = set.letters.map(({ letter }) => letter).filter((letter) => held.delete(letter))
  return [...known, ...held].join('')
}

/** "Accountable and Responsible"; a letter that the set does not have stands for itself. */
export function lettersInWords(letters: string, set: LetterSet): string {
  return joinNames([...letters].map((letter) => entryOf(set, letter)?.name ?? letter))
}

/** The letters of a cell that the set does not have. */
export function foreignLetters(letters: string, set: LetterSet): string {
  return [...letters].filter((letter) => !entryOf(set, letter)).join('')
}

const blank: ReadonlySet<string> = new Set(['', '-', '–', '—', 'N', 'N/A', 'NONE'])
const separators = /[\s,;/\\&+|.·]+|\bAND\b/

function entry(letter: string, name: string, meaning: LetterMeaning, ...words: string[]): LetterEntry {
  return { letter, name, meaning, words }
}

/** The words of the set in capitals, each with its letter. A letter means itself, whatever another one is called. */
function wordsOf(set: LetterSet): ReadonlyMap<string, string> {
  const known = wordsBySet.get(set)
  if (known) return known
  const words = new Map([
    ...set.letters.flatMap(({ letter, name, words: others }) =>
      [name, ...others].map((word) => [word.trim().toUpperCase(), letter] as const),
    ),
    ...set.letters.map(({ letter }) => [letter, letter] as const),
  ])
  wordsBySet.set(set, words)
  return words
}

function ownSet(own: readonly OwnLetter[]): LetterSet {
  const known = ownSets.get(own)
  if (known) return known
  const name = own.map(({ letter }) => letter).join('')
  const set: LetterSet = { id: 'own', name, letters: own.map((each) => ({ ...each, words: [] })) }
  ownSets.set(own, set)
  return set
}

const wordsBySet = new WeakMap<LetterSet, ReadonlyMap<string, string>>()
const ownSets = new WeakMap<readonly OwnLetter[], LetterSet>()
