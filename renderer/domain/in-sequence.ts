import { applyChanges, type Change } from './change.ts'
import type { Command } from './command.ts'

/** Several commands as one step, each seeing what those before it changed. */
export function inSequence(...commands: readonly Command[]): Command {
  return (document, catalog, context) => {
    const changes: Change[] = []
    let current = document
    for (const command of commands) {
      const next = command(current, catalog, context)
      for (const change of next) changes.push(change)
      current = applyChanges(current, next)
    }
    return changes
  }
}
