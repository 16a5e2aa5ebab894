import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { isFormula, plainCell, type Cell, type SheetModel } from '#domain/workbook/workbook-model.ts'
import { oddTeams, oddToil } from './odd-toil.ts'
import { options } from './small-engagement.ts'

const workbook = deliverableWorkbook(oddToil(), catalog, options)

describe('the sheet of toil', () => {
  it('known answer: 10.5 h a month, 126 h a year, 3.8 months, 215 %', () => {
    const known = record('Known answer')
    expect(known).toMatchObject({ hours: 10.5, hoursPerYear: 126, saved: 10.5 })
    expect(known['payback']).toBeCloseTo(3.81, 2)
    expect(known['return']).toBeCloseTo(2.15, 10)
    expect(known['capacityShare']).toBeCloseTo(10.5 / (21 * 7.5), 10)
  })

  it('says never, no effort and unknown, each where it is so', () => {
    expect(record('Saves nothing')).toMatchObject({ saved: 0, payback: 'never', return: -1 })
    expect(record('Costs nothing')).toMatchObject({ hours: 10.5, payback: 0, return: 'no effort' })
    expect(record('Neither')).toMatchObject({ payback: 'never', return: 0, capacityShare: 'unknown' })
    expect(record('Typed')).toMatchObject({ minutes: 'half an hour', hours: 'unknown', return: 'unknown' })
    expect(record('Typed count')).toMatchObject({ people: 'a few', hours: 10.5, capacityShare: 'unknown' })
  })

  it('derives every figure by a formula that rests on the entries of its own row', () => {
    const at = sheet('toil').columns.findIndex((column) => column.key === 'hoursPerYear') - 1
    const cell = plainCell(sheet('toil').rows[0]?.cells[at] ?? null)
    expect(isFormula(cell) ? cell.formula : '').toBe('IF(ISNUMBER(H7),12*H7,"unknown")')
  })
})

describe('the pages of toil', () => {
  it('draw the largest tasks first and add their shares up; what is not timed is named', () => {
    const rows = page('toil-pareto')
    expect(rows[1]?.slice(0, 2)).toEqual(['Quarterly', 30])
    const shares = rows.slice(1, 8).map((cells) => Number(cells[2]))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
    expect(rows[7]?.[3]).toBeCloseTo(1, 10)
    expect(String(rows[1]?.[4])).toMatch(/^█{42}$/)
    expect(String(rows[2]?.[4])).toMatch(/^█{15}$/)
    expect(rows.at(-1)?.[0]).toContain('not counted: Typed.')
  })

  it('hold each team against target and cap; without people or without a task it is unknown', () => {
    const readings = new Map(page('toil-ratio').map((cells) => [cells[0], [cells[5], cells[6]]]))
    expect(readings.get('SRE')).toEqual([61.5 / 157.5, '▲ over the target'])
    expect(readings.get('Nobody')).toEqual(['unknown', '? unknown'])
    expect(readings.get('Uncounted')).toEqual(['unknown', '? unknown'])
    expect(readings.get('Typed')).toEqual(['unknown', '? unknown'])
    expect(readings.get('Silent')).toEqual(['unknown', '? no task listed'])
  })

  it('rank by points with the worst and the best case beside, and leave out what does not pay', () => {
    const rows = page('toil-ranking')
    expect(rows[1]?.slice(0, 3)).toEqual(['Known answer', '● ● ●', 10.5])
    expect(rows[1]?.[5]).toBeCloseTo(0.89, 10)
    expect(rows[1]?.[6]).toBeCloseTo(4.25, 10)
    expect(rows.find(([name]) => name === 'Typed count')?.[1]).toBe('? ● ?')
    const free = rows.find(([name]) => name === 'Costs nothing')
    expect(free?.slice(0, 5)).toEqual(['Costs nothing', '? ● ?', 10.5, 0, 'no effort'])
    const remarks = rows.map(([text]) => String(text))
    expect(remarks).toContain('Not within 12 months: a task without a name, Neither, Quarterly, Saves nothing.')
    expect(remarks).toContain('Not judged yet: Typed.')
  })
})

describe('teams that a name does not tell apart', () => {
  const odd = deliverableWorkbook(oddTeams(), catalog, options)
  const lines = odd.sheets.find(({ key }) => key === 'toil-ratio')?.rows.map(({ cells }) => cells) ?? []
  const hoursOf = (name: string, nth = 0) => lines.filter(([first]) => first === name)[nth]?.[3] ?? null

  it('stand as plain figures; a star or a comparison in a name is a name', () => {
    for (const name of ['Twin', 'twin', 'Called', 'Unknown']) expect(isFormula(plainCell(hoursOf(name)))).toBe(false)
    for (const name of ['Plain', '*', '>A ~?', 'teams-4']) expect(isFormula(plainCell(hoursOf(name)))).toBe(true)
    expect(['Plain', 'Twin', 'twin', '*', '>A ~?', 'teams-4'].map((name) => shown(hoursOf(name)))).toEqual([
      10.5,
      10.5,
      'unknown',
      21,
      31.5,
      10.5,
    ])
  })

  it('add up only teams whose ratio is known, and what these have not timed', () => {
    const [total] = lines.filter(([first]) => first === 'Teams whose ratio is known')
    expect(total?.slice(2, 5).map(shown)).toEqual([1848, 105, 1])
  })
})

function sheet(key: string): SheetModel {
  const found = workbook.sheets.find((each) => each.key === key)
  if (!found) throw new Error(`No sheet ${key}`)
  return found
}

function record(name: string): Record<string, unknown> {
  const { columns, rows } = sheet('toil')
  const row = rows.find((each) => plainCell(each.cells[0] ?? null) === name)
  return Object.fromEntries(columns.slice(1).map((column, at) => [column.key, shown(row?.cells[at] ?? null)]))
}

function page(key: string): readonly (readonly unknown[])[] {
  return sheet(key).rows.map((row) => row.cells.map(shown))
}

function shown(cell: Cell): unknown {
  const value = plainCell(cell)
  return isFormula(value) ? value.result : value
}
