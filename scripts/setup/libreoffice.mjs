import { existsSync } from 'node:fs'
import { capture, commandExists } from './run.mjs'

const macApplication = '/Applications/LibreOffice.app/Contents/MacOS/soffice'

/**
 * @returns {string} path of the LibreOffice command; empty when there is none. An empty DEMARC_LIBREOFFICE says that it
 *   was looked for already, or that the tests shall do without it.
 */
export function findLibreOffice() {
  const given = process.env['DEMARC_LIBREOFFICE']
  if (given !== undefined) return given
  const command = ['soffice', 'libreoffice', 'localc'].find(commandExists)
  if (command) return capture('which', [command]).stdout.trim()
  return existsSync(macApplication) ? macApplication : ''
}
