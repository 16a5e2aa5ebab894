import { randomBytes } from 'node:crypto'
import { promises as nodeDisk } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** The file operations the safety files use. Tests pass a copy in which single calls fail. */
export type Disk = Pick<
  typeof nodeDisk,
  'open' | 'readFile' | 'readdir' | 'mkdir' | 'rename' | 'rm' | 'stat' | 'statfs'
>

export const localDisk: Disk = nodeDisk

/** Client data is for the person who runs the application only. */
const privateFile = 0o600
const privateFolder = 0o700

/**
 * Puts `bytes` at `path` so that after a crash at any moment either the old or the new file is there, whole: temporary
 * file beside it, fsync, rename, fsync of the folder.
 */
export async function writeFileAtomic(path: string, bytes: Uint8Array, disk: Disk = localDisk): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await disk.open(temporary, 'wx', privateFile)
    try {
      await writeAll(file, bytes, 0)
      await file.sync()
    } finally {
      await file.close()
    }
    await renamePatiently(temporary, path, disk)
  } catch (error) {
    await disk.rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path), disk)
}

/** `FileHandle.write` may write less than asked without an error; a full disk shows only at the next call. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** Virus scanners on Windows hold a fresh file for a moment; renaming then fails with one of these and later works. */
export const lockErrors: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES'])

async function renamePatiently(from: string, to: string, disk: Disk): Promise<void> {
  const waits = process.platform === 'win32' ? [10, 20, 50, 100, 200, 400, 800] : []
  for (const wait of waits) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!lockErrors.has(errorCode(error))) throw error
      await delay(wait)
    }
  }
  await disk.rename(from, to)
}

/** A new or renamed name survives power loss only when its folder is synced. Windows cannot and need not do it. */
export async function syncFolder(folder: string, disk: Disk = localDisk): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Creates `folder` and its missing parents, each name synced. */
export async function ensureFolder(folder: string, disk: Disk = localDisk): Promise<void> {
  const first = await disk.mkdir(folder, { recursive: true, mode: privateFolder })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made), disk)
}

/** Names in a folder; none when the folder does not exist. */
export async function namesIn(folder: string, disk: Disk = localDisk): Promise<string[]> {
  try {
    return await disk.readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

export async function exists(path: string, disk: Disk = localDisk): Promise<boolean> {
  try {
    await disk.stat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/** Bytes an ordinary user may still write on the volume that holds `folder`. */
export async function freeBytes(folder: string, disk: Disk = localDisk): Promise<number> {
  const { bavail, bsize } = await disk.statfs(folder)
  return bavail * bsize
}

export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errorCode(error))
}

/** The system's error code (`ENOENT`), or an empty string for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
