import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { emptyDocument } from '#domain/document.ts'
import { isBackstage, readImport } from '#features/as-is/import/read-import.ts'

const csv = 'Service,Tier\ncheckout,1\n'
const yaml = 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: checkout\nspec:\n  type: service\n'

describe('reading what was chosen', () => {
  it('goes by the ending, and by the content where the ending does not tell', () => {
    expect(isBackstage('catalog.YML', csv)).toBe(true)
    expect(isBackstage('services.csv', yaml)).toBe(false)
    expect(isBackstage('services.txt', yaml)).toBe(true)
    expect(isBackstage('services.txt', csv)).toBe(false)
    expect(isBackstage('the pasted text', 'Service\tkind: of\ncheckout\tx')).toBe(false)
  })

  it('reads bytes and pasted text alike', () => {
    const fromBytes = readImport(
      { name: 'services.csv', content: new TextEncoder().encode(csv) },
      emptyDocument(),
      catalog,
    )
    const pasted = readImport({ name: 'the pasted text', content: csv }, emptyDocument(), catalog)
    expect(fromBytes).toMatchObject({
      status: 'preview',
      remark: null,
      preview: { origin: 'csv', counts: { added: 1 } },
    })
    expect(pasted).toEqual(fromBytes)
  })

  it('refuses what is no text with the reader’s own words', () => {
    const workbook = readImport(
      { name: 'services.csv', content: new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]) },
      emptyDocument(),
      catalog,
    )
    expect(workbook).toMatchObject({ status: 'refused', remark: null })
    expect(workbook.status === 'refused' && workbook.message).toContain('Excel workbook')
  })
})
