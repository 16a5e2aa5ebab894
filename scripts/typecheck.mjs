// npm run typecheck: every tsconfig that the root one refers to, with the native compiler.
import { readFileSync } from 'node:fs'
import { inProject } from './setup/project.mjs'
import { runBeside } from './setup/run.mjs'

const compiler = inProject('node_modules', '@typescript', 'native', 'bin', 'tsc')
/** @type {{ references: { path: string }[] }} */
const { references } = JSON.parse(readFileSync(inProject('tsconfig.json'), 'utf8'))

let failed = 0
for (const { path } of references) {
  const { code, output } = await runBeside(process.execPath, [compiler, '-p', path, '--pretty', 'false'])
  if (code === 0) continue
  failed += 1
  console.error(`${path}\n${output}`)
}
console.log(`${references.length - failed} of ${references.length} projects compile.`)
process.exitCode = failed === 0 ? 0 : 1
