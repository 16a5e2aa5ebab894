/** @typedef {import('./run-step.mjs').StepResult} StepResult */

/**
 * A table of the steps, the names of the tests that were skipped, and as the last line the sum over all.
 * @param {readonly StepResult[]} results
 * @returns {string}
 */
export function summarise(results) {
  const rows = [['check', 'passed', 'failed', 'skipped', 'seconds'], ...results.map(rowOf)]
  const skipped = results.flatMap((result) => result.skipped.map((name) => `skipped in ${result.name}: ${name}`))
  return ['', ...rows.map(alignRow), '', ...skipped, totalLine(results)].join('\n')
}

/** @param {readonly StepResult[]} results */
function totalLine(results) {
  const passed = sum(results.map((result) => result.passed))
  const failed = sum(results.map((result) => result.failed))
  const skipped = sum(results.map((result) => result.skipped.length))
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {StepResult} result */
function rowOf({ name, passed, failed, skipped, seconds }) {
  return [name, String(passed), String(failed), String(skipped.length), String(seconds)]
}

/** @param {readonly string[]} cells */
function alignRow([name = '', ...numbers]) {
  return `  ${name.padEnd(14)}${numbers.map((cell) => cell.padStart(9)).join('')}`
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
