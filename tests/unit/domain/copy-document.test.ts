import { expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { copyDocument } from '#domain/copy-document.ts'
import { emptyDocument } from '#domain/document.ts'
import { rowsOf, run } from '#tests/support/test-store.ts'

it('copies every row under a new name', () => {
  const sample = sampleDocument('2026-11-22')
  const copy = run(emptyDocument(), copyDocument(sample, 'Second round'))
  expect(rowsOf(copy)).toEqual({
    ...rowsOf(sample),
    engagement: [{ ...sample.engagement.rows[0], name: 'Second round' }],
  })
})
