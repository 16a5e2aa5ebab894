import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { _electron } from '@playwright/test'
import { appBundles, buildStale } from '#scripts/setup/bundles.mjs'
import { resolveElectron } from '#scripts/setup/electron-runtime.mjs'

/**
 * The built application with a folder of its own, which `prepare` may fill first. DEMARC_APP is the folder of another build. The clock
 * of the developer tools is the processor time of the page's main thread.
 */
export async function openApp(prepare = async () => {}) {
  const project = process.env['DEMARC_APP'] ?? fileURLToPath(new URL('../..', import.meta.url))
  if (process.env['DEMARC_APP'] === undefined) await buildStale(appBundles)
  const userData = mkdtempSync(path.join(tmpdir(), 'demarc-bench-'))
  await prepare(userData)
  const { executable } = await resolveElectron()
  const app = await _electron.launch({
    executablePath: executable,
    args: [project, '--no-sandbox', `--user-data-dir=${userData}`],
    env: { ...process.env, DEMARC_DEVELOPMENT: '1', DEMARC_USER_DATA: userData },
  })
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 1000))
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await devtools.send('Performance.enable')
  const close = async () => {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
  return { app, page, devtools, close }
}
