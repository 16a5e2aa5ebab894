import { test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import { launchApp, type LaunchOptions, type RunningApp } from './launch-app.ts'
import { openVirtualDisplay } from './virtual-display.ts'

type StartOptions = Pick<LaunchOptions, 'args' | 'env' | 'appFolder'>

/** The application under test with a data folder of its own. `start` it, and again after `close` or `kill`. */
export class Workbench {
  readonly errors: string[] = []
  private readonly expected: RegExp[] = []
  private running: RunningApp | null = null

  constructor(readonly userData: string) {}

  async start(options: StartOptions = {}): Promise<Page> {
    if (this.running) throw new Error('The application is running already; close or kill it first.')
    this.running = await launchApp({ ...options, userData: this.userData, onError: (text) => this.errors.push(text) })
    return this.running.window
  }

  get app(): ElectronApplication {
    return this.current().app
  }

  get window(): Page {
    return this.current().window
  }

  async close(): Promise<void> {
    const running = this.current()
    this.running = null
    await running.close()
  }

  async kill(): Promise<void> {
    const running = this.current()
    this.running = null
    await running.kill()
  }

  /** Ends the whole process tree at once and starts again on the same data. */
  async killAndRestart(options: StartOptions = {}): Promise<Page> {
    await this.kill()
    return this.start(options)
  }

  /** A test that provokes errors on purpose (a blocked request, say) names them here. */
  expectErrors(...patterns: readonly RegExp[]): void {
    this.expected.push(...patterns)
  }

  unexpectedErrors(): readonly string[] {
    return this.errors.filter((error) => !this.expected.some((pattern) => pattern.test(error)))
  }

  async end(): Promise<void> {
    if (this.running) await this.close()
  }

  private current(): RunningApp {
    if (!this.running) throw new Error('The application is not running.')
    return this.running
  }
}

interface Fixtures {
  /** Not started: for tests that prepare the data folder or pass options. */
  readonly workbench: Workbench
  /** The window of a started workbench. */
  readonly window: Page
}

/** Fails the test at its end when the console of main, window or workers showed an error nobody expected. */
export const test = base.extend<Fixtures, { readonly display: undefined }>({
  // Playwright reads the names of the fixtures needed from the pattern, so it may not be a plain parameter.
  display: [
    // eslint-disable-next-line no-empty-pattern -- the pattern is Playwright's way to say "no other fixture"
    async ({}, use) => {
      const display = await openVirtualDisplay()
      if (display) process.env['DISPLAY'] = display.name
      await use(undefined)
      await display?.close()
    },
    { scope: 'worker', auto: true },
  ],
  // eslint-disable-next-line no-empty-pattern -- the pattern is Playwright's way to say "no other fixture"
  workbench: async ({}, use, testInfo) => {
    const workbench = new Workbench(testInfo.outputPath('user-data'))
    await use(workbench)
    await workbench.end()
    expect(workbench.unexpectedErrors(), 'errors on the console').toEqual([])
  },
  window: async ({ workbench }, use) => {
    await use(await workbench.start())
  },
})

export { expect }
