import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { isFormula, plainCell } from '#domain/workbook/workbook-model.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { options } from './small-engagement.ts'

describe('a name in a formula', () => {
  it('never makes a text that Excel calls a damaged file', () => {
    const long = '"'.repeat(5000)
    const document = buildDocument({
      teams: [{ name: long }],
      tools: [
        { name: 'A', category: long, teams: ['teams-1'] },
        { name: 'B', category: 'Logs', teams: ['teams-1'] },
      ],
    })
    const cells = deliverableWorkbook(document, catalog, options).sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.map(plainCell)),
    )
    const texts = cells.filter(isFormula).flatMap(({ formula }) => formula.match(/"(?:[^"]|"")*"/g) ?? [])
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.length > 257)).toEqual([])
  })
})
