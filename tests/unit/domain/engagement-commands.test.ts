import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { setProfileText, updateProfile } from '#domain/engagement-commands.ts'
import { sizeOf } from '#domain/engagement.ts'
import { buildDocument, run, testContext } from '#tests/support/test-store.ts'

const document = buildDocument({ engagement: [{ client: 'Acme', engineers: 80 }] })

describe('the profile', () => {
  it('changes in the fields that are given', () => {
    expect(run(document, updateProfile({ client: 'Acme AG', engineers: null })).engagement.rows).toEqual([
      { ...document.engagement.rows[0], client: 'Acme AG', engineers: null },
    ])
  })

  it('keeps text that is no value until the field is set, and other texts longer', () => {
    const typed = run(run(document, setProfileText('engineers', 'many')), setProfileText('start', 'soon'))
    expect(typed.engagement.rows[0]).toMatchObject({ engineers: 80, invalid: { engineers: 'many', start: 'soon' } })
    const set = run(typed, updateProfile({ engineers: 90 }))
    expect(set.engagement.rows[0]).toMatchObject({ engineers: 90, invalid: { start: 'soon' } })
    expect(run(set, updateProfile({ start: null })).engagement.rows[0]).toEqual({
      ...document.engagement.rows[0],
      engineers: 90,
    })
  })

  it('is no step when nothing is new or there is no profile', () => {
    const typed = run(document, setProfileText('start', 'soon'))
    const nothing = [
      updateProfile({ client: 'Acme' })(document, catalog, testContext()),
      setProfileText('start', 'soon')(typed, catalog, testContext()),
      updateProfile({ client: 'Acme' })(buildDocument({}), catalog, testContext()),
    ]
    expect(nothing).toEqual([[], [], []])
  })
})

it.each([
  [null, null],
  [1, 'small'],
  [50, 'small'],
  [51, 'mid'],
  [200, 'mid'],
  [201, 'large'],
])('%s engineers make a %s organisation', (engineers, size) => {
  expect(sizeOf(engineers)).toBe(size)
})
