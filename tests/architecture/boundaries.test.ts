import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { violations } from './violations.ts'

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
}

interface Config {
  readonly forbidden: readonly { readonly name: string }[]
}

const project = path.resolve(import.meta.dirname, '../..')
const { forbidden } = createRequire(import.meta.url)(path.join(project, '.dependency-cruiser.cjs')) as Config
const tree = mkdtempSync(path.join(tmpdir(), 'demarc-boundaries-'))

afterAll(() => rmSync(tree, { recursive: true }))

it('every rule has a planted violation, so that each is known to be able to fail', () => {
  expect(violations.map(({ rule }) => rule).sort()).toEqual(forbidden.map(({ name }) => name).sort())
})

it('each planted violation is found, and nothing else', () => {
  plant()
  const found = cruise(tree).map(({ rule, from }) => `${rule.name}: ${from}`)
  const planted = violations.flatMap(({ rule, from, also = [] }) => [rule, ...also].map((name) => `${name}: ${from}`))
  expect([...new Set(found)].sort()).toEqual(planted.sort())
})

it('the tree itself keeps to every rule', () => {
  expect(cruise(project)).toEqual([])
})

function plant(): void {
  for (const file of ['package.json', '.dependency-cruiser.cjs'])
    cpSync(path.join(project, file), path.join(tree, file))
  for (const { from, imports } of violations) write(from, `import ${JSON.stringify(imports)}\n`)
  for (const { target } of violations) if (target) write(target, 'export const target = 1\n')
  for (const name of ['exceljs', 'dexie', 'electron', 'left-pad', 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}\n')
  }
}

function write(file: string, text: string): void {
  mkdirSync(path.join(tree, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(tree, file), text)
}

/** What the check finds in a tree; the same command and configuration as in `npm test`. */
function cruise(folder: string): readonly Violation[] {
  const tool = path.join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [tool, 'renderer', 'electron', 'cli', '--output-type', 'json']
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 })
  return (JSON.parse(output) as { summary: { violations: readonly Violation[] } }).summary.violations
}
