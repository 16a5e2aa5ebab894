// npm start: everything a fresh clone needs, then the workbench.
import { spawn } from 'node:child_process'
import { buildStale, appBundles } from './setup/bundles.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { hasDisplay, sandboxObstacle } from './setup/desktop.mjs'
import { describeRuntime, resolveElectron } from './setup/electron-runtime.mjs'
import { missingLibraries } from './setup/missing-libraries.mjs'
import { projectFolder } from './setup/project.mjs'
import { ensureSystemPackages } from './setup/system-packages.mjs'

if (!hasDisplay()) {
  console.error('There is no display to open a window on; "npm run demarc -- help" does the work without a window.')
  process.exit(1)
}
ensureDependencies()
ensureSystemPackages(['electron'])
const runtime = await resolveElectron()
console.log(describeRuntime(runtime))
const missing = missingLibraries(runtime.executable)
if (missing.length > 0) {
  console.error(`Electron cannot start: this system lacks ${missing.join(', ')}.`)
  process.exit(1)
}
await buildStale(appBundles)

const obstacle = sandboxObstacle()
if (obstacle) console.log(`Starting with --no-sandbox, for development only: ${obstacle}.`)
const args = [projectFolder, ...(obstacle ? ['--no-sandbox'] : []), ...process.argv.slice(2)]
const { ELECTRON_RUN_AS_NODE: _plainNode, ...env } = process.env
const child = spawn(runtime.executable, args, { stdio: 'inherit', env: { ...env, DEMARC_DEVELOPMENT: '1' } })
child.on('error', (error) => {
  console.error(`Electron could not be started: ${error.message}`)
  process.exitCode = 1
})
child.on('close', (code) => (process.exitCode = code ?? 1))
// Whoever ends npm ends the window too.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal))
