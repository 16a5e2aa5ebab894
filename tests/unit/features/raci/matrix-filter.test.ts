import { expect, it } from 'vitest'
import { newRaciCell, type RaciCell } from '#domain/raci.ts'
import { itemsByTerm } from '#features/raci/matrix-filter.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const cell = (layer: string, text: Pick<RaciCell, 'letters' | 'invalid'>): RaciCell => ({
  ...newRaciCell({ layer, item: 'raciItems-1', role: 'roles-1' }, ''),
  ...text,
})

it('an entry that is no letter is a change too', () => {
  const document = buildDocument({
    raciItems: [{ name: 'Deploy' }],
    roles: [{ name: 'SRE' }],
    raciCells: [
      cell('as-is', { letters: '', invalid: { letters: 'whoever is free' } }),
      cell('to-be', { letters: '', invalid: { letters: 'the duty manager' } }),
    ],
  })
  expect([...itemsByTerm(document, 'to-be', '2026-11-22').changed]).toEqual(['raciItems-1'])
})
