import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { parseArguments } from '#cli/arguments.ts'
import { run } from '#cli/run.ts'
import { isOpenIssue } from '#domain/issue.ts'
import { row, smallWorkbook } from '#tests/support/small-workbook.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demarc-cli-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const inFolder = (name: string) => path.join(folder, name)

async function demarc(...argv: string[]) {
  const parsed = parseArguments([...argv, '--today', '2026-11-22'])
  if (parsed.status !== 'run') throw new Error(JSON.stringify(parsed))
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(parsed.task, '0.1.0', { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err }
}

async function namesIn(file: string): Promise<unknown[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  return workbook.getWorksheet('Services')?.getColumn(2).values.slice(7) ?? []
}

describe('draft', () => {
  it('drafts the workbook of a new client from the template and a CSV, and says what was found', async () => {
    const csv = inFolder('services.csv')
    writeFileSync(csv, 'Service,Tier,Owner team\ncart,1,Checkout\n=search,2,\n')
    const file = inFolder('kestrel.xlsx')
    const { code, out, err } = await demarc(
      'draft',
      '--template',
      '--client',
      'Kestrel',
      '--services',
      csv,
      '--out',
      file,
    )
    expect(code).toBe(0)
    expect(err).toEqual([`${csv}: services 2 added, 0 changed, 0 unchanged; teams 1 added.`])
    expect(out).toContain('high    SVC-2   =search: no owner team')
    expect(out).toContain('Where: Services, row 2, Owner team')
    expect(out).toMatch(
      /^(\d+) open findings: \d+ high, \d+ medium, \d+ low; \1 of them suggested and not decided\. Wrote .*kestrel\.xlsx: 14 sheets, \d+ kB\.$/m,
    )
    expect(await namesIn(file)).toEqual(['cart', '=search'])
    expect(readdirSync(folder).sort()).toEqual(['kestrel.xlsx', 'services.csv'])
  })

  it('takes services from a Backstage catalog', async () => {
    const file = inFolder('out.xlsx')
    const catalog = 'tests/fixtures/backstage/catalog.yaml'
    const { code, err } = await demarc('draft', '--template', '--services', catalog, '--out', file)
    expect(code).toBe(0)
    expect(err.at(-1)).toBe(`${catalog}: services 3 added, 0 changed, 0 unchanged; teams 1 added.`)
    expect(await namesIn(file)).toHaveLength(3)
  })

  it('takes services with their objectives from OpenSLO', async () => {
    const objectives = 'tests/fixtures/openslo/timeslices-slo.yaml'
    const { code, err } = await demarc('findings', '--template', '--services', objectives)
    expect(code).toBe(0)
    expect(err.at(-1)).toBe(`${objectives}: services 1 added, 0 changed, 0 unchanged; teams 0 added.`)
  })

  it('takes services from the sheet of a workbook that says most, and says which', async () => {
    const inventory = inFolder('inventory.xlsx')
    const services = row(1, 'Service', 'Owner team') + row(2, 'cart', 'Shop') + row(3, '', 'Shop')
    const old = row(1, 'Service', 'Owner team', 'Tier') + row(2, 'past', 'Shop', '1')
    const sheets = { Cover: row(1, 'Hello'), Services: services, Old: old }
    writeFileSync(inventory, smallWorkbook({ sheets, hidden: ['Old'] }))
    const file = inFolder('out.xlsx')
    const { code, err } = await demarc('draft', '--template', '--services', inventory, '--out', file)
    expect(code).toBe(0)
    expect(err).toEqual([
      `${inventory}: The sheet “Services” of 3 is read.`,
      `${inventory}:3: Row: There is no service name. The row is left out.`,
      `${inventory}: services 1 added, 0 changed, 0 unchanged, 1 left out; teams 1 added.`,
    ])
    expect(await namesIn(file)).toEqual(['cart'])
  })

  it('replaces a workbook that is there', async () => {
    const file = inFolder('out.xlsx')
    writeFileSync(file, 'old')
    expect(await demarc('draft', '--sample', '--out', file)).toMatchObject({ code: 0 })
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  it('exits with 4 where it cannot write, and leaves nothing behind', async () => {
    const missing = inFolder('no/such/out.xlsx')
    expect(await demarc('draft', '--sample', '--out', missing)).toEqual({
      code: 4,
      out: '',
      err: [`${missing}: Its folder does not exist.`],
    })
    const taken = inFolder('taken.xlsx')
    mkdirSync(taken)
    expect(await demarc('draft', '--sample', '--out', taken)).toMatchObject({ code: 4 })
    expect(readdirSync(folder)).toEqual(['taken.xlsx'])
  })
})

describe('findings', () => {
  it('groups what was found by stage, the heaviest first', async () => {
    const { code, out } = await demarc('findings', '--sample')
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => /^\S.* open findings?$/.test(line))).toEqual([
      expect.stringMatching(/^As-Is: \d+ open findings$/),
      expect.stringMatching(/^RACI: \d+ open findings$/),
      expect.stringMatching(/^KPI: \d+ open findings$/),
      expect.stringMatching(/^Migration: \d+ open findings$/),
    ])
    const [, raci = ''] = /^RACI: .*?\n([\s\S]*?)\n\n/m.exec(out) ?? []
    expect([...raci.matchAll(/^ {2}(high|medium|low) /gm)].map((match) => match[1])).toEqual(
      [...raci.matchAll(/^ {2}(high|medium|low) /gm)]
        .map((match) => match[1] ?? '')
        .sort((a, b) => ['high', 'medium', 'low'].indexOf(a) - ['high', 'medium', 'low'].indexOf(b)),
    )
  })

  it('counts what the application counts as open, what was taken up among it', async () => {
    const { out } = await demarc('findings', '--sample')
    const byStage = [...out.matchAll(/^\S.*: (\d+) open findings?$/gm)].map(([, count]) => Number(count))
    const lines = [...out.matchAll(/^ {2}(high|medium|low|unknown) /gm)].length
    const [, all] = /^(\d+) open findings: .*; \d+ of them suggested and not decided\.$/m.exec(out) ?? []
    expect([byStage.reduce((sum, count) => sum + count, 0), lines]).toEqual([Number(all), Number(all)])
    const taken = sampleDocument('2026-11-22').issues.rows.filter((issue) => isOpenIssue(issue, '2026-11-22'))
    expect([...out.matchAll(/ (\S.*) \(taken up\)$/gm)]).toHaveLength(taken.length)
  })

  it('exits with 1 for high severity, with --strict only', async () => {
    expect(await demarc('findings', '--sample')).toMatchObject({ code: 0 })
    expect(await demarc('findings', '--sample', '--strict')).toMatchObject({ code: 1 })
  })

  it('exits with 3 for a file that cannot be read, naming file and line', async () => {
    const missing = inFolder('none.csv')
    expect(await demarc('findings', '--template', '--services', missing)).toEqual({
      code: 3,
      out: '',
      err: [`${missing}: There is no such file.`],
    })
    const yaml = inFolder('bad.yaml')
    writeFileSync(yaml, 'kind: Component\nmetadata:\n  name: [broken\n')
    const bad = await demarc('findings', '--template', '--services', yaml)
    expect(bad).toMatchObject({ code: 3, out: '' })
    expect(bad.err.some((line) => /bad\.yaml:\d+: /.test(line))).toBe(true)
    const csv = inFolder('bad.csv')
    writeFileSync(csv, 'Colour,Size\nred,1\n')
    expect(await demarc('findings', '--template', '--services', csv)).toMatchObject({ code: 3, out: '' })
  })

  it('keeps entries that are not understood and names their lines', async () => {
    const csv = inFolder('services.csv')
    writeFileSync(csv, 'Service,Tier\ncart,gold\n,2\n')
    const { code, err } = await demarc('findings', '--template', '--services', csv)
    expect(code).toBe(0)
    expect(err).toEqual([
      expect.stringContaining(`${csv}:2: cart, Tier: `),
      expect.stringContaining(`${csv}:3: Row: `),
      `${csv}: services 1 added, 0 changed, 0 unchanged, 1 left out; teams 0 added.`,
    ])
  })
})
