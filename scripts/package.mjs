// npm run package [-- electron-builder targets]: the packaged application; without arguments as a folder for this system.
import { ensureDependencies } from './setup/dependencies.mjs'
import { appBundles, buildStale } from './setup/bundles.mjs'
import { describeRuntime, resolveElectron } from './setup/electron-runtime.mjs'
import { inProject } from './setup/project.mjs'
import { run } from './setup/run.mjs'

const targets = process.argv.slice(2)
ensureDependencies()
const runtime = await resolveElectron()
console.log(describeRuntime(runtime))

const trial = runtime.source !== 'official'
if (trial && targets.length > 0) {
  console.error(
    `${targets.join(' ')} would be a release, and a release is built from the official Electron only. ` +
      'Run this on a machine that can download it; without targets a folder for trying out is made here.',
  )
  process.exit(1)
}
await buildStale(appBundles)
const options = trial ? trialOptions() : []
const builder = inProject('node_modules', 'electron-builder', 'cli.js')
const code = run(process.execPath, [
  builder,
  ...(targets.length > 0 ? targets : ['--dir']),
  ...options,
  '--publish',
  'never',
])
if (trial && code === 0) {
  console.log('')
  console.log(
    'NOT A RELEASE: release/trial holds a runtime other than the official Electron. Use it for trying out only.',
  )
}
process.exit(code)

/** The builder takes the official Electron from its own cache; another one must be named. */
function trialOptions() {
  return [
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
    '-c.directories.output=release/trial',
  ]
}
