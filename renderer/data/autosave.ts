import type { HostApi, SnapshotReason } from '#electron/ipc-contract.ts'
import type { Commit } from '#domain/command.ts'
import { recordCount, type EngagementDocument } from '#domain/document.ts'
import { writeEngagement } from '#domain/engagement-file.ts'
import type { HeadSummary, Repository } from './repository.ts'

export type SaveState =
  | {
      readonly status: 'saved'
      /** ISO time; null when nothing has changed since opening. */ readonly at: string | null
      readonly warning: string | null
    }
  | { readonly status: 'saving' }
  /** Something is not yet in both copies. It is kept in memory and tried again. */
  | { readonly status: 'failed'; readonly reason: string }

export interface AutosaveOptions {
  readonly engagement: string
  readonly host: Pick<HostApi, 'appendJournal' | 'writeSnapshot'>
  readonly repository: Repository
  /** The document and the sequence number of the newest commit in it. */
  readonly state: () => { readonly document: EngagementDocument; readonly seq: number }
  readonly summary: (document: EngagementDocument) => HeadSummary
  readonly now: () => string
  readonly seq: number
  readonly onState: (state: SaveState) => void
}

export interface Autosave {
  /** Takes a commit over; writing starts at once, or right after the write in flight. */
  push(commit: Commit): void
  /** Resolves when everything handed over so far is in both copies, or could not be brought there (false). */
  flush(): Promise<boolean>
  /** Tries again at once what failed. */
  retry(): void
  /** Gives main a whole copy of the document. Resolves false when that failed. */
  snapshot(reason: SnapshotReason): Promise<boolean>
  stop(): void
}

const megabyte = 1024 * 1024
/** Below this the user is warned. */
const lowSpace = 500 * megabyte
/** Below this the store is left alone (a full disk makes Chromium drop it) and only the journal is written. */
const noSpace = 50 * megabyte
const retryAfter = 5_000
const snapshotAfter = 5 * 60_000

