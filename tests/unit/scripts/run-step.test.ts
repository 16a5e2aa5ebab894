import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { countVitest } from '#scripts/checks/count-tests.mjs'
import { runStep } from '#scripts/checks/run-step.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demarc-step-'))
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** A step whose command is this program, run by Node. */
function step(program: string, report?: string) {
  const counted = report ? { report, count: countVitest } : {}
  return { name: 'step', needs: [], command: ['-e', program], ...counted }
}

it('counts a command without a report as one check', async () => {
  expect(await runStep(step('process.exit(0)'), {})).toMatchObject({ passed: 1, failed: 0 })
  expect(await runStep(step('process.exit(3)'), {})).toMatchObject({ passed: 0, failed: 1 })
})

it('counts a command that fails although no test of its report failed', async () => {
  const report = path.join(folder, 'report.json')
  const results = {
    testResults: [{ name: 'a', status: 'passed', assertionResults: [{ fullName: 'a', status: 'passed' }] }],
  }
  const program = `fs.writeFileSync(${JSON.stringify(report)}, ${JSON.stringify(JSON.stringify(results))}); process.exit(1)`
  expect(await runStep(step(program, report), {})).toMatchObject({ passed: 1, failed: 1 })
})

it('does not count the report of an earlier run', async () => {
  const report = path.join(folder, 'report.json')
  writeFileSync(report, JSON.stringify({ testResults: [{ name: 'a', status: 'passed', assertionResults: [] }] }))
  expect(await runStep(step('process.exit(1)', report), {})).toMatchObject({ passed: 0, failed: 1 })
})

it('passes the environment on', async () => {
  expect(
    await runStep(step('process.exit(process.env.DEMARC_TRY === "yes" ? 0 : 1)'), { DEMARC_TRY: 'yes' }),
  ).toMatchObject({
    passed: 1,
  })
})
