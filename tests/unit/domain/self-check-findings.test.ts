import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { selfCheckFindings } from '#domain/self-check-findings.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'

const roles: PartialRows['roles'] = [
  { id: 'sre', name: 'SRE' },
  { id: 'platform', name: 'Platform' },
  { id: 'dev', name: 'Product Dev' },
]

describe('selfCheckFindings', () => {
  it('finds nothing in questions that nobody has answered', () => {
    expect(selfCheckFindings(buildDocument({}), catalog, today)).toEqual([])
    const noted = catalog.selfCheck.map((question) => ({ id: question.slug, note: 'Ask the CTO' }))
    expect(selfCheckFindings(buildDocument({ answers: noted }), catalog, today)).toEqual([])
  })

  it('CHK-1 reports every no with its note, else with the evidence to look for', () => {
    const answers = catalog.selfCheck.map((question, index) => ({
      id: question.slug,
      answer: 'no' as const,
      note: index === 0 ? 'Two teams claim it' : '',
    }))
    const found = selfCheckFindings(buildDocument({ answers }), catalog, today)
    expect(found.map(({ id, detail }) => [id, detail])).toEqual(
      catalog.selfCheck.map((question, index) => [
        `CHK-1/${question.slug}`,
        index === 0 ? 'Two teams claim it' : question.evidence,
      ]),
    )
  })

  it('CHK-2 asks for the reason of “not applicable”', () => {
    const answers = [
      { id: 'on-call-systems', answer: 'not-applicable' as const, reason: ' ' },
      { id: 'toil-measured', answer: 'not-applicable' as const, reason: 'No operations team' },
    ]
    expect(selfCheckFindings(buildDocument({ answers }), catalog, today)).toMatchObject([
      {
        id: 'CHK-2/on-call-systems',
        severity: 'low',
        place: { stage: 'as-is', table: 'answers', id: 'on-call-systems' },
      },
    ])
  })

  it('CHK-3 sets the data against a yes, and only against a yes', () => {
    const withAnswer = (answer: 'yes' | null) =>
      selfCheckFindings(buildDocument({ answers: [{ id: 'ttfd-measured', answer }] }), catalog, today)
    expect(withAnswer('yes')).toMatchObject([
      {
        id: 'CHK-3/ttfd-measured',
        severity: 'high',
        title: 'Time to first deploy measured: “yes” is contradicted',
        detail: 'There is no reading of time to first deploy.',
      },
    ])
    expect(withAnswer(null)).toEqual([])
  })

  it('CHK-3 counts days to today', () => {
    const document = buildDocument({
      engagement: [{ lastReview: '2026-08-14' }],
      answers: [{ id: 'quarterly-review', answer: 'yes' }],
    })
    expect(selfCheckFindings(document, catalog, '2026-11-22')).toEqual([])
    expect(selfCheckFindings(document, catalog, '2026-11-23').map(({ id }) => id)).toEqual(['CHK-3/quarterly-review'])
  })

  it('CHK-4 reports roles that say yes and no while nothing is agreed', () => {
    const roleAnswers: PartialRows['roleAnswers'] = [
      { question: 'security-as-code', role: 'dev', answer: 'yes' },
      { question: 'security-as-code', role: 'sre', answer: 'no' },
      { question: 'security-as-code', role: 'platform', answer: 'no' },
      { question: 'ttfd-measured', role: 'sre', answer: 'yes' },
      { question: 'ttfd-measured', role: 'platform', answer: 'unknown' },
    ]
    const found = (answer: 'yes' | 'unknown' | null) =>
      selfCheckFindings(
        buildDocument({ roles, roleAnswers, answers: [{ id: 'security-as-code', answer }] }),
        catalog,
        today,
      )
    expect(found(null)).toMatchObject([
      {
        id: 'CHK-4/security-as-code',
        severity: 'medium',
        detail: 'Product Dev says yes, SRE and Platform say no. Bring them together and agree on one answer.',
      },
    ])
    expect(found('unknown').map(({ id }) => id)).toEqual(['CHK-4/security-as-code'])
    expect(found('yes')).toEqual([])
  })

  it('CHK-5 keeps an unknown that was said on the list, unlike a question nobody was asked', () => {
    const found = selfCheckFindings(
      buildDocument({ answers: [{ id: 'ttfd-measured', answer: 'unknown' }] }),
      catalog,
      today,
    )
    expect(found).toMatchObject([{ id: 'CHK-5/ttfd-measured', severity: 'low' }])
  })
})
