import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { ensureFolder, errorCode, freeBytes, namesIn, syncFolder, writeFileAtomic } from './disk.ts'
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
const keptDays = 30

/**
 * Writes a file under its hash and reads it back. One that is there already and whole is left alone. Rejects with
 * `ENOSPC` before the disk is filled: the same bytes go into the renderer's store as well.
 */
export async function writeAttachment(hash: string, bytes: Uint8Array, options: AttachmentOptions): Promise<void> {
  const { folder, disk } = options
  if (hashOf(bytes) !== hash) throw new Error('The file does not have the hash it was sent with.')
  if ((await readAttachment(hash, options)).status === 'read') return
  await ensureFolder(folder, disk)
  if ((await freeBytes(folder, disk)) < bytes.length * 2 + spareBytes) throw noRoom()
  await writeFileAtomic(join(folder, hash), bytes, disk)
  const written = await readAttachment(hash, options)
  if (written.status !== 'read') throw new Error('The file was written but reads back differently.')
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

export async function listAttachments({ folder, disk }: Pick<AttachmentOptions, 'folder' | 'disk'>): Promise<string[]> {
  return (await namesIn(folder, disk)).filter((name) => hashPattern.test(name))
}

/** Removes files that are not among `keep` and were written over 30 days ago, and what a crash left half written. */
export async function dropAttachments(keep: ReadonlySet<string>, options: AttachmentOptions): Promise<void> {
  const { folder, disk, now } = options
  const oldest = now().getTime() - keptDays * 24 * 60 * 60 * 1000
  const unnamed = (await namesIn(folder, disk)).filter((name) => !keep.has(name))
  const due = await Promise.all(
    unnamed.map(async (name) => ((await disk.stat(join(folder, name))).mtime.getTime() < oldest ? [name] : [])),
  )
  const names = due.flat()
  if (names.length === 0) return
  await settle(names.map((name) => disk.rm(join(folder, name), { force: true })))
  await syncFolder(folder, disk)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function noRoom(): Error {
  return Object.assign(new Error('There is no room for the file on the disk.'), { code: 'ENOSPC' })
}
