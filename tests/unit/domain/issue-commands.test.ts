import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { updateRow } from '#domain/change.ts'
import type { Command } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { editCells } from '#domain/edit-cells.ts'
import { allFindings } from '#domain/findings.ts'
import {
  acceptSuggestions,
  addToIssue,
  dismissSuggestions,
  keepDecisions,
  placeIssues,
  redraftCondition,
  reopenIssues,
  resolveIssues,
  suggestionLabel,
  undecide,
  waiveFindings,
  waiveIssues,
  withdrawWaivers,
} from '#domain/issue-commands.ts'
import { decisions, suggestionsOf } from '#domain/suggestion.ts'
import { buildDocument, rowsOf, run, testContext, testStore } from '#tests/support/test-store.ts'

const document = buildDocument({
  teams: [{ name: 'Payments' }],
  services: [
    { name: 'checkout', tier: 1, sloState: 'none', ownerTeam: 'teams-1', onCallTeam: 'teams-1' },
    { name: 'search', tier: 2, sloState: 'none', ownerTeam: 'teams-1', onCallTeam: 'teams-1' },
    { name: 'legacy', tier: 3, ownerTeam: null },
  ],
})
const [checkout, search, legacy] = ['SVC-1/services-1', 'SVC-1/services-2', 'SVC-2/services-3']

describe('waiving what rules found', () => {
  const waiver = { reason: 'Gone by spring', approver: 'CTO', expiry: '2027-03-31' }

  it('takes it up and waives it in one step', () => {
    const [issue, ...others] = run(document, waiveFindings([checkout], waiver)).issues.rows
    expect([issue?.status, issue?.reason, issue?.approver, issue?.expiry]).toEqual(['waived', ...Object.values(waiver)])
    expect(others).toEqual([])
  })

  it('leaves open what the same row decides beside it', () => {
    const context = testContext()
    const taken = run(document, acceptSuggestions([checkout, search]), context)
    const issues = run(taken, waiveFindings([search], waiver), context).issues.rows
    expect(issues.map(({ status, facts }) => [status, Object.keys(facts)])).toEqual([
      ['open', [checkout]],
      ['waived', [search]],
    ])
  })

  it('is withdrawn without a trace where nothing else was written, and then suggested again', () => {
    const context = testContext()
    const waived = run(document, waiveFindings([checkout], waiver), context)
    const withdrawn = run(waived, withdrawWaivers([checkout, search]), context)
    expect(withdrawn.issues.rows).toEqual([])
  })

  it('is withdrawn from one of several, and what a person wrote stays, open again', () => {
    const context = testContext()
    const both = run(document, waiveFindings([checkout, search], waiver), context)
    const one = run(both, withdrawWaivers([search]), context).issues.rows
    expect(one.map(({ status, facts }) => [status, Object.keys(facts)])).toEqual([['waived', [checkout]]])
    const [issue] = both.issues.rows
    const written = run(
      both,
      () => (issue ? [updateRow('issues', issue, { ...issue, cause: 'No time' })] : []),
      context,
    )
    const open = run(written, withdrawWaivers([checkout, search]), context).issues.rows
    expect(open.map(({ status, cause, reason, expiry }) => [status, cause, reason, expiry])).toEqual([
      ['open', 'No time', '', null],
    ])
  })

  it('has nothing to do for what the rules no longer find', () => {
    expect(waiveFindings(['SVC-1/gone'], waiver)(document, catalog, testContext())).toEqual([])
  })
})

