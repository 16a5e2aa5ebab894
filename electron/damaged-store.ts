import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { session } from 'electron'
import { appUrl } from './app-origin.ts'
import { exists, localDisk } from './disk.ts'
import { report } from './report.ts'

/** Where the files of the last store that could not be opened are kept, for whoever has to find out why. */
export const damagedStoreFolder = 'damaged-store'

/**
 * Chromium repairs some kinds of damage by starting over, and on others refuses the store for ever, deleting included. Only
 * the session can then take it away. When there is no room for the copy nothing is taken away.
 */
export async function discardStore(dataFolder: string): Promise<void> {
  const files = join(dataFolder, 'IndexedDB')
  const aside = join(dataFolder, damagedStoreFolder)
  if (await exists(files, localDisk)) {
    await rm(aside, { recursive: true, force: true })
    await cp(files, aside, { recursive: true })
  }
  await session.defaultSession.clearStorageData({ origin: appUrl.replace(/\/$/, ''), storages: ['indexdb'] })
  report(`The store could not be opened. Its files are in ${aside}; it is rebuilt from the journals.`)
}
