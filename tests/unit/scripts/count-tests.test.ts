import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from '#scripts/checks/count-tests.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demarc-reports-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('the count of vitest', () => {
  it('counts each test by its outcome and names the skipped', () => {
    const assertionResults = [
      { fullName: 'adds', status: 'passed' },
      { fullName: 'divides', status: 'failed' },
      { fullName: 'opens in LibreOffice', status: 'skipped' },
      { fullName: 'later', status: 'todo' },
    ]
    const file = report({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }] })
    expect(countVitest(file)).toEqual({ passed: 1, failed: 1, skipped: ['opens in LibreOffice', 'later'] })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const file = report({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] })
    expect(countVitest(file)).toEqual({ passed: 0, failed: 1, skipped: [] })
  })

  it('counts nothing where no report was written', () => {
    expect(countVitest(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0, skipped: [] })
  })
})

describe('the count of Playwright', () => {
  it('counts tests of nested suites, and one that only passed at a second try as failed', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
    const inner = { title: 'export', specs: [spec('saves', 'expected'), spec('opens in LibreOffice', 'skipped')] }
    const outer = { title: 'main-job.spec.ts', specs: [spec('starts', 'unexpected'), spec('ends', 'flaky')] }
    const file = report({ suites: [{ ...outer, suites: [inner] }] })
    expect(countPlaywright(file)).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['main-job.spec.ts › export › opens in LibreOffice'],
    })
  })
})
