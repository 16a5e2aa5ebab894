import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runBeside } from '../setup/run.mjs'

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./count-tests.mjs').Count & { name: string, seconds: number }} StepResult */

/**
 * Runs one step and prints its outcome, with what it said when it failed.
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<StepResult>}
 */
export async function runStep(step, env) {
  const started = Date.now()
  if (step.live) console.log(`\n${step.name}`)
  if (step.report) {
    // A report left by an earlier run must not be counted when this one ends before it writes its own.
    rmSync(step.report, { force: true })
    mkdirSync(path.dirname(step.report), { recursive: true })
  }
  const { code, output } = await runBeside(process.execPath, step.command, { env, live: step.live ?? false })
  const seconds = Math.round((Date.now() - started) / 1000)
  const result = { name: step.name, seconds, ...countOf(step, code) }
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`)
  if (result.failed > 0 && !step.live) console.log(indent(output))
  return result
}

/**
 * A command that failed although each of its tests passed (an unhandled error, no test found) is a failure too.
 * @param {Step} step
 * @param {number} code
 * @returns {import('./count-tests.mjs').Count}
 */
function countOf(step, code) {
  if (!step.report || !step.count) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] }
  const count = step.count(step.report)
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** @param {string} text */
function indent(text) {
  return text.trimEnd().replace(/^/gm, '    ')
}
