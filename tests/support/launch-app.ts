import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { resolveElectron } from '#scripts/setup/electron-runtime.mjs'

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
const holdUntilAttached = fileURLToPath(new URL('hold-until-attached.cjs', import.meta.url))

/** How long a start may take on a busy machine; a message box of main's would otherwise hold the test for three minutes. */
const startTimeout = 45_000

/** How long a close may take, with its flush of unsaved work, before it counts as hung. */
const closeTimeout = 20_000

export interface LaunchOptions {
  /** Folder of this run's store, journals and settings; a second launch on it finds what the first one left. */
  readonly userData: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Folder of the application; the project unless a test wraps it. */
  readonly appFolder?: string
  /** Told of each console error, uncaught error and crash, in main, the window and its workers. */
  readonly onError: (message: string) => void
}

export interface RunningApp {
  readonly app: ElectronApplication
  readonly window: Page
  /** Quits as a person would; throws when the application does not go. */
  close(): Promise<void>
  /** Ends the whole process tree at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
}

/** Starts the built application in the resolved Electron. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const { userData, args = [], env = {}, appFolder = projectFolder, onError } = options
  const { executable } = await resolveElectron()
  const app = await _electron.launch({
    executablePath: executable,
    args: ['-r', holdUntilAttached, appFolder, '--no-sandbox', `--user-data-dir=${userData}`, ...args],
    timeout: startTimeout,
    env: { ...inheritedEnvironment(), DEMARC_DEVELOPMENT: '1', DEMARC_USER_DATA: userData, ...env },
  })
  const child = app.process()
  const gone = once(child, 'exit')
  let ending = false
  const report = (message: string) => {
    if (!ending) onError(message)
  }
  const watchConsole = (source: string) => (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') report(`${source}: ${message.text()}`)
  }
  app.on('console', watchConsole('main'))
  app.context().on('console', watchConsole('window'))
  app.context().on('weberror', (error) => report(`window: ${error.error().stack ?? error.error().message}`))

  const window = await app.firstWindow()
  window.on('crash', () => report('window: the renderer process crashed'))

  return {
    app,
    window,
    async close() {
      const hung = setTimeout(() => killTree(child.pid), closeTimeout)
      await app.close()
      clearTimeout(hung)
      const [, signal] = await gone
      if (signal === 'SIGKILL') throw new Error(`The application did not quit within ${closeTimeout / 1000} s.`)
    },
    async kill() {
      ending = true
      killTree(child.pid)
      await gone
    },
  }
}

/** Playwright starts Electron as the leader of a process group of its own, so one signal reaches every process. */
function killTree(pid: number | undefined): void {
  if (pid === undefined) return
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
  else process.kill(-pid, 'SIGKILL')
}

/**
 * This process's environment without the switch that would turn Electron into a plain Node, and without the colour
 * switches of the test runner, about which Node warns on the console.
 */
function inheritedEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _plainNode, NO_COLOR: _noColour, FORCE_COLOR: _colour, ...env } = process.env
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
