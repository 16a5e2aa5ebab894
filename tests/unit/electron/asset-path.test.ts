import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assetPath } from '#electron/asset-path.ts'
import { assetResponse } from '#electron/asset-response.ts'
import { scratchFolder } from './scratch-folder.ts'

/** A build with a secret beside it. */
function build(): string {
  const outside = scratchFolder()
  const root = join(outside, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(outside, 'renderer-secret'))
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  writeFileSync(join(outside, 'renderer-secret', 'secret.txt'), 'secret')
  writeFileSync(join(root, 'index.html'), '<meta content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>')
  writeFileSync(join(root, 'assets', 'a b.js'), 'export {}')
  symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'))
  symlinkSync(outside, join(root, 'linked'))
  return root
}

describe('the file a request names', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/a%20b.js', 'assets/a b.js'],
    ['/assets/../index.html', 'index.html'],
  ])('%s is %s', async (path, file) => {
    const root = build()
    expect(await assetPath(root, path)).toBe(join(root, file))
  })

  it.each([
    ['/../secret.txt'],
    ['/..%2fsecret.txt'],
    ['/%2e%2e%2fsecret.txt'],
    ['/%2e%2e/secret.txt'],
    ['/assets/..%2f..%2fsecret.txt'],
    ['/..%5csecret.txt'],
    ['/..%2frenderer-secret/secret.txt'],
    ['/link.txt'],
    ['/linked/secret.txt'],
    ['/index.html%00.txt'],
    ['/C:%2fsecret.txt'],
    ['/%zz'],
    ['/assets'],
    ['/assets/'],
    ['/missing.js'],
    [`/${'x'.repeat(5000)}`],
  ])('%s is nothing', async (path) => {
    expect(await assetPath(build(), path)).toBeNull()
  })
})

describe('the answer', () => {
  const ask = (path: string, init?: RequestInit) => assetResponse(new Request(`app://workbench${path}`, init), build())

  it('carries a fresh nonce in page and policy at every load', async () => {
    const nonces: string[] = []
    for (let load = 0; load < 2; load += 1) {
      const response = await ask('/')
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? ''
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}';`)
      nonces.push(nonce)
    }
    expect(nonces[0]).toMatch(/^[\w-]{22}$/)
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('has the policy and the headers of SAFETY 2 on every file', async () => {
    const response = await ask('/assets/a%20b.js')
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-cache',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'none'; frame-src 'none'; object-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })

  it('refuses other hosts, other methods and what is not there, with the policy still on', async () => {
    const root = build()
    const foreign = await assetResponse(new Request('app://elsewhere/index.html'), root)
    const answers = [foreign, await ask('/', { method: 'POST' }), await ask('/missing.js')]
    expect(answers.map((answer) => answer.status)).toEqual([404, 405, 404])
    for (const answer of answers) {
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(await answer.text()).toBe('')
    }
  })
})
