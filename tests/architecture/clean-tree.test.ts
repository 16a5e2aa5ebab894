import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const project = path.resolve(import.meta.dirname, '../..')

/** Things that belong to one person's machine or account, never to the tree. */
const leaks: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  // `someone` is the name examples use.
  { what: 'a home folder', pattern: /(?<![\w.:-])\/(home|Users)\/(?!someone\/)[a-z][\w-]*\//i },
  { what: "root's home folder", pattern: /(?<![\w.:/-])\/root\// },
  { what: 'a package registry host', pattern: /\bregistry\.[a-z-]+\.[a-z]{2,}/ },
  { what: 'a package mirror host', pattern: /\b(deb|archive|security)\.(debian|ubuntu)\.(org|com)/ },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'an access token', pattern: /\b(npm_|ghp_|github_pat_)[A-Za-z0-9]{20,}/ },
]

it.each(leaks)('no file of the tree names $what', ({ pattern }) => {
  expect(textFiles().filter((file) => pattern.test(readFileSync(path.join(project, file), 'utf8')))).toEqual([])
})

it.each([
  ['a home folder', '/home/' + 'ada/demarc'],
  ["root's home folder", '/root' + '/.cache'],
  ['a package registry host', 'https://registry.' + 'example.org/x'],
  ['a package mirror host', 'http://deb.' + 'debian.org'],
  ['a private key', '-----BEGIN ' + 'PRIVATE KEY-----'],
  ['an access token', 'npm_' + 'a'.repeat(36)],
])('%s would be found', (what, sample) => {
  expect(leaks.filter(({ pattern }) => pattern.test(sample)).map((leak) => leak.what)).toEqual([what])
})

/** What is committed or about to be; real-world input under tests/fixtures names the hosts it names. */
function textFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard']
  return execFileSync('git', args, { cwd: project, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && !file.startsWith('tests/fixtures/') && !/\.(png|icns|ico|woff2|xlsx)$/.test(file))
    .filter((file) => existsSync(path.join(project, file)))
}
