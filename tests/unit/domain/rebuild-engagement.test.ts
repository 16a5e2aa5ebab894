import { describe, expect, it } from 'vitest'
import { rebuildRows, undoableTail } from '#domain/rebuild-engagement.ts'
import type { Migration } from '#domain/schema/migrations.ts'
import type { StoredRows } from '#domain/schema/stored-rows.ts'

/** Version 2 of this test's schema calls `name` a `title`. */
const nameToTitle: Migration = {
  version: 2,
  name: 'name-to-title',
  migrate: (rows) => ({
    ...rows,
    teams: (rows['teams'] ?? []).map((row) => renamed(row as { id: string; name: string })),
  }),
}

describe('rebuildRows', () => {
  it('replays entries over nothing, in their own version', () => {
    const journal = [
      entry(1, 1, [added('a', { name: 'A' })]),
      entry(2, 1, [changed('a', { name: 'A' }, { name: 'B' })]),
    ]
    expect(rebuildRows({ snapshot: null, journal, history: [] }, [], 1)).toMatchObject({
      status: 'rebuilt',
      version: 1,
      seq: 2,
      rows: { teams: [{ id: 'a', name: 'B' }] },
      journal: [{ seq: 1 }, { seq: 2 }],
    })
  })

  it('migrates the rows to the version of an entry before the entry is applied', () => {
    const snapshot = text(1, 5, { teams: [{ id: 'a', name: 'A' }] })
    const journal = [
      entry(6, 1, [added('b', { name: 'B' })]),
      entry(7, 2, [changed('b', { title: 'B' }, { title: 'C' })]),
    ]
    expect(rebuildRows({ snapshot, journal, history: [entry(5, 1, [])] }, [nameToTitle], 2)).toMatchObject({
      status: 'rebuilt',
      version: 2,
      seq: 7,
      rows: {
        teams: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'C' },
        ],
      },
      journal: [{ seq: 7 }],
    })
  })

  it('refuses entries and snapshots of a later version', () => {
    expect(rebuildRows({ snapshot: null, journal: [entry(1, 9, [])], history: [] })).toEqual({
      status: 'newer',
      version: 9,
    })
    expect(rebuildRows({ snapshot: text(7, 1, {}), journal: [], history: [] })).toEqual({ status: 'newer', version: 7 })
  })

  it.each([
    ['a gap', [entry(1, 1, []), entry(3, 1, [])], 'after entry 1'],
    ['an entry that is none', [entry(1, 1, []), 'nonsense'], 'after entry 1'],
    ['a change to a row that is not there', [entry(1, 1, [changed('x', {}, {})])], 'Entry 1'],
    ['a row that is added twice', [entry(1, 1, [added('x', {})]), entry(2, 1, [added('x', {})])], 'Entry 2'],
  ])('says where the journal breaks: %s', (_what, journal, place) => {
    expect(rebuildRows({ snapshot: null, journal, history: [] })).toMatchObject({
      status: 'unreadable',
      reason: expect.stringContaining(place) as string,
    })
  })
})

describe('undoableTail', () => {
  it('hands out only what came after the last upgrade', () => {
    const commits = [commit(1, 1), commit(2, 2), commit(3, 1), commit(4, 2), commit(5, 2)]
    expect(undoableTail(commits, 2).map((each) => each.seq)).toEqual([4, 5])
    expect(undoableTail([commit(1, 1)], 2)).toEqual([])
  })
})

function commit(seq: number, schemaVersion: number, changes: readonly unknown[] = []) {
  return { seq, schemaVersion, at: '', author: '', label: '', source: 'edit' as const, changes: changes as never }
}

function entry(seq: number, schemaVersion: number, changes: readonly unknown[]): string {
  return JSON.stringify(commit(seq, schemaVersion, changes))
}

function text(schemaVersion: number, seq: number, tables: StoredRows): string {
  return JSON.stringify({ format: 'demarc-engagement', schemaVersion, engagement: 'e', seq, records: 0, tables })
}

function added(id: string, row: object) {
  return { table: 'teams', id, before: null, after: { id, ...row } }
}

function changed(id: string, before: object, after: object) {
  return { table: 'teams', id, before: { id, ...before }, after: { id, ...after } }
}

function renamed({ name, ...row }: { readonly id: string; readonly name: string }) {
  return { ...row, title: name }
}
