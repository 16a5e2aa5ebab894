import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped full names
 */

/**
 * @typedef {object} VitestReport
 * @property {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }[]} testResults
 */

/**
 * A file that could not even be loaded holds no test that could fail; it counts as one failure of its own.
 * @param {string} file
 * @returns {Count}
 */
export function countVitest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: [] }
  /** @type {VitestReport} */
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  const tests = testResults.flatMap((result) => result.assertionResults)
  const failed = tests.filter((test) => test.status === 'failed').length
  const unloadable = testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failed + unloadable.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  }
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }[]} [specs]
 */

/**
 * @param {string} file
 * @returns {Count}
 */
export function countPlaywright(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: [] }
  /** @type {{ suites: PlaywrightSuite[] }} */
  const { suites } = JSON.parse(readFileSync(file, 'utf8'))
  const tests = suites.flatMap((suite) => testsOf(suite, []))
  return {
    passed: tests.filter((test) => test.status === 'expected').length,
    failed: tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky').length,
    skipped: tests.filter((test) => test.status === 'skipped').map((test) => test.name),
  }
}

/**
 * @param {PlaywrightSuite} suite
 * @param {readonly string[]} parents
 * @returns {{ name: string, status: string }[]}
 */
function testsOf({ title, suites = [], specs = [] }, parents) {
  const titles = [...parents, title]
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status }) => ({ name: [...titles, spec.title].join(' › '), status })),
  )
  return [...own, ...suites.flatMap((suite) => testsOf(suite, titles))]
}
