import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { invertChanges, applyChanges } from '#domain/change.ts'
import {
  acceptRisk,
  addRisks,
  catalogRiskCandidates,
  findingRiskCandidates,
  withdrawAcceptance,
} from '#domain/risk-commands.ts'
import { buildDocument, rowsOf, run, testContext } from '#tests/support/test-store.ts'

const empty = buildDocument({})

describe('risks of the catalog', () => {
  it('offers each once, with the sign that warns of it', () => {
    const all = catalogRiskCandidates(empty, catalog)
    expect(all).toHaveLength(catalog.risks.length + catalog.earlyWarnings.length)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    const sprawl = catalog.earlyWarnings.find(({ watch }) => watch.includes('tool-sprawl'))
    expect(all.find(({ key }) => key === 'tool-sprawl')?.draft.trigger).toBe(sprawl?.signal)
  })

  it('adds what was ticked in one step, and Undo takes all of it back', () => {
    const chosen = catalogRiskCandidates(empty, catalog).slice(0, 2)
    const changes = addRisks(chosen)(empty, catalog, testContext())
    const after = applyChanges(empty, changes)
    expect(after.risks.rows.map(({ name, catalog: slug, order }) => [name, slug, order])).toEqual([
      ['Competing priorities', 'competing-priorities', 1],
      ['Tool sprawl', 'tool-sprawl', 2],
    ])
    expect(rowsOf(applyChanges(after, invertChanges(changes)))).toEqual(rowsOf(empty))
  })

  it('says which the register has, and adds none twice', () => {
    const chosen = catalogRiskCandidates(empty, catalog).slice(0, 1)
    const once = run(empty, addRisks(chosen))
    expect(catalogRiskCandidates(once, catalog)[0]?.present).toBe(true)
    expect(run(once, addRisks(chosen)).risks.rows).toHaveLength(1)
  })
})

describe('risks from findings', () => {
  const document = buildDocument({
    roles: [{ name: 'SRE' }],
    issues: [
      {
        name: 'No objective',
        condition: 'Cart has none',
        cause: 'Nobody asked',
        effect: 'Outages',
        recommendation: 'Agree one',
        owner: 'roles-1',
        links: ['services/svc_1'],
      },
      { name: 'Over', status: 'resolved' },
    ],
  })

  it('takes cause, effect, remedy and owner over and keeps the link', () => {
    const after = run(document, addRisks(findingRiskCandidates(document)))
    expect(after.risks.rows).toMatchObject([
      {
        name: 'No objective',
        cause: 'Nobody asked',
        effect: 'Outages',
        action: 'Agree one',
        owner: 'roles-1',
        links: ['issues/issues-1', 'services/svc_1'],
        likelihood: null,
      },
    ])
    expect(findingRiskCandidates(after).map(({ present }) => present)).toEqual([true])
    expect(run(after, addRisks(findingRiskCandidates(document))).risks.rows).toHaveLength(1)
  })
})

describe('acceptance', () => {
  const document = buildDocument({ risks: [{ name: 'Freeze', response: 'reduce' }] })

  it('needs a name and a real day', () => {
    expect(acceptRisk('risks-1', { approver: ' ', expiry: '2027-01-01' })(document, catalog, testContext())).toEqual([])
    expect(acceptRisk('risks-1', { approver: 'Dana', expiry: '2027-02-30' })(document, catalog, testContext())).toEqual(
      [],
    )
    expect(acceptRisk('gone', { approver: 'Dana', expiry: '2027-01-01' })(document, catalog, testContext())).toEqual([])
  })

  it('is kept, and taken back whole', () => {
    const accepted = run(document, acceptRisk('risks-1', { approver: ' Dana ', expiry: '2027-01-01' }))
    expect(accepted.risks.rows[0]).toMatchObject({ response: 'accept', approver: 'Dana', expiry: '2027-01-01' })
    expect(run(accepted, withdrawAcceptance('risks-1')).risks.rows[0]).toMatchObject({
      response: null,
      approver: '',
      expiry: null,
    })
  })
})
