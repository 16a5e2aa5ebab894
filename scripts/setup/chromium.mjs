import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { capture, commandExists } from './run.mjs'

/** Names a system Chromium or Chrome goes by, best first. */
const commands = ['chromium', 'google-chrome', 'google-chrome-stable']

/**
 * The browser for component tests: an explicit override, the system's Chromium, or one Playwright installed.
 * @returns {string | undefined}
 */
export function findChromium() {
  const given = process.env['DEMARC_CHROMIUM']
  if (given) return given
  const command = commands.find(commandExists)
  if (command) return capture('which', [command]).stdout.trim()
  return installedByPlaywright()
}

/** Ubuntu has Chromium only as a snap, and other systems none: there Playwright's own download is asked for. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  console.log('Downloading a Chromium for the component tests.')
  capture('npx', ['playwright', 'install', 'chromium'], { timeout: 300_000 })
  return findChromium()
}

/** @returns {string | undefined} */
function installedByPlaywright() {
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] || path.join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(folder)) return undefined
  const builds = readdirSync(folder).filter((name) => name.startsWith('chromium-'))
  return builds
    .sort()
    .reverse()
    .flatMap((build) => ['chrome-linux64', 'chrome-linux'].map((inner) => path.join(folder, build, inner, 'chrome')))
    .find((file) => existsSync(file))
}
