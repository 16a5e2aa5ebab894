import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const document = buildDocument({
  engagement: [{ name: 'Split', tierNames: ['"Gold*"', '', '', ''], currency: 'EUR' }],
  services: [
    { name: 'cart', tier: 1, sloState: 'used', monthlyCost: 1200 },
    { name: 'mail', tier: 2 },
  ],
})
const { sheets } = deliverableWorkbook(document, catalog, { today: '2026-11-22', version: '0.0.0', exportId: 'test' })
const services = sheets.find((sheet) => sheet.key === 'services')

describe('the workbook speaks the client’s words', () => {
  it('names tiers and the currency in the inventory', () => {
    // The column of row ids comes before the cells.
    const tier = services?.columns.findIndex((column) => column.key === 'tier') ?? -1
    expect(services?.rows.map((row) => row.cells[tier - 1])).toEqual(['1 "Gold*"', '2 Important'])
    expect(services?.columns.find((column) => column.key === 'monthlyCost')?.unit).toBe('EUR a month')
    expect(JSON.stringify(services)).toContain('1 \\"Gold*\\"')
  })

  it('counts by the name as it is: quotes doubled, no wildcards', () => {
    const formulas = JSON.stringify(sheets)
    expect(formulas).toContain(JSON.stringify('"1 ""Gold~*"""').slice(1, -1))
    expect(formulas).not.toContain('1 Customer-critical')
  })
})
