import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { emptyDocument } from '#domain/document.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { safeSheetNames } from '#domain/workbook/safe-names.ts'
import { firstRow } from '#domain/workbook/sheet-layout.ts'
import { isFormula, plainCell, type SheetModel, type WorkbookModel } from '#domain/workbook/workbook-model.ts'
import { oddWeeks } from './odd-weeks.ts'
import { options, smallEngagement, templateEngagement } from './small-engagement.ts'

const small = deliverableWorkbook(smallEngagement(), catalog, options)
const sample = deliverableWorkbook(sampleDocument(options.today), catalog, options)
const template = deliverableWorkbook(templateEngagement(), catalog, options)
const empty = deliverableWorkbook(emptyDocument(), catalog, options)

describe('deliverableWorkbook', () => {
  it('has its sheets, and what is optional when it holds something', () => {
    const sheets = [
      'Read me',
      'Summary',
      'Services',
      'SLO coverage',
      'Self-check',
      'RACI',
      'RACI findings',
      'RACI decisions',
      'RACI load',
      'KPI baseline',
      'KPI readings',
      'Migration plan',
      'Plan load',
      'Findings',
      'Suggestions',
    ]
    expect(namesOf(small)).toEqual(sheets)
    const later = ['SLO coverage', 'Plan load']
    expect(namesOf(template)).toEqual(sheets.filter((name) => !later.includes(name)))
    const filled = [...later, 'Suggestions', 'RACI decisions', 'RACI load']
    expect(namesOf(empty)).toEqual(sheets.filter((name) => !filled.includes(name)))
    expect(namesOf(sample)).toEqual([
      ...sheets.slice(0, 4),
      'Toil',
      'Toil Pareto',
      'Toil ratio',
      'Toil ranking',
      'Tools',
      'Tool sprawl',
      'Capability',
      'Self-check',
      'RACI',
      'RACI As-Is',
      'RACI differences',
      'RACI proposals',
      ...sheets.slice(6, 8),
      'RACI notes',
      'RACI load',
      'Decision rights',
      ...sheets.slice(9, 11),
      'KPI tiers',
      'Error budgets',
      'Event statistics',
      'Migration plan',
      'Plan milestones',
      'Waves',
      'Plan load',
      'Plan calendar',
      'Risks',
      'Risk matrix',
      'Trace',
      'Expected effect',
      ...sheets.slice(13),
      'Evidence',
      'Evidence requests',
    ])
    expect(safeSheetNames(namesOf(sample))).toEqual(namesOf(sample))
  })

  it('says on every sheet what, who, which round, when, by which version and how confidential', () => {
    const { title } = sheet(small, 'services')
    expect(title).toEqual({
      what: 'Service inventory',
      client: 'Kestrel "Retail"',
      scope: 'Checkout',
      edition: 'Round 3 · 22 Nov 2026 · Demarc 0.1.0',
      confidentiality: 'Confidential',
      purpose: 'Every service with its owner, who is on call, and how far its objective has come.',
    })
    for (const each of sample.sheets) expect(each.title).toMatchObject({ client: sample.sheets[0]?.title.client })
  })

  it('carries the row id of every record and the key of every column', () => {
    const raci = sheet(small, 'raci-to-be')
    expect(raci.rows.map((row) => row.id)).toEqual(['item_a', 'item_b', 'item_c'])
    expect(raci.columns.slice(0, 6).map((column) => column.key)).toEqual([
      '_id',
      'group',
      'name',
      'role:sre',
      'role:platform',
      'role:dev',
    ])
    for (const each of sample.sheets.filter(({ shape }) => shape === 'list')) {
      const ids = each.rows.map((row) => row.id).filter((id) => id !== '')
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('counts records on the cover, not the headings among them', () => {
    const cover = sheet(sample, 'read-me').rows.map((row) => row.cells.map(shown))
    const rows = (name: string) => cover.find((cells) => cells[2] === name)?.[3]
    expect([rows('Capability'), rows('Services')]).toEqual([
      catalog.capabilities.length,
      sampleDocument(options.today).services.rows.length,
    ])
  })

  it('writes unknown for what nobody answered, never an empty cell or a no', () => {
    const services = sheet(small, 'services')
    expect(record(services, 'svc_b')).toMatchObject({ ownerTeam: 'unknown', onCallTeam: 'unknown', runbook: 'unknown' })
    expect(record(services, 'svc_a')).toMatchObject({ sev1: 0, sev2: 'unknown', objective: 99.95, description: null })
    expect(record(services, 'svc_b').objective).toBe('—')
    const answers = sheet(small, 'self-check').rows.map((row) => plainCell(row.cells[2] ?? null))
    expect(answers.slice(0, 3)).toEqual(['Yes', 'Not applicable', 'unknown'])
    expect(record(sheet(small, 'kpi-baseline'), 'kpi_c')).toMatchObject({ owner: 'unknown', baseline: 'unknown' })
    expect(record(sheet(small, 'migration'), 'as-is-assessment')).toMatchObject({
      begins: 'unknown',
      owner: 'unknown',
      check: 'not dated',
    })
  })

  it('keeps entries that were not understood as they were typed, and marks them', () => {
    const services = sheet(small, 'services')
    expect(record(services, 'svc_c').tier).toBe('gold')
    expect(record(services, 'svc_b').sev1).toBe('about two')
    const at = services.columns.findIndex((column) => column.key === 'tier') - 1
    expect(services.rows[2]?.cells[at]).toEqual({ value: 'gold', tone: 'near', look: 'pale' })
    expect(record(sheet(small, 'raci-to-be'), 'item_b')['role:dev']).toBe('Architects')
  })

  it('prints letters as A/R and gives every row of the matrix its word', () => {
    const raci = sheet(small, 'raci-to-be')
    expect(record(raci, 'item_a')).toMatchObject({ 'role:sre': 'A/R', 'role:dev': 'C', accountable: 1, check: 'ok' })
    expect(record(raci, 'item_b')).toMatchObject({ accountable: 2, responsible: 1, check: '2 A' })
    expect(record(raci, 'item_c')).toMatchObject({ 'role:sre': null, accountable: 0, check: 'empty' })
    const check = raci.rows[0]?.cells[raci.columns.findIndex((column) => column.key === 'check') - 1] ?? null
    expect(check).toEqual({
      formula: 'IF(COUNTA(D7:F7)=0,"empty",IF(G7=0,"no A",IF(G7>1,G7&" A",IF(H7=0,"no R","ok"))))',
      result: 'ok',
    })
  })

  it('works out the distance to the target by rule', () => {
    const kpis = sheet(small, 'kpi-baseline')
    expect(record(kpis, 'kpi_a')).toMatchObject({ latest: 42.5, baseline: 55, gap: 12.5, status: '▲ near' })
    expect(record(kpis, 'kpi_b')).toMatchObject({ target: '—', gap: '—', status: '? unknown' })
    expect(record(kpis, 'kpi_c')).toMatchObject({ target: 'unknown', gap: 'unknown', upper: '—' })
    expect(record(kpis, 'kpi_d')).toMatchObject({ target: 40, upper: 60, gap: 5, status: '■ off target' })
    expect(sheet(small, 'kpi-readings').rows.map((row) => row.id)).toEqual(['rdg_a', 'rdg_b', 'rdg_d'])
  })

  it('draws the plan: tasks under their steps, by number, with bars in the weeks they take', () => {
    const plan = sheet(small, 'migration')
    expect(plan.rows.slice(1, 4).map((row) => row.id)).toEqual(['governance', 'task_a', 'task_b'])
    expect(record(plan, 'task_b')).toMatchObject({ number: '2.2', predecessors: '2.1', days: 10, progress: 'unknown' })
    expect(record(plan, 'governance')).toMatchObject({ number: '2', progress: 25, begins: { date: '2026-11-02' } })
    const first = plan.columns.findIndex((column) => column.key === 'week:2026-11-02') - 1
    const drawn = (id: string) =>
      plan.rows
        .find((row) => row.id === id)
        ?.cells.slice(first)
        .map((cell) => (typeof cell === 'object' && cell !== null && 'look' in cell ? cell.look : ''))
    expect(drawn('task_a')).toEqual(['full', 'full', 'pale', 'pale', '', ''])
    expect(drawn('task_b')).toEqual(['', '', 'line', '', 'pale', 'pale'])
  })

  it('gives tasks the days that are worked out, in the client’s week, and says how they are tied', () => {
    const plan = sheet(deliverableWorkbook(oddWeeks(), catalog, options), 'migration')
    const of = (id: string) => {
      const { begins, ends, days, predecessors } = record(plan, id)
      return [begins, ends, days, predecessors]
    }
    expect(of('tasks-2')).toEqual([{ date: '2026-12-17' }, { date: '2027-01-14' }, 10, null])
    expect(of('tasks-3')).toEqual([{ date: '2027-01-14' }, { date: '2027-01-14' }, 0, '2.2'])
    expect(of('tasks-4')).toEqual([{ date: '2026-11-06' }, { date: '2026-11-22' }, 11, '2.1 SS+2d'])
    expect(of('tasks-5')).toEqual(['unknown', 'unknown', 'unknown', null])
  })

  it('offers every choice in a list of its own name, and the values in use are among them', () => {
    const names = sample.lists.map((list) => list.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/)
    for (const each of sample.sheets)
      each.columns.forEach((column, index) => {
        if (!column.choices) return
        expect(names).toContain(column.choices.name)
        if (column.kind !== 'text') return
        const values = each.rows.map((row) => plainCell(row.cells[index - 1] ?? null)).filter((value) => value !== null)
        expect(column.choices.values, `${each.name}, ${column.header}`).toEqual(expect.arrayContaining(values))
      })
  })

  it('gives every live formula a value, and no value that cannot be written', () => {
    for (const each of [...sample.sheets, ...empty.sheets, ...template.sheets])
      for (const row of each.rows)
        for (const cell of row.cells) {
          const value = plainCell(cell)
          if (isFormula(value)) expect(typeof value.result === 'number' ? value.result : 0).toSatisfy(Number.isFinite)
          else if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite)
        }
  })

  it('sums summary and coverage up to the records', () => {
    const line = (key: string, label: string) =>
      sheet(sample, key)
        .rows.find((row) => row.cells[0] === label)
        ?.cells.map((cell) => shown(cell))
    const document = sampleDocument(options.today)
    expect(line('summary', 'Services')?.[1]).toBe(document.services.rows.length)
    expect(line('slo-coverage', 'All')?.[1]).toBe(document.services.rows.length)
    const [, services = 0, ...bands] = line('slo-coverage', 'All') as number[]
    expect(bands.slice(0, 5).reduce((sum, count) => sum + count, 0)).toBe(services)
  })

  it('is a form to fill in where nothing is recorded yet', () => {
    expect(sheet(empty, 'services')).toMatchObject({ rows: [], blanks: 15 })
    expect(sheet(empty, 'services').title.purpose).toContain('No service is listed yet')
    expect(sheet(template, 'kpi-readings')).toMatchObject({ rows: [], blanks: 15 })
    expect(sheet(sample, 'services').blanks).toBe(0)
    expect(firstRow(sheet(empty, 'services'))).toBe(7)
  })

  it('tells one export from another', () => {
    expect(small.properties).toEqual({ DemarcSchema: '3', DemarcVersion: '0.1.0', DemarcExport: 'exp_1' })
  })
})

function namesOf(model: WorkbookModel): string[] {
  return model.sheets.map((each) => each.name)
}

function sheet(model: WorkbookModel, key: string): SheetModel {
  const found = model.sheets.find((each) => each.key === key)
  if (!found) throw new Error(`No sheet ${key}`)
  return found
}

/** The values of a record by column key. */
function record(model: SheetModel, id: string): Record<string, unknown> {
  const row = model.rows.find((each) => each.id === id)
  return Object.fromEntries(
    model.columns.slice(1).map((column, index) => [column.key, shown(row?.cells[index] ?? null)]),
  )
}

function shown(cell: SheetModel['rows'][number]['cells'][number]): unknown {
  const value = plainCell(cell)
  return isFormula(value) ? value.result : value
}
