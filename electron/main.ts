import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, session } from 'electron'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { errorMessage } from './disk.ts'
import { openEngagementStore } from './engagement-store.ts'
import type { EngagementStore } from './engagement-store.ts'
import { fileMethods } from './files.ts'
import { createHost } from './host.ts'
import { registerHost } from './ipc-main.ts'
import type { MenuCommand } from './ipc-contract.ts'
import { refusalReason } from './launch-guard.ts'
import { menuTemplate } from './menu.ts'
import { denyDownloads, lockNavigation } from './navigation-lock.ts'
import { lockNetwork, lockNetworkBeforeReady } from './network-lock.ts'
import { denyPermissions } from './permissions.ts'
import { report } from './report.ts'
import { createWindow } from './window.ts'
import type { AppWindow } from './window.ts'
import { readWindowState } from './window-state.ts'

const development = !app.isPackaged
const { platform } = process
let window: AppWindow | null = null
/** No window is left and the process ends. A signal may ask for it at any moment of the start. */
let leaving = false

start()

function start(): void {
  const userId = process.getuid?.() ?? null
  const refusal = refusalReason({ packaged: app.isPackaged, args: process.argv.slice(1), platform, userId })
  if (refusal !== null) return stop(refusal)

  process.umask(0o077)
  // A second process would hang on the locked store without a word.
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  app.on('second-instance', () => window?.focus())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => (leaving = true))

  // As root Chromium's sandbox cannot start; only development may go without it, and only when told to.
  if (!(development && app.commandLine.hasSwitch('no-sandbox'))) app.enableSandbox()
  lockNetworkBeforeReady()
  lockNavigation(app)
  registerAppScheme()
  app.whenReady().then(openApplication).catch(stopVisibly)
}

async function openApplication(): Promise<void> {
  const dataFolder = app.getPath('userData')
  const store = openEngagementStore({ folder: dataFolder })
  closeBeforeQuit(store)

  denyPermissions(session.defaultSession)
  denyDownloads(session.defaultSession)
  await lockNetwork(session.defaultSession, development)
  serveApp(join(__dirname, '../renderer'))

  const saved = await readWindowState(dataFolder)
  // A window that opens into a process that ends never loads, and a message about it would keep the process for ever.
  if (leaving) return
  const opened = createWindow({ dataFolder, saved, preload: join(__dirname, 'preload.cjs'), development })
  window = opened
  const host = createHost({ dataFolder, store, window: opened, files: fileMethods(opened.browserWindow) })
  registerHost(ipcMain, host, () => opened.browserWindow()?.webContents ?? null)
  const send = (command: MenuCommand): void => opened.send('command', command)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform, development, send })))

  await opened.load()
  // The page is up and works: tidying that fails is no reason to take it away again.
  await store.prepare().catch((error: unknown) => report(errorMessage(error)))
}

/** A save that is under way when the last window goes is finished before the process ends. */
function closeBeforeQuit(store: EngagementStore): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void store
      .close()
      .catch((error: unknown) => report(errorMessage(error)))
      .then(() => {
        closed = true
        // Not before this event is over: Electron drops a second quit that comes while it is still handling the first.
        setImmediate(() => app.quit())
      })
  })
}

function stop(reason: string): void {
  report(reason)
  app.exit(1)
}

function stopVisibly(error: unknown): void {
  if (leaving) return report(errorMessage(error))
  dialog.showErrorBox('Demarc could not start.', errorMessage(error))
  stop(errorMessage(error))
}
