import { spawn, spawnSync } from 'node:child_process'
import { projectFolder } from './project.mjs'

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment; `undefined` removes a variable
 * @property {number} [timeout] milliseconds, after which the command is ended and counts as failed
 */

/**
 * Runs a command with its output on this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {number} the exit code; 1 when the command could not be started or was ended by a signal
 */
export function run(command, args, options = {}) {
  const { cwd = projectFolder, env = {}, timeout } = options
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: needsShell(command),
    ...(timeout === undefined ? {} : { timeout }),
  })
  return result.status ?? 1
}

/**
 * Runs a command silently.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function capture(command, args, options = {}) {
  const { cwd = projectFolder, env = {}, timeout } = options
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    shell: needsShell(command),
    ...(timeout === undefined ? {} : { timeout }),
  })
  return { code: result.status ?? 1, stdout: result.stdout ?? '', stderr: result.stderr ?? '' }
}

/**
 * Runs a command beside others and hands back what it printed, both streams in the order of arrival.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, live?: boolean }} [options] `live` also shows the output as it comes
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runBeside(command, args, { env = {}, live = false } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, {
      cwd: projectFolder,
      // Some tools colour their output in a pipe too, when they see the variables of a build machine.
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString()
      if (live) process.stdout.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** @param {string} command */
export function commandExists(command) {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(finder, [command], { stdio: 'ignore' }).status === 0
}

/** On Windows npm is a batch file, which Node starts only through a shell. @param {string} command */
function needsShell(command) {
  return process.platform === 'win32' && command === 'npm'
}
