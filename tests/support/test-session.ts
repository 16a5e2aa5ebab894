import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import Dexie from 'dexie'
import { createAutosave, type Autosave, type SaveState } from '#data/autosave.ts'
import { Database } from '#data/database.ts'
import { openStoredEngagement, type OpenResult } from '#data/recovery.ts'
import { createRepository, type HeadSummary, type Repository } from '#data/repository.ts'
import { emptyDocument } from '#domain/document.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { fakeHost, type FakeHost } from './fake-host.ts'
import { testStore } from './test-store.ts'

export const engagement = 'eng_test'
const start = Date.parse('2026-11-22T10:00:00.000Z')
const summary: HeadSummary = { name: 'Test', client: 'Test', round: 1, progress: [], waiting: '' }

export interface TestSession {
  readonly store: DocumentStore
  readonly autosave: Autosave
  readonly repository: Repository
  readonly database: Database
  readonly host: FakeHost
  readonly states: SaveState[]
  /** Lets this many minutes go by. */
  readonly wait: (minutes: number) => void
}

let databases = 0

/** A store wired to a fresh IndexedDB in memory and a fake host, as app/session.ts wires the real ones. */
export async function testSession(): Promise<TestSession> {
  let at = start
  const now = () => new Date(at).toISOString()
  const database = freshDatabase()
  const repository = createRepository(database)
  await repository.replace(engagement, emptyDocument(), 0, [], summary, now())
  const host = fakeHost()
  const store = testStore()
  const states: SaveState[] = []
  const autosave = createAutosave({
    engagement,
    host,
    repository,
    state: store.getState,
    summary: () => summary,
    now,
    seq: 0,
    freeBytes: host.freeBytes,
    onState: (state) => states.push(state),
  })
  store.onCommit((commit) => autosave.push(commit))
  const wait = (minutes: number) => {
    at += minutes * 60_000
  }
  return { store, autosave, repository, database, host, states, wait }
}

function freshDatabase(): Database {
  Dexie.dependencies.indexedDB = new IDBFactory()
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  return new Database(`test-${++databases}`)
}

export function reopen(session: Pick<TestSession, 'repository' | 'host'>): Promise<OpenResult> {
  return openStoredEngagement(engagement, {
    host: session.host,
    repository: session.repository,
    journalDepth: 500,
    summary: () => summary,
    now: () => new Date(start).toISOString(),
  })
}
