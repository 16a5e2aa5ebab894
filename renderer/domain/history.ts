import type { Commit } from './command.ts'

/** What Undo and Redo would act on: sequence numbers of commits, the next one last. */
export interface History {
  readonly undo: readonly number[]
  readonly redo: readonly number[]
}

const emptyHistory: History = { undo: [], redo: [] }

/**
 * The stacks after one more journal entry. Derived from the journal, so they survive a restart. A new edit clears
 * redo; an undo moves its target to redo and back.
 */
export function extendHistory(history: History, entry: Pick<Commit, 'seq' | 'source' | 'target'>): History {
  if (entry.source === 'create') return emptyHistory
  if (entry.source === 'undo')
    return { undo: history.undo.filter((seq) => seq !== entry.target), redo: push(history.redo, entry.target) }
  if (entry.source === 'redo')
    return { undo: push(history.undo, entry.target), redo: history.redo.filter((seq) => seq !== entry.target) }
  return { undo: push(history.undo, entry.seq), redo: [] }
}

export function historyOf(journal: readonly Pick<Commit, 'seq' | 'source' | 'target'>[]): History {
  return journal.reduce(extendHistory, emptyHistory)
}

function push(stack: readonly number[], seq: number | undefined): readonly number[] {
  return seq === undefined ? stack : [...stack, seq]
}
