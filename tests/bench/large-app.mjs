import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { _electron } from '@playwright/test'
import { createServer } from 'vite'
import { appBundles, buildStale } from '#scripts/setup/bundles.mjs'
import { resolveElectron } from '#scripts/setup/electron-runtime.mjs'

/**
 * The built application with tests/bench/large-engagement.ts open. DEMARC_APP is the folder of another build. The clock of the
 * developer tools is the processor time of the page's main thread.
 */
export async function openLarge() {
  const project = process.env['DEMARC_APP'] ?? fileURLToPath(new URL('../..', import.meta.url))
  if (process.env['DEMARC_APP'] === undefined) await buildStale(appBundles)
  const userData = mkdtempSync(path.join(tmpdir(), 'demarc-bench-'))
  await putEngagement(userData)
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
  await page.getByRole('button', { name: 'Large', exact: true }).click()
  const close = async () => {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
  return { page, devtools, close }
}

/** A CPU profile into the file that DEMARC_PROFILE names; without one nothing. Returns what ends it. */
export async function startProfile(devtools) {
  const file = process.env['DEMARC_PROFILE']
  if (!file) return () => Promise.resolve()
  await devtools.send('Profiler.enable')
  await devtools.send('Profiler.start')
  return async () => {
    const { profile } = await devtools.send('Profiler.stop')
    writeFileSync(file, JSON.stringify(profile))
  }
}

export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0 }
}

export function words({ median, p95, worst }) {
  return `${median.toFixed(1)} median, ${p95.toFixed(1)} at 95 %, ${worst.toFixed(1)} worst`
}

export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** The large engagement as a file that the application finds and takes into its store. */
async function putEngagement(folder) {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  const { largeEngagement } = await vite.ssrLoadModule('/tests/bench/large-engagement.ts')
  const { writeEngagement } = await vite.ssrLoadModule('/renderer/domain/engagement-file.ts')
  const { snapshotName } = await vite.ssrLoadModule('/electron/snapshot-name.ts')
  const { recordCount } = await vite.ssrLoadModule('/renderer/domain/document.ts')
  const id = 'eng_large000000000000'
  const document = largeEngagement()
  const bytes = gzipSync(writeEngagement(id, document, 1))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const target = path.join(folder, 'engagements', id, 'snapshots')
  mkdirSync(target, { recursive: true })
  const at = new Date()
  const name = snapshotName({ at, seq: 1, records: recordCount(document), reason: 'interval', shrunk: false, hash })
  writeFileSync(path.join(target, name), bytes)
  await vite.close()
}
