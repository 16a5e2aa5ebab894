// npm run screenshots: pictures of every screen in both themes and two sizes, into screenshots/.
// npm run screenshots -- --readme: and copies the two that the README shows to assets/.
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { runStep } from './checks/run-step.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { inProject } from './setup/project.mjs'
import { testEnvironment } from './setup/test-environment.mjs'

/** File in assets, and the end of the picture's name in the light theme at 1280 x 800. */
const readmePictures = { 'screenshot-raci.png': 'raci-to-be.png', 'screenshot-migration.png': 'migration-timeline.png' }

ensureDependencies()
const step = /** @satisfies {import('./checks/steps.mjs').Step} */ ({
  name: 'screenshots',
  needs: ['electron', 'display'],
  command: [
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '-c',
    'playwright.screenshots.config.ts',
  ],
  live: true,
})
const env = await testEnvironment(new Set(step.needs))
rmSync(inProject('screenshots'), { recursive: true, force: true })
const { failed } = await runStep(step, env)
if (failed === 0 && process.argv.includes('--readme')) copyReadmePictures()
process.exitCode = failed === 0 ? 0 : 1

function copyReadmePictures() {
  const folder = inProject('screenshots', 'light-1280')
  const taken = readdirSync(folder)
  for (const [target, screen] of Object.entries(readmePictures)) {
    const picture = taken.find((name) => name.endsWith(screen))
    if (!picture) throw new Error(`There is no picture of ${screen} in screenshots/light-1280.`)
    copyFileSync(`${folder}/${picture}`, inProject('assets', target))
  }
}
