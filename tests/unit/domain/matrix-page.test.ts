import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import type { Command } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { inSequence } from '#domain/in-sequence.ts'
import { waiveFindings } from '#domain/issue-commands.ts'
import { matrixPage, matrixRows } from '#domain/matrix-page.ts'
import { updateItem } from '#domain/raci-commands.ts'
import { signOffItems } from '#domain/raci-decision-commands.ts'
import { buildDocument, matrix, run } from '#tests/support/test-store.ts'
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

  it('tells agreed items with their sign-off from drafts, and marks what breaks a rule and nobody has waived', () => {
    const document = buildDocument({
      engagement: [{ client: 'Kestrel' }],
      roles: [{ name: 'SRE' }, { name: 'Platform' }, { name: 'Dev' }],
      raciItems: [
        { name: 'On-call', status: 'agreed', signedOffBy: ' Ada ', signedOffOn: '2026-11-02' },
        { name: 'Runbooks', status: 'agreed' },
        { name: 'Cost', status: 'disputed' },
      ],
      raciCells: matrix('to-be', {
        'raciItems-1': { 'roles-1': 'AR', 'roles-2': 'C', 'roles-3': 'C' },
        'raciItems-2': { 'roles-1': 'R', 'roles-2': 'I' },
        'raciItems-3': { 'roles-1': 'A', 'roles-2': 'A', 'roles-3': 'C' },
      }),
    })
    const waiver = { reason: 'Both want it', approver: '', expiry: null }
    const seen = (of: EngagementDocument, layer = 'to-be') => {
      const { groups, conflicts, fileTitle } = matrixPage(of, catalog, layer, today)
      const items = groups.flatMap((group) => group.items)
      return {
        fileTitle,
        items: items.map(({ status, signOff, conflict, cells }) => [
          status,
          signOff,
          conflict,
          cells.map((c) => c.mark),
        ]),
        conflicts: conflicts.map(({ severity, text }) => `${severity}: ${text.split('.')[0]}`),
      }
    }
    expect(seen(document)).toEqual({
      fileTitle: 'Kestrel: RACI matrix, To-Be',
      items: [
        ['agreed', 'signed off by Ada on 2 Nov 2026', null, [null, null, null]],
        ['agreed', 'not signed off', 'no A', ['high', null, null]],
        ['disputed', null, '2 A, no R', ['high', 'high', null]],
      ],
      conflicts: [
        'high: Runbooks: no role is accountable',
        'high: Cost: 2 roles are accountable',
        'medium: Cost: nobody is responsible',
      ],
    })
    const waived = run(document, waiveFindings(['RACI-2/to-be/raciItems-3'], waiver))
    expect(seen(waived).items[2]).toEqual(['disputed', null, 'no R', ['medium', 'medium', null]])
    expect(seen(document, 'as-is').items.map(([status, signOff]) => [status, signOff])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
  })

  it('holds every item of the template once, and its 17 A', () => {
    const rows = matrixRows(matrixPage(templateEngagement(), catalog, 'to-be', today)).slice(1)
    expect(rows).toHaveLength(16)
    expect(rows.flat().filter((text) => text === 'A' || text === 'A/R')).toHaveLength(17)
  })
})
