import { expect, it } from 'vitest'
import { dropDrafts, keepDraft, keptDraft } from '#store/kept-draft.ts'
import { testStore } from '#tests/support/test-store.ts'

it('keeps a draft by engagement and name until it is empty, or its engagement goes', () => {
  const [one, other] = [testStore(), { ...testStore(), engagement: 'other' }]
  keepDraft(one, 'waiver/a', 'Known')
  keepDraft(one, 'waiver/b', 'Sold')
  keepDraft(other, 'waiver/a', 'Other')
  expect([keptDraft(one, 'waiver/a'), keptDraft(one, 'waiver/c')]).toEqual(['Known', ''])
  keepDraft(one, 'waiver/a', '')
  expect(keptDraft(one, 'waiver/a')).toBe('')
  dropDrafts(one.engagement)
  expect([keptDraft(one, 'waiver/b'), keptDraft(other, 'waiver/a')]).toEqual(['', 'Other'])
  dropDrafts('other')
  expect(localStorage).toHaveLength(0)
})
