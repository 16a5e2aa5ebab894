import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { clientFields, inClientWords } from '#domain/client-words.ts'
import type { FieldSpec } from '#domain/field.ts'
import { parseField, printField } from '#domain/field-text.ts'
import { editCells } from '#domain/edit-cells.ts'
import { newService, serviceFields, type Service } from '#domain/service.ts'
import { tierChoices, tierInWords, tierTitle } from '#domain/tier-names.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const gold = ['Gold', '', 'Tier 3: bronze', '']
const tierField = serviceFields.find(({ key }) => key === 'tier') as FieldSpec<Service>

describe('names of tiers', () => {
  it('are the usual words until the client has its own', () => {
    expect(tierChoices(['', ' ', '', '']).map(({ label }) => label)).toEqual([
      '1 Customer-critical',
      '2 Important',
      '3 Supporting',
      '4 Internal',
    ])
    expect(tierInWords(1, [])).toBe('tier 1')
    expect(tierTitle(2, [])).toBe('Tier 2')
    expect(tierTitle(null, gold)).toBe('Tier unknown')
  })

  it('carry the number once', () => {
    expect(tierChoices(gold).map(({ label }) => label)).toEqual([
      '1 Gold',
      '2 Important',
      'Tier 3: bronze',
      '4 Internal',
    ])
    expect([1, 2, 3].map((tier) => tierInWords(tier as 1, gold))).toEqual(['tier 1 (Gold)', 'tier 2', 'Tier 3: bronze'])
    expect([1, 2, 3].map((tier) => tierTitle(tier as 1, gold))).toEqual(['1 Gold', 'Tier 2', 'Tier 3: bronze'])
  })

  it('are read back, whatever they are: as shown, by number, and by the bare name where it is one tier’s alone', () => {
    const name = fc.string({ unit: fc.constantFrom('G', 'o', ' ', '1', '2', ',', '"', '4') })
    fc.assert(
      fc.property(fc.tuple(name, name, name, name), (names) => {
        const document = buildDocument({ engagement: [{ tierNames: names }] })
        const kind = inClientWords(tierField.kind, document)
        const labels = tierChoices(names).map(({ label }) => label.toLowerCase())
        expect(new Set(labels).size).toBe(4)
        for (const tier of [1, 2, 3, 4] as const) {
          const shown = printField(tierField, { ...newService('s', 1), tier }, document, catalog)
          expect(parseField(kind, shown, () => null, catalog)).toEqual({ status: 'value', value: tier })
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are understood in cells, beside the usual words and the number', () => {
    const document = buildDocument({
      engagement: [{ tierNames: gold }],
      services: [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }],
    })
    const typed = ['gold', '1 customer-critical', 't3', 'platinum']
    const edits = typed.map((text, index) => ({ id: `services-${index + 1}`, field: 'tier', text }))
    const after = run(document, editCells('services', edits)).services.rows
    expect(after.map(({ tier, invalid }) => invalid?.['tier'] ?? tier)).toEqual([1, 1, 3, 'platinum'])
  })

  it('give the same list of fields until they change, and costs their currency', () => {
    const euro = buildDocument({ engagement: [{ currency: ' EUR ', tierNames: gold }] })
    const fields = clientFields('services', euro)
    expect(clientFields('services', { engagement: euro.engagement })).toBe(fields)
    expect(fields.find(({ key }) => key === 'monthlyCost')?.kind).toMatchObject({ unit: 'EUR a month' })
    expect(clientFields('services', buildDocument({})).find(({ key }) => key === 'monthlyCost')?.kind).toMatchObject({
      unit: 'a month',
    })
  })
})
