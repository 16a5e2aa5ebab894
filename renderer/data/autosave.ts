import type { HostApi, JournalLine, SnapshotReason } from '#electron/ipc-contract.ts'
import type { Commit } from '#domain/command.ts'
import { recordCount, type EngagementDocument } from '#domain/document.ts'
import { writeEngagement } from '#domain/engagement-file.ts'
import { messageOf } from '#platform/message-of.ts'
import { isLarge, textInSlices } from './commit-text.ts'
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
  readonly host: Pick<HostApi, 'appendJournal' | 'writeSnapshot' | 'setAsideJournal'>
  readonly repository: Repository
  /** The document, the sequence number of the newest commit in it, and the newest commits, oldest first. */
  readonly state: () => {
    readonly document: EngagementDocument
    readonly seq: number
    readonly journal: readonly Commit[]
  }
  readonly summary: (document: EngagementDocument) => HeadSummary
  readonly now: () => string
  /** Both copies hold everything up to here. */
  readonly seq: number
  /** Free space of the data folder's disk when the engagement was opened. */
  readonly freeBytes: number
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
export const noSpace = 50 * megabyte
const retryAfter = 5_000
const snapshotAfter = 5 * 60_000
/** Main takes this many journal lines in one call; a longer gap is closed by a snapshot. */
const mostLines = 10_000

