import { addRow, type Change } from '#domain/change.ts'
import type { Commit } from '#domain/command.ts'
import { recordCount, tableNames, type EngagementDocument } from '#domain/document.ts'
import type { BrokenRow } from '#domain/schema/decode.ts'
import { schemaVersion } from '#domain/schema/migrations.ts'
import type { StoredRows } from '#domain/schema/stored-rows.ts'
import { messageOf } from '#platform/message-of.ts'
import { createChunkMap, type ChunkMap } from './chunk-map.ts'
import type { Database, EngagementHead, StoredCommit } from './database.ts'

/** What the card shows besides the facts the repository knows itself. */
export type HeadSummary = Pick<EngagementHead, 'name' | 'client' | 'round' | 'progress' | 'waiting'>

export type LoadResult =
  | {
      readonly status: 'loaded'
      readonly head: EngagementHead
      readonly rows: StoredRows
      /** Rows of all tables; differs from `head.records` when the store lost some. */
      readonly records: number
      /** The newest commits, oldest first. */
      readonly journal: readonly Commit[]
    }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly reason: string }

/** Reads and writes engagements in IndexedDB. Every write is one strict transaction: all of it or nothing. */
export interface Repository {
  heads(): Promise<readonly EngagementHead[]>
  load(engagement: string, journalDepth: number): Promise<LoadResult>
  /** Commits with a sequence number above `seq`, ascending. */
  journalAfter(engagement: string, seq: number): Promise<readonly Commit[]>
  /**
   * Writes what the commits touched, as `document` (the state after the last of them) has it. `texts` holds the JSON of
   * large ones.
   */
  write(
    engagement: string,
    commits: readonly Commit[],
    document: EngagementDocument,
    texts: ReadonlyMap<Commit, string>,
  ): Promise<void>
  /** Replaces everything stored of an engagement. */
  replace(
    engagement: string,
    document: EngagementDocument,
    seq: number,
    journal: readonly Commit[],
    summary: HeadSummary,
    updatedAt: string,
  ): Promise<void>
  summarize(engagement: string, summary: HeadSummary): Promise<void>
  setAside(engagement: string, rows: readonly BrokenRow[], at: string): Promise<void>
  /** Takes an engagement out of the store; only its name stays, for the list of deleted ones. */
  remove(engagement: string): Promise<void>
  /** Names of engagements that were removed and not restored, by id. */
  deletedNames(): Promise<ReadonlyMap<string, string>>
  /** After a full disk a Dexie connection stays dead until it is opened anew. */
  reopen(): Promise<void>
}

/** Some thousand rows: a few milliseconds to copy. */
const chunksAtOnce = 10

