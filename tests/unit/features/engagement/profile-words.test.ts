import { describe, expect, it } from 'vitest'
import { setTierName, typeHoursPerDay } from '#features/engagement/profile-actions.ts'
import { buildDocument, testStore } from '#tests/support/test-store.ts'

function profileStore() {
  const store = testStore(buildDocument({ engagement: [{ name: 'Split' }] }))
  return { store, profile: () => store.getState().document.engagement.rows[0] }
}

describe('the words and figures of the profile', () => {
  it('name one tier at a time, and an empty name brings the usual words back', () => {
    const { store, profile } = profileStore()
    setTierName(store, profile()?.tierNames ?? [], 1, ' Gold ')
    setTierName(store, profile()?.tierNames ?? [], 3, 'Bronze')
    expect(profile()?.tierNames).toEqual(['Gold', '', 'Bronze', ''])
    setTierName(store, profile()?.tierNames ?? [], 1, '')
    expect(profile()?.tierNames).toEqual(['', '', 'Bronze', ''])
    store.undo()
    expect(profile()?.tierNames).toEqual(['Gold', '', 'Bronze', ''])
  })

  it.each([
    ['7,5', 7.5, undefined],
    ['8 h', 8, undefined],
    ['', null, undefined],
    ['0', null, '0'],
    ['25', null, '25'],
    ['full time', null, 'full time'],
  ])('reads “%s” as hours a day, and keeps as typed what cannot be', (typed, hours, kept) => {
    const { store, profile } = profileStore()
    typeHoursPerDay(store, 'hours', typed)
    expect([profile()?.hoursPerDay, profile()?.invalid?.['hoursPerDay']]).toEqual([hours, kept])
  })
})
