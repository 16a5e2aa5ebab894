import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import type { Finding } from '#domain/finding.ts'
import { changedFacts, factsOf } from '#domain/issue-facts.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const place = { stage: 'as-is', table: 'services', id: 'services-1' } as const
const document = buildDocument({
  teams: [{ name: 'Payments' }],
  services: [{ name: 'checkout', tier: 1, sev1: 3, sloState: 'defined' }],
})

function finding(rule: string, title: string): Finding {
  return { rule, id: `${rule}/services-1`, severity: 'high', title, detail: '', place }
}

it('facts are the fields a rule looks at, as they are stored', () => {
  expect(factsOf(finding('SVC-5', 'checkout: 3 Sev1'), document, catalog)).toBe('tier: 1\nsev1: 3\nsloState: defined')
  expect(factsOf(finding('SVC-3', 'checkout: nobody on call'), document, catalog)).toBe(
    'tier: 1\nonCallTeam: unknown\nonCallModel: unknown',
  )
})

it('a rule without facts of its own rests on its wording, without the name of the row', () => {
  expect(factsOf(finding('NEW-1', 'checkout: 41 % of capacity'), document, catalog)).toBe(
    'Severity: high\nSeen: …: 41 % of capacity',
  )
})

it('says in the words of the table which facts differ, which are new and which are gone', () => {
  const changes = (before: string, now: string) => changedFacts(before, now, 'services', document, catalog)
  expect(changes('tier: 2\nsloState: none', 'tier: 1\nsloState: none\nsev1: 4')).toEqual([
    { name: 'Tier', before: '2 Important', now: '1 Customer-critical' },
    { name: 'Sev1', before: '', now: '4' },
  ])
  expect(changes('onCallTeam: unknown', 'onCallTeam: teams-1')).toEqual([
    { name: 'On-call team', before: 'unknown', now: 'Payments' },
  ])
  expect(changes('Data: a: b', 'Data: a: c')).toEqual([{ name: 'Data', before: 'a: b', now: 'a: c' }])
  expect(changes('Data: a: b', 'Data: a: b')).toEqual([])
})

it('says who holds a letter by name, though the ids are what is kept', () => {
  const named = buildDocument({ roles: [{ name: 'SRE' }, { name: 'Platform' }] })
  expect(changedFacts('Accountable: nobody', 'Accountable: roles-1, roles-2', 'raciItems', named, catalog)).toEqual([
    { name: 'Accountable', before: 'nobody', now: 'SRE, Platform' },
  ])
})
