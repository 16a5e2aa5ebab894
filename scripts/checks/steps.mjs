import { inProject } from '../setup/project.mjs'
import { countPlaywright, countVitest } from './count-tests.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly import('../setup/system-packages.mjs').PackageGroup[]} needs system packages
 * @property {readonly string[]} command run with this project's Node
 * @property {string} [report] file the tests are counted from; a step without one counts as one check
 * @property {(report: string) => import('./count-tests.mjs').Count} [count]
 * @property {boolean} [live] long enough that its output should be seen as it comes
 */

const modules = inProject('node_modules')

/** Steps of one lane run after each other, the two lanes beside each other: the machine is assumed to have two cores. */
export const lanes = /** @satisfies {readonly (readonly Step[])[]} */ ([
  [
    check('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
    check('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
    { name: 'types', needs: [], command: [inProject('scripts', 'typecheck.mjs')] },
    check('boundaries', 'dependency-cruiser/bin/dependency-cruise.mjs', 'renderer', 'electron', 'cli'),
    check('unused', 'knip/bin/knip.js', '--no-progress'),
  ],
  [vitest('unit', ['office']), vitest('architecture', []), vitest('component', ['browser'])],
])

/** These measure or watch timing, so nothing runs beside them. */
export const alone = /** @satisfies {readonly Step[]} */ ([
  { name: 'build', needs: [], command: [inProject('scripts', 'build.mjs')] },
  {
    name: 'e2e',
    needs: ['electron', 'display', 'office'],
    command: [`${modules}/@playwright/test/cli.js`, 'test'],
    report: inProject('.cache', 'reports', 'e2e.json'),
    count: countPlaywright,
    live: true,
  },
])

/** @type {readonly Step[]} */
export const allSteps = [...lanes.flat(), ...alone]

/** @param {string} name @param {string} tool @param {...string} args @returns {Step} */
function check(name, tool, ...args) {
  return { name, needs: [], command: [`${modules}/${tool}`, ...args] }
}

/** @param {string} project @param {Step['needs']} needs @returns {Step} */
function vitest(project, needs) {
  const report = inProject('.cache', 'reports', `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name: project,
    needs,
    command: [`${modules}/vitest/vitest.mjs`, 'run', '--project', project, ...reporters],
    report,
    count: countVitest,
  }
}
