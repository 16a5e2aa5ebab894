import { expect, it } from 'vitest'
import { setProfileDate, typeProfileNumber } from '#features/engagement/profile-actions.ts'
import { buildDocument, testStore } from '#tests/support/test-store.ts'

function profileStore() {
  const store = testStore(buildDocument({ engagement: [{ engineers: 40, round: 2, start: '2026-11-22' }] }))
  return { store, profile: () => store.getState().document.engagement.rows[0] }
}

it('takes whole numbers and keeps anything else as typed', () => {
  const { store, profile } = profileStore()
  typeProfileNumber(store, 'Engineers', 'engineers', '1,200')
  expect(profile()).toMatchObject({ engineers: 1200 })
  for (const typed of ['many', '-3', '2.5']) {
    typeProfileNumber(store, 'Engineers', 'engineers', typed)
    expect(profile()).toMatchObject({ engineers: 1200, invalid: { engineers: typed } })
  }
  typeProfileNumber(store, 'Engineers', 'engineers', ' ')
  expect(profile()?.engineers).toBeNull()
  expect(profile()?.invalid).toBeUndefined()
})

it('knows that a round has a number', () => {
  const { store, profile } = profileStore()
  typeProfileNumber(store, 'Round', 'round', '')
  expect(profile()).toMatchObject({ round: 2, invalid: { round: '' } })
})

it('takes a day away when the date is cleared', () => {
  const { store, profile } = profileStore()
  setProfileDate(store, 'Start', 'start', '2026-12-01')
  expect(profile()?.start).toBe('2026-12-01')
  setProfileDate(store, 'Start', 'start', '')
  expect(profile()?.start).toBeNull()
})
