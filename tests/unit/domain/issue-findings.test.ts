import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { allFindings } from '#domain/findings.ts'
import { acceptSuggestions, resolveIssues } from '#domain/issue-commands.ts'
import { issueFindings } from '#domain/issue-findings.ts'
import type { Issue } from '#domain/issue.ts'
import { editCells } from '#domain/edit-cells.ts'
import { suggestionsOf } from '#domain/suggestion.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

function flaws(issue: Partial<Issue>, today = '2026-11-22') {
  return issueFindings(buildDocument({ issues: [{ name: 'Finding', ...issue }] }), catalog, today, []).map(
    ({ rule }) => rule,
  )
}

const waiver = { status: 'waived', reason: 'Sold', approver: 'CTO', expiry: '2026-11-22' } as const

it('ISS-1 flags a waiver from the day after its expiry', () => {
  expect(flaws(waiver)).toEqual([])
  expect(flaws(waiver, '2026-11-23')).toEqual(['ISS-1'])
  expect(flaws({ ...waiver, status: 'open' }, '2026-11-23')).toEqual([])
})

it('ISS-2 flags a high finding that nobody owns while something is to be done about it', () => {
  expect(flaws({ severity: 'high' })).toEqual(['ISS-2'])
  expect(flaws({ severity: 'high', status: null })).toEqual(['ISS-2'])
  expect(flaws({ severity: 'high', status: 'planned' })).toEqual(['ISS-2'])
  expect(flaws({ severity: 'high', owner: 'roles-1' })).toEqual([])
  expect(flaws({ severity: 'high', status: 'dismissed' })).toEqual([])
  expect(flaws({ severity: 'medium' })).toEqual([])
  expect(flaws({ ...waiver, severity: 'high' })).toEqual([])
  expect(flaws({ ...waiver, severity: 'high' }, '2026-11-23')).toEqual(['ISS-1', 'ISS-2'])
})

it('ISS-3 flags a resolved finding until the data says so too', () => {
  const document = buildDocument({ services: [{ name: 'legacy', tier: 3 }], teams: [{ name: 'Payments' }] })
  const accepted = run(document, acceptSuggestions(['SVC-2/services-1']))
  const id = accepted.issues.rows[0]?.id ?? ''
  const resolved = run(accepted, resolveIssues([id]))
  const rules = (each: typeof resolved) => allFindings(each, catalog, '2026-11-22').map(({ rule }) => rule)
  expect(rules(accepted)).not.toContain('ISS-3')
  expect(rules(resolved)).toContain('ISS-3')
  const owned = run(resolved, editCells('services', [{ id: 'services-1', field: 'ownerTeam', text: 'Payments' }]))
  expect(rules(owned)).not.toContain('ISS-3')
})

it('ISS-3 is silent about what is found on other facts: that is suggested again', () => {
  const document = buildDocument({
    services: [{ name: 'checkout', tier: 2, sloState: 'none', ownerTeam: 'teams-1', onCallTeam: 'teams-1' }],
    teams: [{ name: 'Payments' }],
  })
  const accepted = run(document, acceptSuggestions(['SVC-1/services-1']))
  const resolved = run(accepted, resolveIssues([accepted.issues.rows[0]?.id ?? '']))
  const raised = run(resolved, editCells('services', [{ id: 'services-1', field: 'tier', text: '1' }]))
  const about = (each: typeof resolved) => {
    const found = allFindings(each, catalog, '2026-11-22')
    return [
      found.some(({ rule }) => rule === 'ISS-3'),
      suggestionsOf(each, catalog, '2026-11-22', found).some(({ why }) => why === 'changed'),
    ]
  }
  expect(about(resolved)).toEqual([true, false])
  expect(about(raised)).toEqual([false, true])
})

it('ISS-4 names what a waiver lacks', () => {
  expect(flaws({ status: 'waived' })).toEqual(['ISS-4'])
  const [flaw] = issueFindings(
    buildDocument({ issues: [{ name: 'Old host', status: 'waived', approver: 'CTO' }] }),
    catalog,
    '2026-11-22',
    [],
  )
  expect(flaw?.title).toBe('Old host: waived without reason, expiry')
})
