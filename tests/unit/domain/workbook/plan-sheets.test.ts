import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { tableOf } from '#domain/document.ts'
import { newTeam } from '#domain/team.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { isDate, isFormula, plainCell, type Cell, type SheetModel } from '#domain/workbook/workbook-model.ts'
import { oddPlan } from './odd-plan.ts'
import { options } from './small-engagement.ts'

/** On the first day of the plan, before anything of it is past. */
const workbook = deliverableWorkbook(oddPlan(), catalog, { ...options, today: '2026-11-02' })

describe('the sheet of the plan', () => {
  it('gives each task its days, length, slack and slip, in working days of this calendar', () => {
    expect(record('migration', 'early')).toMatchObject({ begins: '2026-11-02', ends: '2026-11-05', days: 4, slip: -6 })
    expect(record('migration', 'event')).toMatchObject({ duration: 0, days: 0, begins: '2026-11-05', slip: 0 })
    // Two days behind, nine days long, across Wednesday and Thursday off.
    expect(record('migration', 'late')).toMatchObject({
      predecessors: '2.1 FS+2d',
      begins: '2026-11-09',
      ends: '2026-11-20',
      days: 9,
      slack: 0,
      critical: '◆ critical',
      agreed: '2026-11-13',
      slip: 6,
    })
    expect(record('migration', 'vague')).toMatchObject({
      duration: 'a while',
      begins: 'unknown',
      days: 'unknown',
      slip: null,
    })
  })

  it('counts by the days of the week that are worked, without the holidays of their sheet', () => {
    expect(formula('migration', 'late', 'days')).toContain('NETWORKDAYS.INTL(')
    expect(formula('migration', 'late', 'days')).toContain(`"0000001",'Plan calendar'!$B$7:$B$209)`)
    expect(sheet('plan-calendar').rows.map(({ id }) => id)).toEqual([
      'meeting/2026-11-11',
      'meeting/2026-11-12',
      'sunday/2026-11-15',
    ])
  })

  it('needs no days of the week by number where they are the usual ones', () => {
    const usual = deliverableWorkbook(sampleDocument(options.today), catalog, options)
    const plan = usual.sheets.find(({ key }) => key === 'migration')
    const formulas = plan?.rows.flatMap(({ cells }) => cells.map(plainCell).filter(isFormula)) ?? []
    expect(formulas.length).toBeGreaterThan(60)
    for (const { formula: text } of formulas) expect(text).not.toContain('INTL')
  })
})