describe('taking up suggestions', () => {
  it('drafts one finding from one suggestion, with the row that caused it', () => {
    const [issue] = run(document, acceptSuggestions([checkout])).issues.rows
    expect(issue).toMatchObject({
      name: 'checkout: tier 1 without an objective',
      condition: 'checkout: tier 1 without an objective.',
      cause: '',
      severity: 'high',
      status: 'open',
      rule: 'SVC-1',
      links: ['services/services-1'],
      facts: { [checkout]: 'tier: 1\nsloState: none' },
    })
    expect(issue?.criterion).toContain('Google SRE')
    expect(issue?.recommendation).not.toBe('')
  })

  it('makes one finding of all suggestions of a rule, and one for each rule', () => {
    const issues = run(document, acceptSuggestions([search, checkout, legacy])).issues.rows
    expect(issues.map(({ rule, name, severity, links }) => [rule, name, severity, links])).toEqual([
      [
        'SVC-1',
        'Critical service without an objective: 2 of 3 services',
        'high',
        ['services/services-1', 'services/services-2'],
      ],
      ['SVC-2', 'legacy: no owner team', 'medium', ['services/services-3']],
    ])
    expect(issues[0]?.condition).toBe(
      '2 of 3 services:\n- checkout: tier 1 without an objective\n- search: tier 2 without an objective',
    )
    expect(Object.keys(issues[0]?.facts ?? {})).toEqual([checkout, search])
  })

  it('does nothing for what is decided already, or is no finding', () => {
    const accepted = run(document, acceptSuggestions([checkout]))
    expect(run(accepted, acceptSuggestions([checkout])).issues.rows).toEqual(accepted.issues.rows)
    expect(run(document, acceptSuggestions(['SVC-1/nowhere'])).issues.rows).toEqual([])
  })

  it('opens the same finding again when its facts have changed, and keeps its words', () => {
    const dismissed = run(document, dismissSuggestions([search], ' Internal only '))
    expect(dismissed.issues.rows[0]).toMatchObject({ status: 'dismissed', reason: 'Internal only' })
    const raised = run(dismissed, editCells('services', [{ id: 'services-2', field: 'tier', text: '1' }]))
    const again = run(raised, acceptSuggestions([search])).issues.rows
    expect(again).toHaveLength(1)
    expect(again[0]).toMatchObject({
      id: dismissed.issues.rows[0]?.id,
      status: 'open',
      reason: '',
      condition: 'search: tier 2 without an objective.',
      facts: { [search]: 'tier: 1\nsloState: none' },
    })
  })

  it('keeps the status of a finding in the plan when its new facts are taken up', () => {
    const accepted = run(document, acceptSuggestions([search]))
    const id = accepted.issues.rows[0]?.id ?? ''
    const planned = run(accepted, editCells('issues', [{ id, field: 'status', text: 'Planned' }]))
    const raised = run(planned, editCells('services', [{ id: 'services-2', field: 'tier', text: '1' }]))
    expect(run(raised, acceptSuggestions([search])).issues.rows[0]?.status).toBe('planned')
    expect(run(raised, keepDecisions([search])).issues.rows[0]).toMatchObject({
      status: 'planned',
      facts: { [search]: 'tier: 1\nsloState: none' },
    })
  })

  it('puts a later suggestion of the same rule into the finding that is there', () => {
    const accepted = run(document, acceptSuggestions([checkout]))
    const id = accepted.issues.rows[0]?.id ?? ''
    const together = run(accepted, addToIssue(id, [search])).issues.rows
    expect(together).toHaveLength(1)
    expect(together[0]?.links).toEqual(['services/services-1', 'services/services-2'])
    expect(Object.keys(together[0]?.facts ?? {})).toEqual([checkout, search])
  })
})

describe('a decision about some of what one finding decides', () => {
  const three = buildDocument({
    teams: [{ name: 'Payments' }],
    roles: [{ name: 'SRE' }],
    services: ['checkout', 'search', 'basket'].map((name) => ({
      name,
      tier: 2 as const,
      sloState: 'none' as const,
      ownerTeam: 'teams-1',
      onCallTeam: 'teams-1',
    })),
  })
  const basket = 'SVC-1/services-3'
  // One for all: ids must not come twice.
  const context = testContext()
  const decide = (document: EngagementDocument, command: Command) => run(document, command, context)
  const raise = (id: string) => editCells('services', [{ id, field: 'tier', text: '1' }])
  const accepted = decide(three, acceptSuggestions([checkout, search, basket]))
  const id = accepted.issues.rows[0]?.id ?? ''
  const planned = decide(
    accepted,
    editCells('issues', [
      { id, field: 'status', text: 'Planned' },
      { id, field: 'owner', text: 'SRE' },
      { id, field: 'cause', text: 'Nobody asked' },
    ]),
  )

  it('dismisses the one that changed alone: the others stay planned, with owner and words', () => {
    const [kept, taken, ...more] = decide(
      decide(planned, raise('services-2')),
      dismissSuggestions([search], 'Internal'),
    ).issues.rows
    expect(kept).toMatchObject({
      id,
      status: 'planned',
      owner: 'roles-1',
      reason: '',
      cause: 'Nobody asked',
      links: ['services/services-1', 'services/services-3'],
    })
    expect(Object.keys(kept?.facts ?? {})).toEqual([checkout, basket])
    expect(taken).toMatchObject({
      status: 'dismissed',
      reason: 'Internal',
      name: 'search: tier 1 without an objective',
      severity: 'high',
      cause: 'Nobody asked',
      links: ['services/services-2'],
      facts: { [search]: 'tier: 1\nsloState: none' },
    })
    expect(more).toEqual([])
  })

  it('opens one again and leaves the others dismissed, with their reason', () => {
    const dismissed = decide(three, dismissSuggestions([checkout, search, basket], 'Internal'))
    const [kept, taken] = decide(decide(dismissed, raise('services-2')), acceptSuggestions([search])).issues.rows
    expect(kept).toMatchObject({ status: 'dismissed', reason: 'Internal' })
    expect(taken).toMatchObject({ status: 'open', reason: '', links: ['services/services-2'] })
  })

  it('takes all that changed together into one row, and the whole row where it decides nothing else', () => {
    const raised = decide(decide(planned, raise('services-1')), raise('services-3'))
    const some = decide(raised, dismissSuggestions([checkout, basket], 'Internal')).issues.rows
    expect(some.map(({ status, facts }) => [status, Object.keys(facts)])).toEqual([
      ['planned', [search]],
      ['dismissed', [checkout, basket]],
    ])
    const all = decide(decide(raised, raise('services-2')), dismissSuggestions([checkout, search, basket], 'Internal'))
    expect(all.issues.rows.map((issue) => [issue.id, issue.status])).toEqual([[id, 'dismissed']])
  })

  it('leaves the links that a person added where they were', () => {
    const linked = decide(planned, (document) => {
      const before = document.issues.rows[0]
      return before ? [updateRow('issues', before, { ...before, links: [...before.links, 'toil/toil-1'] })] : []
    })
    const [kept] = decide(decide(linked, raise('services-2')), dismissSuggestions([search], 'Internal')).issues.rows
    expect(kept?.links).toEqual(['services/services-1', 'services/services-3', 'toil/toil-1'])
  })

  it('never changes what was decided about the others, and undo restores it', () => {
    const ids = [checkout, search, basket]
    const some = fc.subarray(ids, { minLength: 1 })
    const decision = fc.oneof(
      some.map((chosen) => acceptSuggestions(chosen)),
      fc.tuple(some, fc.constantFrom('Known', 'Sold')).map(([chosen, why]) => dismissSuggestions(chosen, why)),
    )
    const status = fc.constantFrom('Open', 'Planned', 'Resolved', 'Waived', 'Dismissed')
    const step = fc.oneof(
      fc.constantFrom('services-1', 'services-2', 'services-3').map(raise),
      fc
        .tuple(fc.nat(2), status, fc.constantFrom('', 'CTO'))
        .map(([at, text, approver]): Command => (document, ...rest) => {
          const row = document.issues.rows[at]?.id
          if (row === undefined) return []
          return editCells('issues', [
            { id: row, field: 'status', text },
            { id: row, field: 'approver', text: approver },
          ])(document, ...rest)
        }),
      decision,
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), some, fc.boolean(), (steps, chosen, taking) => {
        const store = testStore(three)
        for (const each of steps) store.commit('Step', each)
        const before = store.getState().document
        store.commit('Decide', taking ? acceptSuggestions(chosen) : dismissSuggestions(chosen, 'Now'))
        const after = store.getState().document
        const decided = (document: EngagementDocument, of: string) => {
          const issue = decisions(document.issues.rows).get(of)
          return issue && [issue.status, issue.reason, issue.approver, issue.expiry, issue.facts[of]]
        }
        for (const other of ids.filter((each) => !chosen.includes(each)))
          expect(decided(after, other)).toEqual(decided(before, other))
        const asked = suggestionsOf(after, catalog, '2026-11-22', allFindings(after, catalog, '2026-11-22'))
        expect(asked.filter(({ finding }) => chosen.includes(finding.id))).toEqual([])
        if (after === before) return
        store.undo()
        expect(rowsOf(store.getState().document)).toEqual(rowsOf(before))
      }),
      { numRuns: 150 },
    )
  })
})

