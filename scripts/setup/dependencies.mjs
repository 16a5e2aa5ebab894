import { lstatSync } from 'node:fs'
import { inProject, whenStale } from './project.mjs'
import { run } from './run.mjs'

/**
 * Installs the locked npm packages when they are missing or older than package-lock.json. Install scripts stay off:
 * what needs a binary (Electron) is resolved by name in electron-runtime.mjs.
 */
export async function ensureDependencies() {
  const task = {
    name: 'dependencies',
    inputs: ['package-lock.json'],
    // npm writes this file last, so an interrupted install is seen as missing.
    outputs: ['node_modules/.package-lock.json'],
  }
  await whenStale(task, () => {
    refuseLinkedFolder()
    console.log('Installing the npm packages of package-lock.json.')
    if (
      run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: inProject() }) !== 0
    ) {
      throw new Error('npm ci failed: the packages of package-lock.json could not be installed. See the lines above.')
    }
  })
}

/** npm ci empties the folder behind a linked node_modules, which belongs to another checkout. */
function refuseLinkedFolder() {
  const folder = lstatSync(inProject('node_modules'), { throwIfNoEntry: false })
  if (!folder?.isSymbolicLink()) return
  throw new Error('node_modules is a link and out of date. Remove the link, or install in the folder it points to.')
}
