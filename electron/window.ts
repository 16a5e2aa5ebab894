import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { Rectangle } from 'electron'
import { appUrl } from './app-origin.ts'
import { eventChannel } from './channels.ts'
import { CloseHandshake } from './close-handshake.ts'
import { errorCode } from './disk.ts'
import type { HostApi, HostEvents } from './ipc-contract.ts'
import { windowOptions } from './window-options.ts'
import { placeWindow, writeWindowState } from './window-state.ts'
import type { WindowState } from './window-state.ts'

/** How long the renderer may take to put everything on disk when the window closes, in milliseconds. */
const patience = 10_000

interface WindowSetup {
  readonly dataFolder: string
  /** Where it was; null on the first start. */
  readonly saved: WindowState | null
  readonly preload: string
  readonly development: boolean
}

/** The one window, as the rest of main sees it. Everything is a no-op once it is closed. */
export interface AppWindow {
  /** Loads the page; the bridge must be registered by then. */
  load(): Promise<void>
  readonly handshake: CloseHandshake
  browserWindow(): BrowserWindow | null
  send<K extends keyof HostEvents>(event: K, payload: HostEvents[K]): void
  setDocumentState(...[state]: Parameters<HostApi['setDocumentState']>): void
  focus(): void
}

export function createWindow({ dataFolder, saved, preload, development }: WindowSetup): AppWindow {
  const place = placeWindow(saved, workAreas())
  const window = new BrowserWindow(
    windowOptions({ preload, development, dark: nativeTheme.shouldUseDarkColors, place }),
  )
  let leaving = false
  const alive = (): BrowserWindow | null => (window.isDestroyed() ? null : window)
  const send: AppWindow['send'] = (event, payload) => alive()?.webContents.send(eventChannel(event), payload)
  const handshake = new CloseHandshake({
    request: () => send('close-requested', null),
    ask: () => askToWait(window),
    close: () => alive()?.close(),
    patience,
  })

  window.once('ready-to-show', () => {
    if (saved?.maximized === true) window.maximize()
    window.show()
  })
  // The title is main's: a page may not dress the window up as another program.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', (event) => {
    writeWindowState(dataFolder, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
    leaving = handshake.closing()
    if (!leaving) event.preventDefault()
  })
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) handshake.pageGone()
  })
  window.webContents.on('render-process-gone', (_, { reason }) => {
    handshake.pageGone()
    if (reason !== 'clean-exit') void offerReload(alive())
  })

  return {
    async load() {
      try {
        await window.loadURL(appUrl)
      } catch (error) {
        // Closed or reloaded before it was there: no reason to say that the start failed.
        if (!leaving && errorCode(error) !== 'ERR_ABORTED') throw error
      }
    },
    handshake,
    browserWindow: alive,
    send,
    setDocumentState({ title, unsaved }) {
      handshake.documentChanged(unsaved)
      alive()?.setTitle(title === '' ? 'Demarc' : `${title} - Demarc`)
      alive()?.setDocumentEdited(unsaved)
    },
    focus() {
      const shown = alive()
      if (shown?.isMinimized() === true) shown.restore()
      shown?.show()
      shown?.focus()
    },
  }
}

/** Primary display first. */
function workAreas(): Rectangle[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary, ...others].map((display) => display.workArea)
}

async function askToWait(window: BrowserWindow): Promise<'wait' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Demarc is still saving your last changes.',
    detail: 'If you close now, changes that are not on the disk yet are lost.',
    buttons: ['Keep waiting', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 0 ? 'wait' : 'close'
}

async function offerReload(window: BrowserWindow | null): Promise<void> {
  if (window === null) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The workbench stopped working.',
    detail: 'Everything shown as saved is on the disk. Reload to go on where you were.',
    buttons: ['Reload', 'Close'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (window.isDestroyed()) return
  if (response === 0) await window.loadURL(appUrl)
  else window.close()
}
