// Prints the path of the Electron executable that start and the tests use. Everything else goes to standard error.
import { ensureDependencies } from './setup/dependencies.mjs'
import { describeRuntime, resolveElectron } from './setup/electron-runtime.mjs'

console.log = console.error
ensureDependencies()
const runtime = await resolveElectron()
console.error(describeRuntime(runtime))
process.stdout.write(`${runtime.executable}\n`)
