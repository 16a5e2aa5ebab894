import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { ensureFolder, errorCode, freeBytes, namesIn, writeFileAtomic } from './disk.ts'
import type { Disk } from './disk.ts'
import type { ReadAttachmentResult } from './ipc-contract.ts'
import { settle } from './settle.ts'

interface AttachmentOptions {
  /** `files` inside the engagement's folder. */
  readonly folder: string
  readonly disk: Disk
  readonly now: () => Date
}

/** SHA-256, as file name and as proof. */
const hashPattern = /^[0-9a-f]{64}$/

/** Room that must be left: journal and store go on being written, and a full disk makes Chromium drop the store. */
const spareBytes = 50 * 1024 * 1024

/** A file that nothing names any more is kept this long, like an engagement in the trash. */
const keptTime = 30 * 24 * 60 * 60 * 1000

/** Beside a file that nothing names: since when, as ISO time. Older snapshots may still name it. */
const noteOf = (hash: string) => `${hash}.unnamed`

/**
 * Writes a file under its hash and reads it back. One that is there already and whole is left alone. Rejects with
 * `ENOSPC` before the disk is filled: the same bytes go into the renderer's store as well.
 */
export async function writeAttachment(hash: string, bytes: Uint8Array, options: AttachmentOptions): Promise<void> {
  const { folder, disk } = options
  if (hashOf(bytes) !== hash) throw new Error('The file does not have the hash it was sent with.')
  await disk.rm(join(folder, noteOf(hash)), { force: true })
  if (await isWhole(hash, options)) return
  await ensureFolder(folder, disk)
  if ((await freeBytes(folder, disk)) < bytes.length * 2 + spareBytes) throw noRoom()
  await writeFileAtomic(join(folder, hash), bytes, disk)
  if (!(await isWhole(hash, options))) throw new Error('The file was written but reads back differently.')
}

/** The bytes, checked against the hash. Rejects only when the disk fails. */
export async function readAttachment(
  hash: string,
  { folder, disk }: Pick<AttachmentOptions, 'folder' | 'disk'>,
): Promise<ReadAttachmentResult> {
  try {
    const bytes = await disk.readFile(join(folder, hash))
    return hashOf(bytes) === hash ? { status: 'read', bytes } : { status: 'damaged' }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { status: 'missing' }
    throw error
  }
}

/** Whether the file is there with its hash. One that cannot be read is as good as damaged: it is written anew. */
export async function isWhole(hash: string, options: Pick<AttachmentOptions, 'folder' | 'disk'>): Promise<boolean> {
  const read = await readAttachment(hash, options).catch(() => null)
  return read?.status === 'read'
}

/**
 * Removes files that were not among `keep` for 30 days, and what a crash left half written. Returns the hashes of those
 * that are still there.
 */
export async function dropAttachments(keep: ReadonlySet<string>, options: AttachmentOptions): Promise<string[]> {
  const { folder, disk } = options
  const names = await namesIn(folder, disk)
  const hashes = names.filter((name) => hashPattern.test(name))
  const halves = names.filter((name) => name.endsWith('.tmp'))
  await settle([
    ...hashes.map((hash) =>
      keep.has(hash) ? disk.rm(join(folder, noteOf(hash)), { force: true }) : dropWhenDue(hash, options),
    ),
    ...halves.map((name) => dropOldHalf(join(folder, name), options)),
  ])
  return (await namesIn(folder, disk)).filter((name) => hashPattern.test(name))
}

async function dropWhenDue(hash: string, { folder, disk, now }: AttachmentOptions): Promise<void> {
  const note = join(folder, noteOf(hash))
  const since = Date.parse(await disk.readFile(note, 'utf8').catch(() => ''))
  const time = now().getTime()
  // Also for a note that is not there yet, cannot be read, or is ahead of a clock that was set back.
  if (!(since <= time)) return writeFileAtomic(note, Buffer.from(now().toISOString()), disk)
  if (time - since < keptTime) return
  // The file first: a note alone does no harm, a file without one starts its 30 days again.
  await disk.rm(join(folder, hash), { force: true })
  await disk.rm(note, { force: true })
}

async function dropOldHalf(path: string, { disk, now }: AttachmentOptions): Promise<void> {
  const { mtime } = await disk.stat(path)
  if (now().getTime() - mtime.getTime() > keptTime) await disk.rm(path, { force: true })
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function noRoom(): Error {
  return Object.assign(new Error('There is no room for the file on the disk.'), { code: 'ENOSPC' })
}
