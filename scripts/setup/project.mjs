import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this script belongs to, whatever folder it was called from. */
export const projectFolder = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** @param {...string} parts */
export function inProject(...parts) {
  return path.join(projectFolder, ...parts)
}

/** Downloads are kept per user, so that a second clone does not fetch 196 MB again. */
export function downloadCache() {
  const base = process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache')
  return process.env['DEMARC_CACHE'] || path.join(base, 'demarc')
}

/**
 * Runs `work` unless the files it depends on are the same as at its last success and its output still exists.
 * @param {{ name: string, inputs: readonly string[], outputs: readonly string[] }} task inputs and outputs are project paths
 * @param {() => void | Promise<void>} work
 * @returns {Promise<boolean>} whether the work was done
 */
export async function whenStale(task, work) {
  const stamp = inProject('.cache', 'stamps', task.name)
  const hash = hashOf(task.inputs)
  const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (fresh && task.outputs.every((output) => existsSync(inProject(output)))) return false
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}

/** @param {readonly string[]} inputs files or folders; one that does not exist counts as absent, not as an error */
function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version)
  for (const file of inputs.flatMap(filesUnder).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inProject(file)))
  return hash.digest('hex')
}

/**
 * @param {string} input
 * @returns {string[]}
 */
function filesUnder(input) {
  const absolute = inProject(input)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [input]
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectFolder, path.join(entry.parentPath, entry.name)))
}
