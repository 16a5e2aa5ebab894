import type { GridChoice } from './grid-types.ts'

export interface ChoiceMatch {
  readonly items: readonly GridChoice[]
  /** Matching choices that are not listed. */
  readonly more: number
  /** Which one Enter takes without going to the list: what was typed, or what it begins; -1 when free text is meant. */
  readonly best: number
}

const LISTED = 100

/** Choices that begin with the typed text, then those that hold it. Nothing typed lists all, in their own order. */
export function matchChoices(choices: readonly GridChoice[], typed: string): ChoiceMatch {
  const wanted = fold(typed)
  if (wanted === '') return listed(choices, -1)
  const begins = choices.filter((choice) => fold(choice.text).startsWith(wanted))
  const holds = choices.filter((choice) => {
    const text = fold(choice.text)
    return !text.startsWith(wanted) && text.includes(wanted)
  })
  const exact = begins.findIndex((choice) => fold(choice.text) === wanted)
  if (exact > 0) begins.unshift(...begins.splice(exact, 1))
  return listed([...begins, ...holds], begins.length > 0 ? 0 : -1)
}

function listed(choices: readonly GridChoice[], best: number): ChoiceMatch {
  return { items: choices.slice(0, LISTED), more: Math.max(0, choices.length - LISTED), best }
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase()
}
