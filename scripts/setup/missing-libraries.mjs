import { capture, commandExists } from './run.mjs'

/**
 * Names the system libraries an executable needs and does not find, where packages could not be installed for it.
 * @param {string} executable
 * @returns {readonly string[]}
 */
export function missingLibraries(executable) {
  if (process.platform !== 'linux' || !commandExists('ldd')) return []
  const { stdout } = capture('ldd', [executable])
  return stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '')
}
