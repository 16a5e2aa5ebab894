import type { GridChoice } from './grid-types.ts'

export interface ChoiceMatch {
  readonly items: readonly GridChoice[]
  /** Matching choices that are not listed. */
  readonly more: number
  /** Which one Enter takes without going to the list: see `matchChoices`; -1 when free text is meant. */
  readonly best: number
}

const LISTED = 100

/**
 * Choices that begin with the typed text, then those with a word that does, then those that merely hold it. The first that begins
 * with it is meant, or the only one with such a word: "imp" means "2 Important". Nothing typed lists all, in their own order.
 */
export function matchChoices(choices: readonly GridChoice[], typed: string): ChoiceMatch {
  const wanted = fold(typed)
  if (wanted === '') return listed(choices, -1)
  const begins = choices.filter((choice) => fold(choice.text).startsWith(wanted))
  const others = choices.filter((choice) => !begins.includes(choice) && fold(choice.text).includes(wanted))
  const words = others.filter((choice) => hasWord(choice.text, wanted))
  const holds = others.filter((choice) => !words.includes(choice))
  const exact = begins.findIndex((choice) => fold(choice.text) === wanted)
  if (exact > 0) begins.unshift(...begins.splice(exact, 1))
  return listed([...begins, ...words, ...holds], begins.length > 0 || words.length === 1 ? 0 : -1)
}

/** Whether what is wanted stands at the beginning of a word of the text; hyphens part words too. */
function hasWord(text: string, wanted: string): boolean {
  return fold(text)
    .replace(/[-/(]/g, ' ')
    .includes(` ${wanted.replace(/[-/(]/g, ' ')}`)
}

function listed(choices: readonly GridChoice[], best: number): ChoiceMatch {
  return { items: choices.slice(0, LISTED), more: Math.max(0, choices.length - LISTED), best }
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase()
}