/**
 * Brings every commit to both copies: main's synced journal and one strict transaction of the store. No timer delays
 * a write; while one is in flight, later commits queue up and go together in the next.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { engagement, host, repository } = options
  let unsaved: readonly Commit[] = []
  let journalSeq = options.seq
  let storeSeq = options.seq
  let storeBroken = false
  let running: Promise<void> | null = null
  let retryTimer: ReturnType<typeof setTimeout> | null = null
  let stopped = false
  let lastSnapshot = Date.parse(options.now())
  let changedSinceSnapshot = false

  async function run(): Promise<void> {
    options.onState({ status: 'saving' })
    for (;;) {
      const commits = unsaved
      const { document } = options.state()
      const [journal, store] = await Promise.all([writeJournal(commits), writeStore(commits, document)])
      unsaved = unsaved.filter((commit) => commit.seq > Math.min(journalSeq, storeSeq))
      const problem = journal.problem ?? store.problem
      if (problem !== null) return fail(problem)
      if (unsaved.length > 0) continue
      options.onState({ status: 'saved', at: options.now(), warning: journal.warning })
      return snapshotWhenDue()
    }
  }

  async function writeJournal(commits: readonly Commit[]): Promise<Outcome> {
    const due = commits.filter((commit) => commit.seq > journalSeq)
    if (due.length === 0) return fine
    try {
      const result = await host.appendJournal(engagement, due.map(toLine))
      if (result.status === 'gap') return await fillGap(result.lastSeq)
      if (result.status === 'disk-full') return { problem: diskFull(result.freeBytes), warning: null }
      if (result.status === 'failed')
        return { problem: `The journal file could not be written: ${result.message}`, warning: null }
      journalSeq = result.seq
      pauseStore(result.freeBytes < noSpace)
      return { problem: null, warning: result.freeBytes < lowSpace ? lowSpaceText(result.freeBytes) : null }
    } catch (error) {
      return { problem: `The journal file could not be written: ${messageOf(error)}`, warning: null }
    }
  }

  /** The file ends before our first line: hand over what is missing, or the whole document when that is gone too. */
  async function fillGap(lastSeq: number): Promise<Outcome> {
    const missing = await repository.journalAfter(engagement, lastSeq)
    const lines = [...missing.filter((commit) => commit.seq < (unsaved[0]?.seq ?? 0)), ...unsaved]
    if (lines[0]?.seq === lastSeq + 1 && lines.every((line, index) => line.seq === lastSeq + 1 + index)) {
      const result = await host.appendJournal(engagement, lines.map(toLine))
      if (result.status === 'synced') {
        journalSeq = result.seq
        return fine
      }
    }
    const covered = options.state().seq
    if (!(await writeSnapshot('repair')))
      return { problem: 'The journal file has a gap and no snapshot could be written.', warning: null }
    journalSeq = covered
    return fine
  }

  async function writeStore(commits: readonly Commit[], document: EngagementDocument): Promise<Outcome> {
    const due = commits.filter((commit) => commit.seq > storeSeq)
    const last = due.at(-1)
    if (!last || storePaused) return storePaused ? { problem: diskFull(null), warning: null } : fine
    try {
      if (storeBroken) {
        await repository.reopen()
        const journal = await repository.journalAfter(engagement, 0).catch(() => [])
        const known = journal.filter((commit) => commit.seq < (due[0]?.seq ?? 0))
        await repository.replace(engagement, document, last.seq, [...known, ...due], options.summary(document), last.at)
        storeBroken = false
      } else await repository.write(engagement, due, document)
      storeSeq = last.seq
      return fine
    } catch (error) {
      storeBroken = true
      return { problem: `The store could not be written: ${messageOf(error)}`, warning: null }
    }
  }

  let storePaused = false
  function pauseStore(paused: boolean): void {
    storePaused = paused
  }

  function fail(reason: string): void {
    options.onState({ status: 'failed', reason })
    if (!stopped) retryTimer = setTimeout(() => kick(), retryAfter)
  }

  function kick(): void {
    if (retryTimer) clearTimeout(retryTimer)
    retryTimer = null
    if (running || unsaved.length === 0) return
    running = run().finally(() => {
      running = null
    })
  }

  async function snapshotWhenDue(): Promise<void> {
    if (!changedSinceSnapshot || Date.parse(options.now()) - lastSnapshot < snapshotAfter) return
    await writeSnapshot('interval')
  }

  async function writeSnapshot(reason: SnapshotReason): Promise<boolean> {
    const { document, seq } = options.state()
    try {
      const text = writeEngagement(engagement, document, seq)
      const result = await host.writeSnapshot({ engagement, reason, seq, records: recordCount(document), text })
      if (result.status !== 'written') return false
      lastSnapshot = Date.parse(options.now())
      changedSinceSnapshot = false
      return true
    } catch {
      // The document is in the journal; a snapshot only shortens the way back. The next interval tries again.
      return false
    }
  }

  return {
    push(commit) {
      unsaved = [...unsaved, commit]
      changedSinceSnapshot = true
      kick()
    },
    async flush() {
      if (!running && unsaved.length > 0) kick()
      while (running) await running
      return unsaved.length === 0
    },
    retry: kick,
    async snapshot(reason) {
      while (running) await running
      return writeSnapshot(reason)
    },
    stop() {
      stopped = true
      if (retryTimer) clearTimeout(retryTimer)
    },
  }
}

interface Outcome {
  readonly problem: string | null
  readonly warning: string | null
}

const fine: Outcome = { problem: null, warning: null }

function toLine(commit: Commit) {
  return { seq: commit.seq, text: JSON.stringify(commit) }
}

function diskFull(freeBytes: number | null): string {
  const left = freeBytes === null ? '' : ` (${Math.floor(freeBytes / megabyte)} MB left)`
  return `The disk is full${left}. Free some space; the work is kept in memory and saved as soon as there is room.`
}

function lowSpaceText(freeBytes: number): string {
  return `Only ${Math.floor(freeBytes / megabyte)} MB left on the disk`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
