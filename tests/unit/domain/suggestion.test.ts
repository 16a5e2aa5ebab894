import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { updateRow } from '#domain/change.ts'
import type { Command } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { editCells } from '#domain/edit-cells.ts'
import { allFindings } from '#domain/findings.ts'
import { acceptSuggestions, dismissSuggestions, keepDecisions, undecide, waiveIssues } from '#domain/issue-commands.ts'
import { suggestionsOf } from '#domain/suggestion.ts'
import { buildDocument, matrix, rowsOf, run, testStore } from '#tests/support/test-store.ts'

const today = '2026-11-22'

function suggested(document: EngagementDocument, day = today) {
  return suggestionsOf(document, catalog, day, allFindings(document, catalog, day))
}

function whys(document: EngagementDocument, day = today) {
  return suggested(document, day).map(({ finding, why }) => [finding.id, why])
}

const noObjective = buildDocument({
  services: [{ name: 'checkout', tier: 2, sloState: 'none', ownerTeam: 'teams-1', onCallTeam: 'teams-1' }],
  teams: [{ name: 'Payments' }],
})
const id = 'SVC-1/services-1'

describe('suggestions', () => {
  it('are what the rules found and nobody has decided', () => {
    expect(whys(noObjective)).toContainEqual([id, 'new'])
    expect(whys(run(noObjective, acceptSuggestions([id])))).not.toContainEqual([id, expect.anything()])
    expect(whys(run(noObjective, dismissSuggestions([id], 'Not live yet')))).not.toContainEqual([id, expect.anything()])
  })

  it('come again when the facts differ, with what was decided before', () => {
    const dismissed = run(noObjective, dismissSuggestions([id], 'Not live yet'))
    const raised = run(dismissed, editCells('services', [{ id: 'services-1', field: 'tier', text: '1' }]))
    const again = suggested(raised).find(({ finding }) => finding.id === id)
    expect(again?.why).toBe('changed')
    expect(again?.before?.reason).toBe('Not live yet')
  })

  it('do not come again for a new name of the row', () => {
    const accepted = run(noObjective, acceptSuggestions([id]))
    const renamed = run(accepted, editCells('services', [{ id: 'services-1', field: 'name', text: 'basket' }]))
    expect(suggested(renamed)).toEqual(suggested(accepted))
  })

  it('come again on the day after a waiver has run out', () => {
    const accepted = run(noObjective, acceptSuggestions([id]))
    const issue = accepted.issues.rows[0]?.id ?? ''
    const waived = run(
      accepted,
      waiveIssues([issue], { reason: 'Replaced in spring', approver: 'CTO', expiry: '2026-11-30' }),
    )
    expect(whys(waived, '2026-11-30')).not.toContainEqual([id, 'waiver-ended'])
    expect(whys(waived, '2026-12-01')).toContainEqual([id, 'waiver-ended'])
  })

  it('are never made of what the assessment itself still owes', () => {
    const document = buildDocument({
      issues: [{ name: 'No owner', severity: 'high', owner: null }],
      requests: [{ name: 'Pager statistics', status: 'asked', due: '2026-11-01' }],
    })
    const rules = allFindings(document, catalog, today).map((finding) => finding.rule)
    expect(rules.toSorted()).toEqual(['EVD-2', 'EVD-4', 'ISS-2'])
    expect(suggested(document)).toEqual([])
  })

  it('stay decided as long as time alone passes', () => {
    const sample = sampleDocument(today)
    const all = run(sample, acceptSuggestions(suggested(sample).map(({ finding }) => finding.id)))
    expect(suggested(all)).toEqual([])
    const decidedBefore = new Set(all.issues.rows.flatMap((issue) => Object.keys(issue.facts)))
    for (const later of ['2026-11-23', '2026-12-24', '2027-11-22'])
      expect(
        suggested(all, later)
          .filter(({ finding, why }) => decidedBefore.has(finding.id) && why === 'changed')
          .map(({ finding }) => finding.id),
      ).toEqual([])
  })

  it('stay decided when only the days since a review or a reading have passed', () => {
    const dated = buildDocument({
      engagement: [{ lastReview: '2026-01-01' }],
      kpis: [{ catalog: 'toil-ratio' }],
      readings: [{ kpi: 'kpis-1', value: 20, date: '2026-02-01', grade: 'measured' }],
      answers: [
        { id: 'quarterly-review', answer: 'yes' },
        { id: 'toil-measured', answer: 'yes' },
      ],
    })
    const denied = ['CHK-3/quarterly-review', 'CHK-3/toil-measured']
    const decided = run(dated, dismissSuggestions(denied, 'Known'))
    expect(decided.issues.rows[0]?.facts).toEqual({
      'CHK-3/quarterly-review': 'Last review: 2026-01-01',
      'CHK-3/toil-measured': 'Toil tasks: none\nNewest reading of the toil ratio: 2026-02-01',
    })
    const again = (document: EngagementDocument, day: string) =>
      whys(document, day).filter(([each]) => denied.includes(String(each)))
    expect(again(decided, '2026-11-23')).toEqual([])
    expect(again(decided, '2027-11-22')).toEqual([])
    const read = run(decided, (document) => {
      const before = document.readings.rows[0]
      return before ? [updateRow('readings', before, { ...before, date: '2026-03-01' })] : []
    })
    expect(again(read, '2026-11-23')).toEqual([['CHK-3/toil-measured', 'changed']])
  })

  it('stay decided when a role that they name is called something else', () => {
    const document = buildDocument({
      roles: [{ name: 'SRE' }, { name: 'Platform' }],
      roleAnswers: [
        { id: 'a1', question: 'security-as-code', role: 'roles-1', answer: 'yes' },
        { id: 'a2', question: 'security-as-code', role: 'roles-2', answer: 'no' },
      ],
      raciItems: [{ name: 'Objectives' }],
      raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'A', 'roles-2': 'AR' } }),
    })
    const ids = suggested(document).map(({ finding }) => finding.id)
    expect(ids).toEqual(expect.arrayContaining(['CHK-4/security-as-code', 'RACI-2/to-be/raciItems-1']))
    const decided = run(document, acceptSuggestions(ids))
    const renamed = run(decided, editCells('roles', [{ id: 'roles-1', field: 'name', text: 'Reliability' }]))
    expect(suggested(renamed)).toEqual([])
  })
})

