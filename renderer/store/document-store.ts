import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Catalog } from '#domain/catalog.ts'
import { applyChanges, invertChanges } from '#domain/change.ts'
import type { Command, CommandContext, Commit, CommitSource } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { extendHistory, historyOf, type History } from '#domain/history.ts'
import { schemaVersion } from '#domain/schema/migrations.ts'

/** The open engagement in memory. While it is open this is the truth; two copies on disk outlive it. */
export interface DocumentState {
  readonly document: EngagementDocument
  /** Sequence number of the last commit. */
  readonly seq: number
  readonly history: History
  /** Newest commits, oldest first; what lies before is on disk and can no longer be undone from here. */
  readonly journal: readonly Commit[]
}

export interface DocumentStore extends Pick<StoreApi<DocumentState>, 'getState' | 'getInitialState' | 'subscribe'> {
  readonly engagement: string
  /**
   * The only way to change the document. Runs the command against the present document; no changes, no commit.
   * Returns the commit, or null when there was nothing to do.
   */
  commit(label: string, command: Command, source?: CommitSource): Commit | null
  /** Takes back the newest surviving commit, as a new commit. Null when there is none. */
  undo(): Commit | null
  redo(): Commit | null
  /** Is called with every commit, after memory holds it. */
  onCommit(listener: (commit: Commit) => void): () => void
}

export interface DocumentStoreOptions {
  readonly engagement: string
  readonly document: EngagementDocument
  readonly seq: number
  readonly journal: readonly Commit[]
  readonly catalog: Catalog
  readonly context: () => CommandContext
  /** ISO time. */
  readonly now: () => string
  readonly author: () => string
}

/** Undo reaches back this many commits; the journal on disk keeps all of them. */
export const undoDepth = 500

export function createDocumentStore(options: DocumentStoreOptions): DocumentStore {
  const journal = options.journal.slice(-undoDepth)
  const store = createStore<DocumentState>(() => ({
    document: options.document,
    seq: options.seq,
    history: historyOf(journal),
    journal,
  }))
  const listeners = new Set<(commit: Commit) => void>()

  function append(entry: Pick<Commit, 'label' | 'source' | 'changes' | 'target'>): Commit {
    const state = store.getState()
    const commit: Commit = { schemaVersion, seq: state.seq + 1, at: options.now(), author: options.author(), ...entry }
    store.setState({
      document: applyChanges(state.document, commit.changes),
      seq: commit.seq,
      history: withinDepth(extendHistory(state.history, commit), commit.seq),
      journal: [...state.journal.slice(-(undoDepth - 1)), commit],
    })
    for (const listener of listeners) listener(commit)
    return commit
  }

  function find(seq: number | undefined): Commit | undefined {
    return store.getState().journal.find((commit) => commit.seq === seq)
  }

  return {
    engagement: options.engagement,
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    commit(label, command, source = 'edit') {
      const changes = command(store.getState().document, options.catalog, options.context())
      return changes.length === 0 ? null : append({ label, source, changes })
    },
    undo() {
      const target = find(store.getState().history.undo.at(-1))
      if (!target) return null
      return append({ label: target.label, source: 'undo', target: target.seq, changes: invertChanges(target.changes) })
    },
    redo() {
      const target = find(store.getState().history.redo.at(-1))
      if (!target) return null
      return append({ label: target.label, source: 'redo', target: target.seq, changes: target.changes })
    },
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Drops stack entries whose commits have left memory. */
function withinDepth(history: History, seq: number): History {
  const oldest = seq - undoDepth + 1
  if ((history.undo[0] ?? oldest) >= oldest && (history.redo[0] ?? oldest) >= oldest) return history
  return { undo: history.undo.filter((each) => each >= oldest), redo: history.redo.filter((each) => each >= oldest) }
}
