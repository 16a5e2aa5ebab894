import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { createServer } from 'vite'
import { openApp } from './bench-app.mjs'

/** The built application with tests/bench/large-engagement.ts open; see `openApp`. */
export async function openLarge() {
  const bench = await openApp(putEngagement)
  await bench.page.getByRole('button', { name: 'Large', exact: true }).click()
  return bench
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
