import { expect, it } from 'vitest'
import { applyChanges, invertChanges } from '#domain/change.ts'
import { catalog } from '#catalog/catalog.ts'
import { editCells, insertRows } from '#domain/edit-cells.ts'
import { inSequence } from '#domain/in-sequence.ts'
import { buildDocument, rowsOf, testContext } from '#tests/support/test-store.ts'

it('carries more changes than a function takes arguments', () => {
  const names = Array.from({ length: 200_000 }, (_, nth) => ({ name: `service ${nth}` }))
  expect(inSequence(insertRows('services', names))(buildDocument({}), catalog, testContext())).toHaveLength(200_000)
})

it('shows the second command what the first has done, as one step back', () => {
  const document = buildDocument({ services: [{ name: 'cart' }] })
  const both = inSequence(insertRows('services', [{ name: 'search' }]), (after, ...rest) =>
    editCells(
      'services',
      after.services.rows.map((row) => ({ id: row.id, field: 'tier', text: '1' })),
    )(after, ...rest),
  )
  const changes = both(document, catalog, testContext())
  const after = applyChanges(document, changes)
  expect(after.services.rows.map((row) => [row.name, row.tier])).toEqual([
    ['cart', 1],
    ['search', 1],
  ])
  expect(rowsOf(applyChanges(after, invertChanges(changes)))).toEqual(rowsOf(document))
})