describe('suggestions and decisions, whatever is done', () => {
  const document = sampleDocument(today)
  const open = suggested(document).map(({ finding }) => finding.id)
  const fresh = suggested(document).flatMap(({ finding, why }) => (why === 'new' ? [finding.id] : []))
  const chosen = fc.subarray(fresh, { minLength: 1, maxLength: 12 })
  const decide = fc.constantFrom<(ids: readonly string[]) => Command>(
    (ids) => acceptSuggestions(ids),
    (ids) => dismissSuggestions(ids, 'Known'),
  )

  it('what is decided is not suggested while the data stays, and nothing else is touched', () => {
    fc.assert(
      fc.property(chosen, decide, (ids, how) => {
        const after = run(document, how(ids))
        expect(new Set(suggested(after).map(({ finding }) => finding.id))).toEqual(
          new Set(open.filter((each) => !ids.includes(each))),
        )
        expect({ ...rowsOf(after), issues: [] }).toEqual({ ...rowsOf(document), issues: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('undo brings every suggestion back, and so does taking the decision back', () => {
    fc.assert(
      fc.property(chosen, decide, (ids, how) => {
        const store = testStore(document)
        store.commit('Decide', how(ids))
        const decided = store.getState().document.issues.rows
        store.undo()
        expect(rowsOf(store.getState().document)).toEqual(rowsOf(document))
        store.redo()
        const made = decided.filter((issue) => !document.issues.index.has(issue.id)).map((issue) => issue.id)
        store.commit('Take back', undecide(made))
        expect(new Set(suggested(store.getState().document).map(({ finding }) => finding.id))).toEqual(new Set(open))
      }),
      { numRuns: 40 },
    )
  })

  it('another tier or state of an objective makes the decided suggestion again, unless the rule no longer holds', () => {
    const tiers = fc.constantFrom('1', '2', '3')
    const states = fc.constantFrom('None', 'Defined', 'Used in decisions')
    fc.assert(
      fc.property(tiers, states, (tier, state) => {
        const accepted = run(noObjective, acceptSuggestions([id]))
        const edited = run(
          accepted,
          editCells('services', [
            { id: 'services-1', field: 'tier', text: tier },
            { id: 'services-1', field: 'sloState', text: state },
          ]),
        )
        const again = suggested(edited).some(({ finding }) => finding.id === id)
        expect(again).toBe(tier === '1' && state === 'None')
        const kept = run(edited, keepDecisions([id]))
        expect(suggested(kept).some(({ finding }) => finding.id === id)).toBe(false)
      }),
    )
  })
})
