import { join } from 'node:path'
import { errorCode } from './disk.ts'
import type { Disk } from './disk.ts'
import { scanJournal } from './journal-format.ts'
import { journalName } from './journal-repair.ts'

const firstWindow = 64 * 1024

/**
 * Number of the last whole entry, found from the end of the file: the home screen asks for every engagement and must
 * not read all their histories. Changes nothing, also when the tail is torn. 0 when there is no journal.
 */
export async function lastJournalSeq(folder: string, disk: Disk): Promise<number> {
  try {
    const file = await disk.open(join(folder, journalName), 'r')
    try {
      const { size } = await file.stat()
      for (let window = firstWindow; ; window *= 8) {
        const start = Math.max(0, size - window)
        const bytes = Buffer.alloc(size - start)
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
        const last = scanJournal(bytes.subarray(0, bytesRead)).entries.at(-1)
        if (last !== undefined || start === 0) return last?.seq ?? 0
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0
    throw error
  }
}
