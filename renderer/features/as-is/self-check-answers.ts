import { replyWords } from '#domain/self-check-answer.ts'
import type { Answer } from '#domain/self-check-commands.ts'

/** The answers in the order of their buttons, each with the key that gives it. */
export const answers: readonly { readonly value: Answer; readonly label: string; readonly key: string }[] = [
  { value: 'yes', label: replyWords.yes, key: 'y' },
  { value: 'no', label: replyWords.no, key: 'n' },
  { value: 'unknown', label: replyWords.unknown, key: 'u' },
  { value: 'not-applicable', label: replyWords['not-applicable'], key: 'x' },
]

/** What a key asks for: an answer, null to take it back, undefined for a key that is none of ours. */
export function answerOfKey(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): Answer | null | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (event.key === 'Delete' || event.key === 'Backspace') return null
  return answers.find((each) => each.key === event.key.toLowerCase())?.value
}
