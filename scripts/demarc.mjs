// npm run demarc -- ...: the workbench without a window. Needs neither a display nor Electron nor system packages.
import { ensureDependencies } from './setup/dependencies.mjs'
import { buildStale } from './setup/bundles.mjs'
import { inProject } from './setup/project.mjs'
import { run } from './setup/run.mjs'

// The command's own output must be all there is on standard output, so that it can be piped.
console.log = console.error
ensureDependencies()
await buildStale(['cli'])
const args = ['--enable-source-maps', inProject('dist', 'cli', 'main.mjs'), ...process.argv.slice(2)]
process.exit(run(process.execPath, args, { cwd: process.env['INIT_CWD'] ?? process.cwd() }))
