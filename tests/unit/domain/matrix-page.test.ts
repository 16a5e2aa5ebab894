import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { matrixPage, matrixRows } from '#domain/matrix-page.ts'
import { oddLetters } from './workbook/odd-letters.ts'
import { templateEngagement } from './workbook/small-engagement.ts'

const today = '2026-11-22'

describe('a layer as it leaves the application', () => {
  it('has a heading for each role and a line for each item, letters as clients write them, typed text as typed', () => {
    const page = matrixPage(oddLetters(), catalog, 'to-be', today)
    expect([page.title, page.subtitle]).toEqual([
      'ADNC matrix, To-Be',
      'Kestrel · Round 1 · 22 Nov 2026 · Confidential',
    ])
    expect(matrixRows(page)).toEqual([
      ['Group', 'Item', 'SRE', 'Say "hi"', 'Role without a name', 'Idle', 'Status'],
      ['Own', 'On-call', 'A/D', 'N', 'C', '', 'agreed'],
      ['Own', '=cost()', 'A', '', 'D/N', '', 'disputed'],
      ['Own', 'Item without a name', 'N/A', 'c/ d', 'Architects', '', 'disputed'],
    ])
  })

  it('gives another layer no status', () => {
    const rows = matrixRows(matrixPage(oddLetters(), catalog, 'as-is', today))
    expect(rows.slice(0, 2)).toEqual([
      ['Group', 'Item', 'SRE', 'Say "hi"', 'Role without a name', 'Idle'],
      ['Own', 'On-call', '', 'A/N', 'C', ''],
    ])
  })

  it('holds every item of the template once, and its 17 A', () => {
    const rows = matrixRows(matrixPage(templateEngagement(), catalog, 'to-be', today)).slice(1)
    expect(rows).toHaveLength(16)
    expect(rows.flat().filter((text) => text === 'A' || text === 'A/R')).toHaveLength(17)
  })
})
