import { version } from '../package.json'
import { discardStore } from './damaged-store.ts'
import { freeBytes } from './disk.ts'
import type { EngagementStore } from './engagement-store.ts'
import type { FileMethods } from './files.ts'
import type { AppInfo, HostApi } from './ipc-contract.ts'
import type { AppWindow } from './window.ts'

interface HostParts {
  readonly dataFolder: string
  readonly store: EngagementStore
  readonly files: FileMethods
  readonly window: AppWindow
}

/** Everything the renderer may ask, put together from the parts that do it. */
export function createHost({ dataFolder, store, files, window }: HostParts): HostApi {
  const { listEngagements, readEngagement, appendJournal, setAsideJournal, writeSnapshot } = store
  const { trashEngagement, restoreEngagement } = store
  const { writeAttachment, readAttachment, checkAttachments, copyAttachments, dropAttachments } = store
  return {
    appInfo: async () => ({
      version,
      electron: process.versions.electron,
      platform: systemName(),
      dataFolder,
      freeBytes: await freeBytes(dataFolder),
    }),
    listEngagements,
    readEngagement,
    appendJournal,
    setAsideJournal,
    writeSnapshot,
    trashEngagement,
    restoreEngagement,
    writeAttachment,
    readAttachment,
    checkAttachments,
    copyAttachments,
    dropAttachments,
    discardStore: () => discardStore(dataFolder),
    ...files,
    setDocumentState: async (state) => window.setDocumentState(state),
    readyToClose: async () => window.handshake.ready(),
  }
}

function systemName(): AppInfo['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
