import { cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exists, namesIn } from './disk.ts'

/** The new one and the one before: when rebuilding fails as well, the first copy may be the telling one. */
const keptCopies = 2

const finished = /^damaged-store-\d{8}T\d{9}Z$/

/**
 * Copies the files of the store aside, for whoever has to find out why it could not be opened, and only then removes
 * older copies. The folder of the copy; null when there was nothing to copy. Rejects when it could not be made.
 */
export async function keepStoreCopy(dataFolder: string, now: Date): Promise<string | null> {
  const files = join(dataFolder, 'IndexedDB')
  if (!(await exists(files))) return null
  const name = `damaged-store-${now.toISOString().replaceAll(/[-:.]/g, '')}`
  await copyWhole(files, join(dataFolder, name))
  // The names end with the time, so the newest come last.
  const copies = (await namesIn(dataFolder)).filter((each) => finished.test(each)).sort()
  for (const old of copies.slice(0, -keptCopies)) await rm(join(dataFolder, old), { recursive: true, force: true })
  return join(dataFolder, name)
}

/** The name stands for a whole copy: a part of one has another and goes again. */
async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`
  try {
    await cp(from, part, { recursive: true })
    await rename(part, to)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}
