import { join } from 'node:path'
import { dropAttachments, isWhole, readAttachment, writeAttachment } from './attachments.ts'
import { newestGoodSnapshot, setAsideSnapshots, writeSnapshot } from './backups.ts'
import type { Disk } from './disk.ts'
import type { EngagementFiles, JournalLine, ReadAttachmentResult, SnapshotRequest } from './ipc-contract.ts'
import { Journal } from './journal.ts'
import type { JournalAppend } from './journal.ts'
import type { JournalRepair } from './journal-repair.ts'
import { createQueue } from './queue.ts'
import { withReserve } from './reserve.ts'
import type { Reserve } from './reserve.ts'

interface EngagementFolderOptions {
  readonly folder: string
  readonly disk: Disk
  readonly now: () => Date
  readonly reserve: Reserve
  /** Rejects while the engagement is in the trash. Asked in the queue: asked before it, calls would overtake each other. */
  readonly assertWritable: () => Promise<void>
}

export const snapshotsFolder = 'snapshots'
/** Attached files, each named by its hash. */
const filesFolder = 'files'
/** Snapshots of a history that was given up for another. */
const setAsideFolder = 'set-aside'

/** As far as the renderer's Undo reaches back. */
const historyDepth = 500

/**
 * Journal, snapshots and attached files of one engagement while it is in use. Journal calls run one after another,
 * snapshots and files too; the three do not wait for each other, so that a large snapshot does not hold up saving. Errors of the disk reject.
 */
export class EngagementFolder {
  readonly #options: EngagementFolderOptions
  readonly #inJournal = createQueue()
  readonly #inSnapshots = createQueue()
  readonly #inFiles = createQueue()
  #journal: Journal | null = null
  /** A snapshot known to be good holds everything up to here. */
  #coveredSeq = 0

  constructor(options: EngagementFolderOptions) {
    this.#options = options
  }

  /** Everything needed to rebuild: the newest good snapshot and the unbroken run of entries behind it. */
  read(): Promise<EngagementFiles> {
    return this.#inJournal(async () => {
      const journal = await this.#openJournal()
      const snapshot = await newestGoodSnapshot(this.#snapshots, this.#options.disk)
      const snapshotSeq = snapshot?.file.seq ?? 0
      this.#coveredSeq = Math.max(this.#coveredSeq, snapshotSeq)
      const { upTo, after } = await journal.readAround(snapshotSeq, historyDepth)
      const lastSeq = snapshotSeq + after.length
      // Entries behind a hole cannot be applied; left in place they would block the numbers that come next.
      const unreachable = journal.lastSeq > lastSeq ? await this.#cutJournal(lastSeq) : null
      const damaged = journal.takeRepair()
      const cutBytes = damaged.cutBytes + (unreachable?.cutBytes ?? 0)
      const setAside = unreachable?.setAside ?? damaged.setAside
      const texts = { journal: after.map((line) => line.text), history: upTo.map((line) => line.text) }
      return { snapshot: snapshot?.text ?? null, snapshotSeq, ...texts, lastSeq, cutBytes, setAside }
    })
  }

  append(lines: readonly JournalLine[]): Promise<JournalAppend> {
    return this.#inJournal(async () => {
      await this.#options.assertWritable()
      const journal = await this.#openJournal()
      const append = () => withReserve(this.#options.reserve, () => journal.append(lines, this.#coveredSeq))
      const result = await append()
      if (result.status !== 'gap') return result
      // Seldom: the snapshot that stands in for the missing entries may be one of an earlier run.
      const snapshot = await newestGoodSnapshot(this.#snapshots, this.#options.disk)
      this.#coveredSeq = Math.max(this.#coveredSeq, snapshot?.file.seq ?? 0)
      const again = await append()
      return again.status === 'gap' ? { ...again, lastSeq: Math.max(again.lastSeq, this.#coveredSeq) } : again
    })
  }

  /**
   * Another copy was chosen that ends at `seq`: what goes beyond it is kept beside. Snapshots first: on a fault in
   * between the journal still tells that there is more than the copy has.
   */
  setAsideAfter(seq: number): Promise<void> {
    return this.#inSnapshots(() =>
      this.#inJournal(async () => {
        await this.#options.assertWritable()
        const { folder, disk } = this.#options
        await setAsideSnapshots(this.#snapshots, join(folder, setAsideFolder), seq, disk)
        this.#coveredSeq = (await newestGoodSnapshot(this.#snapshots, disk))?.file.seq ?? 0
        await this.#cutJournal(seq)
      }),
    )
  }

  /** ISO time of the snapshot. */
  snapshot(request: SnapshotRequest): Promise<string> {
    return this.#inSnapshots(async () => {
      const { disk, now, assertWritable } = this.#options
      await assertWritable()
      const written = await writeSnapshot(request, { folder: this.#snapshots, disk, now })
      this.#coveredSeq = Math.max(this.#coveredSeq, written.seq)
      return written.at.toISOString()
    })
  }

  attach(hash: string, bytes: Uint8Array): Promise<void> {
    return this.#inFiles(async () => {
      await this.#options.assertWritable()
      await writeAttachment(hash, bytes, this.#files)
    })
  }

  readAttached(hash: string): Promise<ReadAttachmentResult> {
    return this.#inFiles(() => readAttachment(hash, this.#files))
  }

  hasAttached(hash: string): Promise<boolean> {
    return this.#inFiles(() => isWhole(hash, this.#files))
  }

  dropAttached(keep: ReadonlySet<string>): Promise<string[]> {
    return this.#inFiles(async () => {
      await this.#options.assertWritable()
      return dropAttachments(keep, this.#files)
    })
  }

  /** Waits for what is under way and lets go of the files; Windows moves no folder with an open file in it. */
  async retire(): Promise<void> {
    await this.#inSnapshots(async () => undefined)
    await this.#inFiles(async () => undefined)
    await this.#inJournal(async () => {
      await this.#journal?.close()
      this.#journal = null
    })
  }

  #cutJournal(seq: number): Promise<JournalRepair> {
    return withReserve(this.#options.reserve, async () => {
      const journal = await this.#openJournal()
      try {
        return await journal.setAsideAfter(seq)
      } catch (error) {
        // How much of the file is gone is not known; it is read anew.
        this.#journal = null
        throw error
      }
    })
  }

  get #files() {
    const { folder, disk, now } = this.#options
    return { folder: join(folder, filesFolder), disk, now }
  }

  get #snapshots(): string {
    return join(this.#options.folder, snapshotsFolder)
  }

  async #openJournal(): Promise<Journal> {
    const { reserve, folder, disk, now } = this.#options
    this.#journal ??= await withReserve(reserve, () => Journal.open({ folder, disk, now }))
    return this.#journal
  }
}
