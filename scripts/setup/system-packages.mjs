import { capture, commandExists } from './run.mjs'

/**
 * What the machine must offer, by purpose. Each entry lists the names one library goes by: Debian 13 and Ubuntu 24.04
 * renamed several to `...t64`.
 * @satisfies {Record<string, readonly (readonly string[])[]>}
 */
const packageGroups = {
  electron: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libcups2t64', 'libcups2'],
    ['libdrm2'],
    ['libxkbcommon0'],
    ['libnotify4'],
    ['libxss1'],
    ['libxtst6'],
    ['libsecret-1-0'],
    ['libatspi2.0-0t64', 'libatspi2.0-0'],
    ['fonts-dejavu-core', 'fonts-liberation'],
  ],
  display: [['xvfb']],
  browser: [['chromium']],
  office: [['libreoffice-calc-nogui', 'libreoffice-calc'], ['poppler-utils']],
}

/** @typedef {keyof typeof packageGroups} PackageGroup */

/**
 * Installs what is missing when this user may do so on Debian or Ubuntu; else prints the exact command. Does nothing on
 * other systems: there the caller sees what is missing when it looks for the program itself.
 * @param {readonly PackageGroup[]} groups
 * @returns {boolean} whether everything is there now
 */
export function ensureSystemPackages(groups) {
  if (process.platform !== 'linux' || !commandExists('dpkg-query')) return true
  const wanted = groups.flatMap((group) => packageGroups[group])
  const missing = missingOf(wanted)
  if (missing.length === 0) return true

  const root = process.getuid?.() === 0
  const sudo = root ? [] : ['sudo', '-n']
  if (!root && capture('sudo', ['-n', 'true']).code !== 0) {
    console.log(`System packages are missing and this user may not install them. Run:\n  ${commandFor(missing)}`)
    return false
  }
  install(sudo, missing)
  const still = missingOf(missing)
  if (still.length > 0) console.log(`These system packages could not be installed. Run:\n  ${commandFor(still)}`)
  return still.length === 0
}

/**
 * @param {readonly string[]} sudo
 * @param {readonly (readonly string[])[]} missing
 */
function install(sudo, missing) {
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=180']
  const [command = 'env', ...args] = apt
  capture(command, [...args, 'update'])
  const names = missing.map(availableName)
  console.log(`Installing system packages: ${names.join(' ')}`)
  const { code, stderr } = capture(command, [...args, 'install', '-y', '--no-install-recommends', ...names])
  if (code !== 0) console.error(stderr)
}

/** @param {readonly (readonly string[])[]} wanted */
function missingOf(wanted) {
  const names = wanted.flat()
  const { stdout } = capture('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names])
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return wanted.filter((alternatives) => !alternatives.some((name) => installed.has(name)))
}

/** The first name the package mirror really offers. @param {readonly string[]} alternatives */
function availableName(alternatives) {
  const offered = alternatives.find((name) => {
    const { stdout } = capture('apt-cache', ['policy', name])
    return /Candidate: (?!\(none\))/.test(stdout)
  })
  return offered ?? alternatives.at(-1) ?? ''
}

/** @param {readonly (readonly string[])[]} missing */
function commandFor(missing) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.map(availableName).join(' ')}`
}
