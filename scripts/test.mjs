// npm test [-- step ...]: sets the machine up, runs every check and test, and ends with one line that sums them.
import { alone, allSteps, lanes } from './checks/steps.mjs'
import { runStep } from './checks/run-step.mjs'
import { summarise } from './checks/summary.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { testEnvironment } from './setup/test-environment.mjs'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !allSteps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; there are ${allSteps.map((step) => step.name).join(', ')}.`)
  process.exit(1)
}
/** @type {import('./checks/run-step.mjs').StepResult[]} */
const results = []
try {
  ensureDependencies()
  const wanted = allSteps.filter(isWanted)
  const env = await testEnvironment(new Set(wanted.flatMap((step) => step.needs)))
  const beside = await Promise.all(lanes.map((lane) => runInOrder(lane, env)))
  results.push(...beside.flat(), ...(await runInOrder(alone, env)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  results.push({ name: 'set-up', passed: 0, failed: 1, skipped: [], seconds: 0 })
}
console.log(summarise(results))
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0

/**
 * @param {readonly import('./checks/steps.mjs').Step[]} steps
 * @param {NodeJS.ProcessEnv} env
 */
async function runInOrder(steps, env) {
  const done = []
  for (const step of steps.filter(isWanted)) done.push(await runStep(step, env))
  return done
}

/** @param {import('./checks/steps.mjs').Step} step */
function isWanted(step) {
  return asked.length === 0 || asked.includes(step.name)
}