/**
 * Brings every commit to both copies: main's synced journal and one strict transaction of the store. No timer delays
 * a write; while one is in flight, later commits queue up and go together in the next.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { engagement, host, repository } = options
  let unsaved: readonly Commit[] = []
  /** The JSON of large commits, for both copies, until they are saved. */
  const texts = new Map<Commit, string>()
  let journalSeq = options.seq
  let storeSeq = options.seq
  let storeBroken = false
  let freeBytes = options.freeBytes
  let running: Promise<void> | null = null
  let failed = false
  let retryTimer: ReturnType<typeof setTimeout> | null = null
  let stopped = false
  let lastSnapshot = Date.parse(options.now())
  let changedSinceSnapshot = false

  async function run(): Promise<void> {
    options.onState({ status: 'saving' })
    while (unsaved.length > 0) {
      const problem = (await spellOut(unsaved)) ?? (await writeBoth(unsaved))
      unsaved = unsaved.filter((commit) => commit.seq > Math.min(journalSeq, storeSeq))
      for (const commit of texts.keys()) if (!unsaved.includes(commit)) texts.delete(commit)
      if (problem !== null) return fail(problem)
    }
    failed = false
    options.onState({
      status: 'saved',
      at: options.now(),
      warning: freeBytes < lowSpace ? lowSpaceText(freeBytes) : null,
    })
  }

  /** Only an import waits for this. A large commit that comes in meanwhile is written out at one go. */
  async function spellOut(commits: readonly Commit[]): Promise<Problem> {
    try {
      for (const commit of commits)
        if (isLarge(commit) && !texts.has(commit)) texts.set(commit, await textInSlices(commit))
      return null
    } catch (error) {
      return `The changes could not be written out: ${messageOf(error)}`
    }
  }

  /** Side by side; while space is short the journal goes first and decides whether the store may be touched. */
  async function writeBoth(commits: readonly Commit[]): Promise<Problem> {
    const state = options.state()
    if (freeBytes >= noSpace) {
      const [journal, store] = await Promise.all([writeJournal(commits), writeStore(commits, state)])
      return journal ?? store
    }
    const journal = await writeJournal(commits)
    if (freeBytes < noSpace) return journal ?? diskFull(freeBytes)
    return journal ?? (await writeStore(commits, state))
  }

  async function writeJournal(commits: readonly Commit[]): Promise<Problem> {
    const due = commits.filter((commit) => commit.seq > journalSeq)
    try {
      const result = await host.appendJournal(engagement, due.map(toLine))
      if (result.status === 'gap') return await fillGap(result.lastSeq)
      if (result.status === 'conflict') return await replaceHistory(result.seq)
      if (result.status === 'disk-full') {
        freeBytes = result.freeBytes
        return diskFull(result.freeBytes)
      }
      if (result.status === 'failed') return `The journal file could not be written: ${result.message}`
      journalSeq = Math.max(journalSeq, due.at(-1)?.seq ?? 0)
      freeBytes = result.freeBytes
      return null
    } catch (error) {
      return `The journal file could not be written: ${messageOf(error)}`
    }
  }

  function toLine(commit: Commit): JournalLine {
    return { seq: commit.seq, text: texts.get(commit) ?? JSON.stringify(commit) }
  }

  /** The file ends before our first line: hand over what is missing, or the whole document when that is gone too. */
  async function fillGap(lastSeq: number): Promise<Problem> {
    const { journal, seq } = options.state()
    const lines = journal.filter((commit) => commit.seq > lastSeq)
    if (lines[0]?.seq === lastSeq + 1 && lines.length <= mostLines) {
      const result = await host.appendJournal(engagement, lines.map(toLine))
      if (result.status === 'synced') {
        journalSeq = seq
        return null
      }
    }
    if (!(await writeSnapshot('repair'))) return 'The journal file has a gap and no snapshot could be written.'
    journalSeq = Math.max(journalSeq, seq)
    return null
  }

  /** The file goes on differently from what is open here: memory is the truth, the other entries are kept beside. */
  async function replaceHistory(seq: number): Promise<Problem> {
    await host.setAsideJournal(engagement, seq - 1)
    return fillGap(seq - 1)
  }

  async function writeStore(
    commits: readonly Commit[],
    { document, journal }: ReturnType<AutosaveOptions['state']>,
  ): Promise<Problem> {
    const due = commits.filter((commit) => commit.seq > storeSeq)
    const last = due.at(-1)
    if (!last) return null
    try {
      if (storeBroken) {
        await repository.reopen()
        const known = journal.filter((commit) => commit.seq <= last.seq)
        await repository.replace(engagement, document, last.seq, known, options.summary(document), last.at)
        storeBroken = false
      } else await repository.write(engagement, due, document, texts)
      storeSeq = last.seq
      return null
    } catch (error) {
      storeBroken = true
      return `The store could not be written: ${messageOf(error)}`
    }
  }

  function fail(reason: string): void {
    failed = true
    options.onState({ status: 'failed', reason })
    if (!stopped) retryTimer = setTimeout(kick, retryAfter)
  }

  function kick(): void {
    if (retryTimer) clearTimeout(retryTimer)
    retryTimer = null
    if (running || unsaved.length === 0) return
    running = run().finally(() => {
      running = null
      // A commit may have come between the last look and this moment.
      if (!failed) kick()
    })
    void running.then(snapshotWhenDue)
  }

  async function snapshotWhenDue(): Promise<void> {
    if (failed || !changedSinceSnapshot || Date.parse(options.now()) - lastSnapshot < snapshotAfter) return
    await writeSnapshot('interval')
  }

  async function writeSnapshot(reason: SnapshotReason): Promise<boolean> {
    const { document, seq } = options.state()
    changedSinceSnapshot = false
    try {
      const text = writeEngagement(engagement, document, seq)
      const result = await host.writeSnapshot({ engagement, reason, seq, records: recordCount(document), text })
      if (result.status === 'written') {
        lastSnapshot = Date.parse(options.now())
        return true
      }
    } catch {
      // The document is in the journal; a snapshot only shortens the way back. The next interval tries again.
    }
    changedSinceSnapshot = true
    return false
  }

  return {
    push(commit) {
      unsaved = [...unsaved, commit]
      changedSinceSnapshot = true
      kick()
    },
    async flush() {
      if (!running) kick()
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

/** What went wrong, in words for the status bar; null when nothing did. */
type Problem = string | null

export function diskFull(freeBytes: number): string {
  return `The disk is full (${Math.floor(freeBytes / megabyte)} MB left). Free some space and try again.`
}

function lowSpaceText(freeBytes: number): string {
  return `Only ${Math.floor(freeBytes / megabyte)} MB left on the disk`
}