describe('what becomes of a finding', () => {
  const accepted = run(document, acceptSuggestions([checkout]))
  const id = accepted.issues.rows[0]?.id ?? ''
  const waiver = { reason: 'Sold in March', approver: 'VP Engineering', expiry: '2027-03-31' }

  it('is waived, resolved and opened again, and the reason goes with its decision', () => {
    const waived = run(accepted, waiveIssues([id], waiver))
    expect(waived.issues.rows[0]).toMatchObject({ status: 'waived', ...waiver })
    expect(run(waived, reopenIssues([id])).issues.rows[0]).toMatchObject({
      status: 'open',
      reason: '',
      approver: '',
      expiry: null,
    })
    expect(run(waived, resolveIssues([id])).issues.rows[0]).toMatchObject({ status: 'resolved', reason: '' })
  })

  it('is moved on the board, and back among the unknown', () => {
    const placed = run(accepted, placeIssues([id], 'small', 'large'))
    expect(placed.issues.rows[0]).toMatchObject({ effort: 'small', impact: 'large' })
    expect(run(placed, placeIssues([id], null, null)).issues.rows[0]).toMatchObject({ effort: null, impact: null })
  })

  it('is drafted anew from the facts of today, with the cause left as it was written', () => {
    const written = run(accepted, editCells('issues', [{ id, field: 'cause', text: 'No time' }]))
    const renamed = run(written, editCells('services', [{ id: 'services-1', field: 'name', text: 'basket' }]))
    expect(run(renamed, redraftCondition(id)).issues.rows[0]).toMatchObject({
      condition: 'basket: tier 1 without an objective.',
      cause: 'No time',
    })
  })

  it('can be taken back only where a rule will suggest it again', () => {
    expect(run(accepted, undecide([id])).issues.rows).toEqual([])
    const typed = buildDocument({ issues: [{ name: 'Own' }] })
    expect(run(typed, undecide(['issues-1'])).issues.rows).toHaveLength(1)
  })
})

it('says what was decided, for Undo', () => {
  const found = allFindings(document, catalog, '2026-11-22')
  const of = (...ids: string[]) => found.filter((finding) => ids.includes(finding.id))
  expect(suggestionLabel('Take up', of(legacy))).toBe('Take up: legacy: no owner team')
  expect(suggestionLabel('Take up', of(checkout, search))).toBe('Take up 2: Critical service without an objective')
  expect(suggestionLabel('Dismiss', of(checkout, legacy))).toBe('Dismiss 2 suggestions of 2 rules')
})
