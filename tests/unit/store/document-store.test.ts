import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, invertChanges, type Change } from '#domain/change.ts'
import type { Commit } from '#domain/command.ts'
import { emptyDocument } from '#domain/document.ts'
import { historyOf } from '#domain/history.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { actions, commandOf, type Action } from '#tests/support/arbitrary-commands.ts'
import { rowsOf, testStore } from '#tests/support/test-store.ts'

describe('document store', () => {
  it('equals replaying the surviving changes, after any commits, undos and redos', () => {
    fc.assert(
      fc.property(actions, (sequence) => {
        const store = testStore()
        const surviving = playNaively(store, sequence)
        const replayed = surviving.reduce(applyChanges, emptyDocument())
        expect(rowsOf(store.getState().document)).toEqual(rowsOf(replayed))
      }),
      { numRuns: 1000, seed: 20261122 },
    )
  })

  it('restores the start when everything is inverted', () => {
    fc.assert(
      fc.property(actions, (sequence) => {
        const store = testStore()
        const commits = record(store)
        playNaively(store, sequence)
        const back = commits.toReversed().flatMap((commit) => invertChanges(commit.changes))
        expect(rowsOf(applyChanges(store.getState().document, back))).toEqual(rowsOf(emptyDocument()))
      }),
      { numRuns: 1000, seed: 20261122 },
    )
  })

  it('derives the same undo stack from the journal as it kept in memory', () => {
    fc.assert(
      fc.property(actions, (sequence) => {
        const store = testStore()
        const commits = record(store)
        playNaively(store, sequence)
        expect(historyOf(commits)).toEqual(store.getState().history)
      }),
      { numRuns: 300, seed: 20261122 },
    )
  })

  it('shares untouched tables and rows between documents', () => {
    const store = testStore()
    store.commit('Add', commandOf({ kind: 'add', name: 'a', at: 0 }))
    store.commit('Add', commandOf({ kind: 'add', name: 'b', at: 1 }))
    const before = store.getState().document
    store.commit('Edit', commandOf({ kind: 'edit', at: 0, field: 'name', text: 'checkout' }))
    const after = store.getState().document
    expect(after.roles).toBe(before.roles)
    expect(after.services.rows[1]).toBe(before.services.rows[1])
    expect(after.services.index).toBe(before.services.index)
  })

  it('makes no commit when nothing changes', () => {
    const store = testStore()
    store.commit('Add', commandOf({ kind: 'add', name: 'a', at: 0 }))
    expect(store.commit('Same', commandOf({ kind: 'edit', at: 0, field: 'name', text: 'a' }))).toBeNull()
    expect(store.getState().seq).toBe(1)
  })

  it('refuses changes that do not fit the document', () => {
    const store = testStore()
    store.commit('Add', commandOf({ kind: 'add', name: 'a', at: 0 }))
    const row = store.getState().document.services.rows[0]
    if (!row) throw new Error('no row')
    const again: Change = { table: 'services', id: row.id, before: null, after: row }
    expect(() => applyChanges(store.getState().document, [again])).toThrow(/already there/)
  })
})

/** Plays the actions and keeps, beside the store, plain stacks of what survives. */
function playNaively(store: DocumentStore, sequence: readonly Action[]): readonly (readonly Change[])[] {
  const done: (readonly Change[])[] = []
  const undone: (readonly Change[])[] = []
  for (const action of sequence) {
    if (action.kind === 'undo') {
      const last = done.pop()
      expect(store.undo() === null).toBe(last === undefined)
      if (last) undone.push(last)
    } else if (action.kind === 'redo') {
      const last = undone.pop()
      expect(store.redo() === null).toBe(last === undefined)
      if (last) done.push(last)
    } else {
      const commit = store.commit(action.kind, commandOf(action))
      if (!commit) continue
      done.push(commit.changes)
      undone.length = 0
    }
  }
  return done
}

function record(store: DocumentStore): Commit[] {
  const commits: Commit[] = []
  store.onCommit((commit) => commits.push(commit))
  return commits
}