describe('the sheets beside the plan', () => {
  it('load adds the tasks of a role up by week against what its people can give', () => {
    const weeks = (id: string) =>
      Object.entries(record('plan-load', id)).flatMap(([key, value]) => (key.startsWith('week:') ? [value] : []))
    expect(weeks('sre/load')).toEqual([6, 4, 5])
    expect(weeks('sre/capacity')).toEqual([6, 4, 6])
    expect(weeks('sre/late')).toEqual([null, 4, 5])
    expect(weeks('dev/capacity')).toEqual(['unknown', 'unknown', 'unknown'])
    expect(formula('plan-load', 'sre/load', 'week:2026-11-09')).toMatch(/^SUM\(G9:G10\)$/)
    const second = deliverableWorkbook(oddPlan(), catalog, { ...options, today: '2026-11-03' })
    expect(record('plan-load', 'sre/capacity', second)).toMatchObject({ 'week:2026-11-02': 5, 'week:2026-11-09': 4 })
    expect(sheet('plan-load').title.purpose).toContain('One task has no owner')
  })

  it('load says under each team what names it, and how a team of several roles is counted', () => {
    const plan = oddPlan()
    const team = { ...newTeam('ops', 1), name: 'Ops', headcount: 4 }
    const sheets = deliverableWorkbook(
      {
        ...plan,
        teams: tableOf([team]),
        roles: tableOf(plan.roles.rows.map((role) => ({ ...role, teams: ['ops'] }))),
        tasks: tableOf(plan.tasks.rows.map((task) => (task.id === 'other' ? { ...task, team: 'ops' } : task))),
      },
      catalog,
      { ...options, today: '2026-11-02' },
    )
    expect(record('plan-load', 'dev/capacity', sheets)).toMatchObject({ people: 2 })
    expect(record('plan-load', 'dev/capacity', sheets)['week:2026-11-02']).toBeCloseTo(2.4)
    expect(record('plan-load', 'dev/ops/capacity', sheets)).toMatchObject({ role: 'Ops as Product Dev', people: 2 })
    expect(record('plan-load', 'dev/ops/other', sheets)).toMatchObject({ 'week:2026-11-02': 3 })
    const { purpose } = sheet('plan-load', sheets).title
    expect(purpose).toContain('A team that fills several roles of the plan is shared evenly among them.')
    expect(purpose).toContain('only its people can do them')
  })

  it('milestones say what is due and what the figures propose, unread days as they were typed', () => {
    expect(record('plan-milestones', 'gate')).toMatchObject({
      name: 'Gate',
      day: 'soon',
      proposal: 'Go with conditions',
    })
    expect(record('plan-milestones', 'first-30-days')).toMatchObject({ day: '2026-12-02', proposal: 'unknown' })
  })

  it('risks have score and band, unknown where one of the two is, and the matrix counts the live ones', () => {
    const scores = ['high', 'medium', 'low', 'closed', 'half', 'typed'].map((id) => {
      const { score, band } = record('risks', id)
      return [score, band]
    })
    expect(scores).toEqual([
      [16, '■ high'],
      [5, '▲ medium'],
      [4, '○ low'],
      [25, '■ high'],
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ])
    const rows = sheet('risk-matrix').rows.slice(1, 6)
    expect(rows.map(({ cells }) => cells.slice(1).map(shown))).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 0, 0, 1],
    ])
  })

  it('trace names what each finding hangs on, and what hangs on nothing', () => {
    expect(record('trace', 'issues/issue_1')).toMatchObject({ kind: 'Finding', 'tied:task': 'By others', gap: null })
    expect(record('trace', 'tasks/late')).toMatchObject({ kind: 'Task', gap: 'no reason' })
    expect(sheet('trace').title.purpose).toMatch(/^Open findings taken up: 1 of \d+; the others are suggestions/)
  })

  it('expected effects say which figures are computed and which are only targets', () => {
    const { sheets } = deliverableWorkbook(sampleDocument(options.today), catalog, options)
    const effects = sheets.find(({ key }) => key === 'effect')
    const lines = new Map(effects?.rows.map(({ id, cells }) => [id, cells.slice(1, 5).map(shown)]))
    expect(lines.get('toil')).toEqual([41, 36.1, '%', 'Computed'])
    expect(lines.get('kpi/kpi-exception-rate')).toEqual([38, 10, '%', 'Target, if the tasks are enough'])
    expect(lines.get('kpi/kpi-time-to-first-deploy')).toEqual(['unknown', 'unknown', 'd', 'Unknown'])
  })

  it('waves have the days of their tasks', () => {
    expect(record('waves', 'wave_1')).toMatchObject({
      from: '2026-11-09',
      to: '2026-11-20',
      expected: null,
      expectedOn: 0,
    })
  })
})

function sheet(key: string, { sheets } = workbook): SheetModel {
  const found = sheets.find((each) => each.key === key)
  if (!found) throw new Error(`No sheet ${key}`)
  return found
}

function cellsOf(key: string, id: string, from = workbook): readonly (readonly [column: string, cell: Cell])[] {
  const { columns, rows } = sheet(key, from)
  const row = rows.find((each) => each.id === id)
  return columns.slice(1).map((column, at) => [column.key, row?.cells[at] ?? null] as const)
}

/** The values of a record by column key. */
function record(key: string, id: string, from = workbook): Record<string, unknown> {
  return Object.fromEntries(cellsOf(key, id, from).map(([column, cell]) => [column, shown(cell)]))
}

function formula(key: string, id: string, column: string, from = workbook): string {
  const cell = plainCell(cellsOf(key, id, from).find(([name]) => name === column)?.[1] ?? null)
  return isFormula(cell) ? cell.formula : ''
}

function shown(cell: Cell): unknown {
  const value = plainCell(cell)
  if (isDate(value)) return value.date
  return isFormula(value) ? value.result : value
}
