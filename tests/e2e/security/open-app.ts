import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { resolveElectron } from '#scripts/setup/electron-runtime.mjs'

const folder = fileURLToPath(new URL('open-app', import.meta.url))

/** A camera and a microphone that are always there, so that a refusal is not for want of one. */
export const fakeDevices = ['--use-fake-device-for-media-stream']

export interface OpenApp {
  readonly app: ElectronApplication
  readonly page: Page
}

/** Runs a probe where nothing stops it: one that finds nothing here could not have failed in the workbench either. */
export async function inOpenApp<T>(
  pageAddress: string,
  userData: string,
  probe: (app: OpenApp) => Promise<T>,
): Promise<T> {
  const { executable } = await resolveElectron()
  const app = await _electron.launch({
    executablePath: executable,
    args: [folder, '--no-sandbox', `--user-data-dir=${userData}`, ...fakeDevices],
    env: { ...environment(), OPEN_APP_PAGE: pageAddress },
  })
  try {
    const page = await app.firstWindow()
    await page.waitForURL(pageAddress)
    return await probe({ app, page })
  } finally {
    await app.close()
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
