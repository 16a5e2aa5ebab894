import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { smallestSize } from './window-state.ts'

interface WindowOptions {
  readonly preload: string
  readonly development: boolean
  readonly dark: boolean
  readonly place: Rectangle
}

/** The page colour of either theme, so that the window does not flash before the first paint. */
const background = { light: '#f6f6f4', dark: '#141619' } as const

export function windowOptions({ preload, development, dark, place }: WindowOptions): BrowserWindowConstructorOptions {
  return {
    ...place,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Demarc',
    backgroundColor: dark ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: development,
    },
  }
}
