import { session } from 'electron'
import { appUrl } from './app-origin.ts'
import { report } from './report.ts'
import { keepStoreCopy } from './store-copy.ts'

/**
 * Chromium repairs some kinds of damage by starting over, and on others refuses the store for ever, deleting included. Only
 * the session can then take it away. When there is no room for the copy nothing is taken away.
 */
export async function discardStore(dataFolder: string): Promise<void> {
  const copy = await keepStoreCopy(dataFolder, new Date())
  await session.defaultSession.clearStorageData({ origin: appUrl.replace(/\/$/, ''), storages: ['indexdb'] })
  const kept = copy === null ? '' : ` Its files are in ${copy}.`
  report(`The store could not be opened.${kept} It is rebuilt from the journals.`)
}
