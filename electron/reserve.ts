import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import { ensureFolder, exists, freeBytes, isDiskFull, localDisk, syncFolder, writeFileAtomic } from './disk.ts'
import type { Disk } from './disk.ts'

/** Room kept back so that the last journal entries fit when something else has filled the disk. */
export interface Reserve {
  /** Puts the reserve file in place when there is comfortable room for it. */
  fill(): Promise<void>
  /** Gives the room back; false when it was already given. */
  release(): Promise<boolean>
}

const reserveBytes = 8 * 1024 * 1024
/** Below this the reserve stays released: taking it back would cause the shortage it is meant to ease. */
const comfortableBytes = 500 * 1024 * 1024

export function createReserve(folder: string, disk: Disk = localDisk): Reserve {
  const path = join(folder, 'reserve.bin')
  return {
    async fill() {
      await ensureFolder(folder, disk)
      if ((await exists(path, disk)) || (await freeBytes(folder, disk)) < comfortableBytes) return
      // Random bytes: a file of zeros takes no room on a file system that compresses.
      await writeFileAtomic(path, randomFillSync(new Uint8Array(reserveBytes)), disk)
    },
    async release() {
      if (!(await exists(path, disk))) return false
      await disk.rm(path)
      await syncFolder(folder, disk)
      return true
    },
  }
}

/** Runs a task again after releasing the reserve when the disk was full the first time. */
export async function withReserve<T>(reserve: Reserve, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    if (!isDiskFull(error) || !(await reserve.release())) throw error
    return await task()
  }
}
