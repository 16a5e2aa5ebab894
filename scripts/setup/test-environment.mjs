import { ensureChromium } from './chromium.mjs'
import { describeRuntime, resolveElectron } from './electron-runtime.mjs'
import { findLibreOffice } from './libreoffice.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/** @typedef {import('./system-packages.mjs').PackageGroup} PackageGroup */

/**
 * Prepares the machine for the tests and says in environment variables where things are.
 * @param {ReadonlySet<PackageGroup>} needs
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function testEnvironment(needs) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {}
  ensureSystemPackages([...needs].filter((group) => group !== 'office'))
  if (needs.has('browser')) env['DEMARC_CHROMIUM'] = ensureChromium() ?? ''
  if (needs.has('electron')) {
    const runtime = await resolveElectron()
    console.log(describeRuntime(runtime))
    env['DEMARC_ELECTRON'] = runtime.executable
  }
  if (needs.has('office')) {
    // On its own, so that a mirror without it does not keep the rest from being installed.
    ensureSystemPackages(['office'])
    env['DEMARC_LIBREOFFICE'] = findLibreOffice()
    if (!env['DEMARC_LIBREOFFICE']) console.log('LibreOffice is not here: the tests that need it are skipped by name.')
  }
  return env
}
