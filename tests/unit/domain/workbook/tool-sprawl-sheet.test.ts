import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { emptyDocument } from '#domain/document.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { isDate, isFormula, plainCell, type Cell } from '#domain/workbook/workbook-model.ts'
import { oddTools } from './odd-tools.ts'
import { options } from './small-engagement.ts'

const { sheets } = deliverableWorkbook(oddTools(), catalog, options)
const lines = sheets.find(({ key }) => key === 'tool-sprawl')?.rows.map(({ cells }) => cells.map(shown)) ?? []

describe('the sheet of tool sprawl', () => {
  it('counts tools by category and team, and says of which the users are unknown', () => {
    expect(after('Tools by category and team').slice(0, 8)).toEqual([
      ['Category', 'SRE', 'SRE,\nCore', 'Say\n"hi"', 'Twin', 'twin', 'Team without a name', '*'],
      ['Logs', 2, 1, 1, 1, 0, 1, 1],
      ['="x"*', 0, 0, 0, 0, 1, 0, 0],
      ['CI', 1, 0, 0, 0, 0, 0, 0],
      ['Odd', 0, 0, 0, 0, 0, 0, 0],
      ['Traces', 0, 0, 0, 0, 0, 0, 0],
      ['Category unknown', 1, 0, 0, 0, 0, 0, 0],
      ['How many tools of the category the team uses. Users unknown, not counted: I, E, G.'],
    ])
  })

  it('gives overlap and cost by category, the unknown apart, and the sum of what overlaps', () => {
    expect(after('Overlap and cost by category').slice(0, 8)).toEqual([
      [
        'Category',
        'Tools',
        'Teams',
        'Uses',
        'Uses of the most used tool',
        'To\nmove',
        'Overlap\nindex',
        'Known cost a year, EUR',
        'Tools of unknown cost',
      ],
      ['Logs', 3, 6, 7, 4, 3, 0.6, 10, 2],
      ['="x"*', 1, 1, 1, 1, 0, 0, 0.5, 0],
      ['CI', 2, 1, 1, 1, 0, 'unknown', 'unknown', 2],
      ['Odd', 1, 0, 0, 0, 0, 'unknown', 'unknown', 1],
      ['Traces', 1, 0, 0, 0, 0, 'unknown', 'unknown', 1],
      ['Category unknown', 1, 1, 1, 1, 0, 'unknown', 3, 0],
      ['Categories that overlap', null, null, null, null, null, 1, 10, 2],
    ])
  })

  it('lists contracts against the plan and tools without an owner', () => {
    expect(after('Contracts that have ended, or end within the plan').slice(0, 3)).toEqual([
      ['Tool', 'Ends', 'Days left', 'Teams', 'Verdict'],
      ['A', '2026-11-01', -21, 1, 'unknown'],
      ['The plan ends on 31 Dec 2026. 0 end after it. 8 have no end given.'],
    ])
    expect(after('Without an owner')).toEqual([['8 of 9: A, B, D, E, F, G, H, I.']])
  })

  it('is left out while there is no tool', () => {
    const keys = deliverableWorkbook(emptyDocument(), catalog, options).sheets.map(({ key }) => key)
    expect(keys).not.toContain('tool-sprawl')
  })
})

/** Lines below a heading of the page. */
function after(heading: string): (string | number | null)[][] {
  return lines.slice(lines.findIndex(([first]) => first === heading) + 1)
}

function shown(cell: Cell): string | number | null {
  const value = plainCell(cell)
  return isFormula(value) ? value.result : isDate(value) ? value.date : value
}
