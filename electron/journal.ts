import { join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import { ensureFolder, exists, syncFolder, writeAll } from './disk.ts'
import type { Disk } from './disk.ts'
import type { JournalLine } from './ipc-contract.ts'
import { encodeEntry, entryText, lineChecksum, scanJournal } from './journal-format.ts'
import type { JournalEntry } from './journal-format.ts'
import { cutOut, journalName, nothingCut, readRepaired } from './journal-repair.ts'
import type { JournalRepair } from './journal-repair.ts'

interface JournalOptions {
  readonly folder: string
  readonly disk: Disk
  readonly now: () => Date
}

export type JournalAppend =
  | { readonly status: 'synced'; readonly seq: number }
  | { readonly status: 'gap'; readonly lastSeq: number }
  | { readonly status: 'conflict'; readonly seq: number }

/**
 * The append-only file of one engagement. Calls must not overlap (see queue.ts). Errors of the disk reject; whatever
 * was written by then is taken back, so a rejected append left nothing behind and may be tried again.
 */
export class Journal {
  /** What was cut on opening, until someone took it over. */
  #repair: JournalRepair
  readonly #options: JournalOptions
  /** Sequence number to checksum, ascending: tells a repeated line from a second history. */
  readonly #checksums: Map<number, number>
  #size: number
  #file: FileHandle | null = null
  /** Number of the last entry in the file, 0 when there is none. */
  lastSeq: number

  private constructor(options: JournalOptions, repair: JournalRepair, checksums: Map<number, number>, size: number) {
    this.#options = options
    this.#repair = repair
    this.#checksums = checksums
    this.#size = size
    this.lastSeq = [...checksums.keys()].at(-1) ?? 0
  }

  static async open(options: JournalOptions): Promise<Journal> {
    const { bytes, entries, repair } = await readRepaired(options.folder, options.now(), options.disk)
    const checksums = new Map(entries.map((entry) => [entry.seq, entry.crc]))
    return new Journal(options, repair, checksums, bytes.length)
  }

  /**
   * Appends the lines that are not there yet, all or none, and syncs. `coveredSeq` is the number up to which a good
   * snapshot stands in for missing entries.
   */
  async append(lines: readonly JournalLine[], coveredSeq: number): Promise<JournalAppend> {
    const fresh: JournalLine[] = []
    let last = this.lastSeq
    for (const line of lines) {
      if (line.seq <= this.lastSeq) {
        if (this.#differs(line)) return { status: 'conflict', seq: line.seq }
        continue
      }
      if (line.seq > Math.max(last, coveredSeq) + 1 || line.seq <= last) {
        return { status: 'gap', lastSeq: this.lastSeq }
      }
      fresh.push(line)
      last = line.seq
    }
    if (fresh.length > 0) await this.#write(fresh)
    return { status: 'synced', seq: this.lastSeq }
  }

  /** The unbroken runs around `seq`, ascending: at most `count` entries that end with it, and all that follow it. */
  async readAround(
    seq: number,
    count: number,
  ): Promise<{ readonly upTo: JournalLine[]; readonly after: JournalLine[] }> {
    const bytes = await this.#read()
    const { entries } = scanJournal(bytes)
    const following = entries.findIndex((entry) => entry.seq > seq)
    const split = following < 0 ? entries.length : following
    const upTo = entries.slice(Math.max(0, split - count), split)
    const lines = (run: readonly JournalEntry[]) => run.map((each) => ({ seq: each.seq, text: entryText(bytes, each) }))
    // A run is unbroken while its numbers go in step with the places.
    const ending = upTo.filter((entry, index) => entry.seq === seq - (upTo.length - 1 - index))
    const next = entries.slice(split).filter((entry, index) => entry.seq === seq + 1 + index)
    return { upTo: lines(ending), after: lines(next) }
  }

  /** What was cut on opening, for the message. Told once: the next call finds nothing. */
  takeRepair(): JournalRepair {
    const repair = this.#repair
    this.#repair = nothingCut
    return repair
  }

  /** Takes entries out that are not to be applied: the ones before them are lost, or another history was chosen. */
  async setAsideAfter(seq: number): Promise<JournalRepair> {
    const bytes = await this.#read()
    const first = scanJournal(bytes).entries.find((entry) => entry.seq > seq)
    if (first === undefined) return nothingCut
    await this.close()
    const { folder, disk, now } = this.#options
    const cut = await cutOut(folder, bytes, [{ start: first.start, end: bytes.length }], now(), disk)
    this.#size = first.start
    for (const known of this.#checksums.keys()) if (known > seq) this.#checksums.delete(known)
    this.lastSeq = [...this.#checksums.keys()].at(-1) ?? 0
    return cut
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close()
  }

  get #path(): string {
    return join(this.#options.folder, journalName)
  }

  /** Only what counts: a failed write that could not be taken back may have left bytes behind the end. */
  async #read(): Promise<Buffer> {
    if (this.#size === 0) return Buffer.alloc(0)
    return (await this.#options.disk.readFile(this.#path)).subarray(0, this.#size)
  }

  #differs(line: JournalLine): boolean {
    const known = this.#checksums.get(line.seq)
    return known !== undefined && known !== lineChecksum(line)
  }

  async #write(lines: readonly JournalLine[]): Promise<void> {
    const bytes = Buffer.concat(lines.map(encodeEntry))
    this.#file ??= await this.#openFile()
    try {
      // At a position, not in append mode: what a failed write may have left behind is overwritten by the next.
      await writeAll(this.#file, bytes, this.#size)
      await this.#file.datasync()
    } catch (error) {
      await this.#takeBack()
      throw error
    }
    this.#size += bytes.length
    for (const line of lines) this.#checksums.set(line.seq, lineChecksum(line))
    this.lastSeq = lines.at(-1)?.seq ?? this.lastSeq
  }

  /** After a failed sync the system may have dropped the pages it holds, so the handle is not trusted again. */
  async #takeBack(): Promise<void> {
    const file = this.#file
    this.#file = null
    try {
      await file?.truncate(this.#size)
      await file?.sync()
    } catch {
      // The partial entry stays; its checksum does not match, so it is overwritten or cut on the next opening.
    } finally {
      await file?.close()
    }
  }

  async #openFile(): Promise<FileHandle> {
    const { folder, disk } = this.#options
    if (!(await exists(this.#path, disk))) {
      await ensureFolder(folder, disk)
      await (await disk.open(this.#path, 'a', 0o600)).close()
      await syncFolder(folder, disk)
    }
    return disk.open(this.#path, 'r+')
  }
}
