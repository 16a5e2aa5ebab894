import { join } from 'node:path'
import { errorCode, exists, writeFileAtomic } from './disk.ts'
import type { Disk } from './disk.ts'
import { scanJournal } from './journal-format.ts'
import type { ByteRange, JournalEntry } from './journal-format.ts'

export const journalName = 'journal.log'

/** What had to be cut from a journal on opening. The bytes are kept in the file `setAside`, never thrown away. */
export interface JournalRepair {
  readonly cutBytes: number
  readonly setAside: string | null
}

export const nothingCut: JournalRepair = { cutBytes: 0, setAside: null }

interface RepairedJournal {
  readonly bytes: Buffer
  readonly entries: readonly JournalEntry[]
  readonly repair: JournalRepair
}

/** Reads the journal of a folder and leaves only whole entries in it. A folder without one has an empty journal. */
export async function readRepaired(folder: string, now: Date, disk: Disk): Promise<RepairedJournal> {
  const bytes = await readIfThere(join(folder, journalName), disk)
  const { entries, damage } = scanJournal(bytes)
  if (damage.length === 0) return { bytes, entries, repair: nothingCut }
  const repair = await cutOut(folder, bytes, damage, now, disk)
  const whole = Buffer.concat(outside(bytes, damage))
  return { bytes: whole, entries: scanJournal(whole).entries, repair }
}

/** Moves ranges of the journal into a file beside it: only when the copy is safe are they taken out. */
export async function cutOut(
  folder: string,
  bytes: Buffer,
  ranges: readonly ByteRange[],
  now: Date,
  disk: Disk,
): Promise<JournalRepair> {
  const cut = Buffer.concat(ranges.map(({ start, end }) => bytes.subarray(start, end)))
  const setAside = await freeName(folder, `journal-cut-${now.toISOString().replaceAll(/[-:.]/g, '')}`, disk)
  await writeFileAtomic(join(folder, setAside), cut, disk)
  const path = join(folder, journalName)
  const [only, ...more] = ranges
  // A torn tail is the usual case and happens when the disk is full: truncating in place needs no room.
  if (only?.end === bytes.length && more.length === 0) await truncate(path, only.start, disk)
  else await writeFileAtomic(path, Buffer.concat(outside(bytes, ranges)), disk)
  return { cutBytes: cut.length, setAside }
}

/** Two cuts may fall into one moment, and neither may replace the other. */
async function freeName(folder: string, stem: string, disk: Disk): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem}.log` : `${stem}-${count}.log`
    if (!(await exists(join(folder, name), disk))) return name
  }
}

async function truncate(path: string, size: number, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'r+')
  try {
    await file.truncate(size)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function readIfThere(path: string, disk: Disk): Promise<Buffer> {
  try {
    return await disk.readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

function outside(bytes: Buffer, ranges: readonly ByteRange[]): Buffer[] {
  const starts = [0, ...ranges.map((range) => range.end)]
  const ends = [...ranges.map((range) => range.start), bytes.length]
  return starts.map((start, index) => bytes.subarray(start, ends[index]))
}