export function createRepository(database: Database): Repository {
  const maps = new Map<string, ChunkMap>()

  async function clear(engagement: string): Promise<void> {
    await database.chunks.where('engagement').equals(engagement).delete()
    await database.journal.where('[engagement+seq]').between([engagement, 0], [engagement, Infinity]).delete()
    await database.engagements.delete(engagement)
  }

  /** The store copies what it is given before it returns: a few chunks at a time, the window stays free. */
  async function putTouched(
    engagement: string,
    map: ChunkMap,
    changes: readonly Change[],
    document: EngagementDocument,
  ): Promise<void> {
    const touched = map.touch(changes)
    for (let from = 0; from < touched.length; from += chunksAtOnce) {
      const chunks = touched
        .slice(from, from + chunksAtOnce)
        .map(({ table, chunk }) => ({ engagement, table, chunk, rows: map.rowsOf(document, table, chunk) }))
      const gone = chunks.filter((chunk) => chunk.rows.length === 0)
      await database.chunks.bulkPut(chunks.filter((chunk) => chunk.rows.length > 0))
      await database.chunks.bulkDelete(gone.map(({ table, chunk }) => [engagement, table, chunk]))
    }
  }

  return {
    heads: () => database.engagements.toArray(),

    async load(engagement, journalDepth) {
      try {
        const head = await database.engagements.get(engagement)
        if (!head) return { status: 'missing' }
        const chunks = await database.chunks.where('engagement').equals(engagement).toArray()
        const stored = await database.journal
          .where('[engagement+seq]')
          .between([engagement, head.seq - journalDepth + 1], [engagement, head.seq], true, true)
          .toArray()
        const map = createChunkMap()
        map.place(chunks)
        maps.set(engagement, map)
        const rows: Record<string, unknown[]> = {}
        for (const chunk of chunks) rows[chunk.table] = (rows[chunk.table] ?? []).concat(chunk.rows)
        const records = Object.values(rows).reduce((sum, list) => sum + list.length, 0)
        return { status: 'loaded', head, rows, records, journal: stored.map(readCommit) }
      } catch (error) {
        return { status: 'unreadable', reason: messageOf(error) }
      }
    },

    async journalAfter(engagement, seq) {
      const stored = await database.journal
        .where('[engagement+seq]')
        .between([engagement, seq], [engagement, Infinity], false, true)
        .toArray()
      return stored.map(readCommit)
    },

    async write(engagement, commits, document, texts) {
      const last = commits.at(-1)
      const map = maps.get(engagement)
      if (!last || !map) throw new Error(`Engagement ${engagement} is not loaded`)
      await database.transaction('rw', [database.engagements, database.chunks, database.journal], async () => {
        const changes = commits.flatMap((commit) => commit.changes)
        await putTouched(engagement, map, changes, document)
        await database.journal.bulkPut(
          commits.map((commit) => ({ engagement, seq: commit.seq, commit: texts.get(commit) ?? commit })),
        )
        const updated = await database.engagements.update(engagement, {
          seq: last.seq,
          records: recordCount(document),
          updatedAt: last.at,
          schemaVersion,
          ...profileOf(document),
        })
        if (updated === 0 && !(await database.engagements.get(engagement)))
          throw new Error('The store has lost this engagement')
      })
    },

    async replace(engagement, document, seq, journal, summary, updatedAt) {
      const map = createChunkMap()
      const everything = tableNames.flatMap((table) => document[table].rows.map((row) => addRow(table, row as never)))
      const head = { id: engagement, schemaVersion, seq, records: recordCount(document), updatedAt, ...summary }
      const stores = [database.engagements, database.chunks, database.journal, database.deleted]
      await database.transaction('rw', stores, async () => {
        await clear(engagement)
        await putTouched(engagement, map, everything, document)
        await database.journal.bulkPut(journal.map((commit) => ({ engagement, seq: commit.seq, commit })))
        await database.engagements.put(head)
        await database.deleted.delete(engagement)
      })
      maps.set(engagement, map)
    },

    async summarize(engagement, summary) {
      await database.engagements.update(engagement, summary)
    },

    async setAside(engagement, rows, at) {
      await database.setAside.bulkAdd(rows.map(({ message, row }) => ({ engagement, at, message, row })))
    },

    async remove(engagement) {
      const { engagements, chunks, journal, deleted, files } = database
      await database.transaction('rw', [engagements, chunks, journal, deleted, files], async () => {
        const head = await engagements.get(engagement)
        if (head) await deleted.put({ id: engagement, name: head.name })
        await files.where('engagement').equals(engagement).delete()
        await clear(engagement)
      })
      maps.delete(engagement)
    },

    async deletedNames() {
      const cards = await database.deleted.toArray()
      return new Map(cards.map((card) => [card.id, card.name]))
    },

    async reopen() {
      database.close({ disableAutoOpen: false })
      await database.open()
    },
  }
}

function profileOf(document: EngagementDocument): Partial<HeadSummary> {
  const profile = document.engagement.rows[0]
  return profile ? { name: profile.name, client: profile.client, round: profile.round } : {}
}

function readCommit({ commit }: StoredCommit): Commit {
  // Safe: the text was written from a commit.
  return typeof commit === 'string' ? (JSON.parse(commit) as Commit) : commit
}
