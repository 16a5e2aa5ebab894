import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import type { Command } from '#domain/command.ts'
import { inSequence } from '#domain/in-sequence.ts'
import { matrixPage, matrixRows } from '#domain/matrix-page.ts'
import { updateItem } from '#domain/raci-commands.ts'
import { signOffItems } from '#domain/raci-decision-commands.ts'
import { run } from '#tests/support/test-store.ts'
import { oddLetters } from './workbook/odd-letters.ts'
import { templateEngagement } from './workbook/small-engagement.ts'

const today = '2026-11-22'

describe('a layer as it leaves the application', () => {
  it('has a heading for each role and a line for each item, letters as clients write them, typed text as typed', () => {
    const page = matrixPage(oddLetters(), catalog, 'to-be', today)
    expect([page.title, page.subtitle]).toEqual([
      'ADNC matrix, To-Be',
      'Kestrel · Round 1 · 22 Nov 2026 · Confidential · 1 of 3 items agreed',
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

  it('says who signed off what is agreed, and when at last', () => {
    const template = templateEngagement()
    const ids = template.raciItems.rows.map(({ id }) => id)
    const agreed = (count: number) =>
      inSequence(...ids.slice(0, count).map((id) => updateItem(id, { status: 'agreed' })))
    const said = (command: Command, layer = 'to-be') =>
      matrixPage(run(template, command), catalog, layer, today).subtitle.split(' · ')[4]
    expect(
      [
        inSequence(),
        agreed(3),
        inSequence(agreed(16), signOffItems(ids, 'Ada', today)),
        inSequence(
          agreed(4),
          signOffItems(ids.slice(0, 2), 'Ada', today),
          signOffItems(ids.slice(2, 3), 'Bo', '2026-11-24'),
        ),
      ].map((command) => said(command)),
    ).toEqual([
      undefined,
      '3 of 16 items agreed',
      '16 of 16 items agreed, signed off by Ada on 22 Nov 2026',
      '4 of 16 items agreed, 3 signed off by Ada and Bo on 24 Nov 2026',
    ])
    expect(said(agreed(3), 'as-is')).toBeUndefined()
  })

  it('holds every item of the template once, and its 17 A', () => {
    const rows = matrixRows(matrixPage(templateEngagement(), catalog, 'to-be', today)).slice(1)
    expect(rows).toHaveLength(16)
    expect(rows.flat().filter((text) => text === 'A' || text === 'A/R')).toHaveLength(17)
  })
})
