import { applyChanges } from './change.ts'
import type { Command } from './command.ts'

/** One command that runs after another in the same step, so that the second sees what the first changed. */
export function inSequence(first: Command, second: Command): Command {
  return (document, catalog, context) => {
    const changes = first(document, catalog, context)
    return [...changes, ...second(applyChanges(document, changes), catalog, context)]
  }
}
