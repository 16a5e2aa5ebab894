import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { inProject } from './project.mjs'
import { run } from './run.mjs'

/**
 * Installs the locked npm packages unless exactly they are there. Install scripts stay off: what needs a binary
 * (Electron) is resolved by name in electron-runtime.mjs.
 */
export function ensureDependencies() {
  refuseOldNode()
  if (lockedPackagesAreInstalled()) return
  refuseLinkedFolder()
  console.log('Installing the npm packages of package-lock.json.')
  if (run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']) !== 0) {
    throw new Error('npm ci failed: the packages of package-lock.json could not be installed. See the lines above.')
  }
}

/** Says it in words before some package fails on syntax it cannot read. */
function refuseOldNode() {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const [wantedMajor = 0, wantedMinor = 0] = numbersIn(engines.node)
  const [major = 0, minor = 0] = numbersIn(process.versions.node)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new Error(`Demarc needs Node.js ${engines.node}; this is ${process.versions.node}.`)
}

/** @param {string} version */
function numbersIn(version) {
  return (version.match(/\d+/g) ?? []).map(Number)
}

/** npm leaves a lock file of what it installed in node_modules, as its last act: an interrupted install has none. */
function lockedPackagesAreInstalled() {
  const record = inProject('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = lockedPackages(record)
  return Object.entries(lockedPackages(inProject('package-lock.json'))).every(([folder, locked]) => {
    // Packages for other systems are locked and not installed.
    if (folder === '' || (locked.optional && !installed[folder])) return true
    return installed[folder]?.version === locked.version
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** npm ci empties the folder behind a linked node_modules, which belongs to another checkout. */
function refuseLinkedFolder() {
  const folder = lstatSync(inProject('node_modules'), { throwIfNoEntry: false })
  if (!folder?.isSymbolicLink()) return
  throw new Error('node_modules is a link and out of date. Remove the link, or install in the folder it points to.')
}
