import { describe, expect, it } from 'vitest'
import { asIsEntry } from '#domain/as-is-checks.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const ready: PartialRows = {
  engagement: [{ sponsor: 'VP Engineering', scope: 'Checkout' }],
  teams: [{}],
  interviews: [{}],
  requests: [{}],
}

describe('the entry of the As-Is stage', () => {
  it('is met by a sponsor, a scope, teams, interviews and a first request', () => {
    expect(asIsEntry(buildDocument(ready)).filter((check) => !check.done)).toEqual([])
  })

  it.each<[string, PartialRows, string]>([
    ['a sponsor', { engagement: [{ scope: 'Checkout' }] }, 'name the sponsor'],
    ['a scope', { engagement: [{ sponsor: 'VP' }] }, 'say what is in scope'],
    ['teams', { teams: [] }, 'list the teams'],
    ['interviews', { interviews: [] }, 'plan the interviews'],
    ['a request', { requests: [] }, 'ask for the evidence'],
  ])('asks for %s', (_title, patch, text) => {
    const open = asIsEntry(buildDocument({ ...ready, ...patch })).filter((check) => !check.done)
    expect(open.map((check) => check.text)).toEqual([text])
  })
})
