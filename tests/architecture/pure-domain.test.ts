import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const project = path.resolve(import.meta.dirname, '../..')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demarc-domain-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

it.each([
  { what: 'the window', text: 'export const title = document.title\n', names: 'document' },
  { what: 'Node', text: 'export const folder = process.cwd()\n', names: 'process' },
  { what: 'the network', text: "export const page = fetch('app://workbench')\n", names: 'fetch' },
  { what: 'a timer', text: 'setTimeout(() => undefined, 1)\n', names: 'setTimeout' },
])('the compiler keeps $what out of the domain', ({ text, names }) => {
  const { status, stdout } = compile(text)
  expect(stdout).toContain(names)
  expect(status).not.toBe(0)
})

it('the compiler accepts plain code in the domain', () => {
  expect(compile('export const answer: number = Math.max(1, 2)\n')).toEqual({ status: 0, stdout: '' })
})

/** Compiles a file with the options of renderer/domain. */
function compile(text: string): { readonly status: number | null; readonly stdout: string } {
  writeFileSync(path.join(folder, 'planted.ts'), text)
  const base = path.join(project, 'renderer/domain/tsconfig.json')
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ extends: base, include: ['planted.ts'] }))
  const compiler = path.join(project, 'node_modules/@typescript/native/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
  return { status, stdout }
}
