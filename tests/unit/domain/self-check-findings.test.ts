import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { contradiction, selfCheckFindings } from '#domain/self-check-findings.ts'
import { buildDocument, matrix, type PartialRows } from '#tests/support/test-store.ts'

const roles: PartialRows['roles'] = [
  { id: 'sre', name: 'SRE', side: 'sre' },
  { id: 'dev', name: 'Product Dev', side: 'product' },
]
const raciItems: PartialRows['raciItems'] = [
  { id: 'slo', catalog: 'slo-design' },
  { id: 'path', catalog: 'golden-path' },
]

describe('selfCheckFindings', () => {
  it('finds nothing in questions that nobody has answered', () => {
    expect(selfCheckFindings(buildDocument({}), catalog)).toEqual([])
    const noted = catalog.selfCheck.map((question) => ({ id: question.slug, note: 'Ask the CTO' }))
    expect(selfCheckFindings(buildDocument({ answers: noted }), catalog)).toEqual([])
  })

  it('CHK-1 reports every no with its note, else with the evidence to look for', () => {
    const answers = catalog.selfCheck.map((question, index) => ({
      id: question.slug,
      answer: 'no' as const,
      note: index === 0 ? 'Two teams claim it' : '',
    }))
    const found = selfCheckFindings(buildDocument({ answers }), catalog)
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
    expect(selfCheckFindings(buildDocument({ answers }), catalog)).toMatchObject([
      {
        id: 'CHK-2/on-call-systems',
        severity: 'low',
        place: { stage: 'as-is', table: 'answers', id: 'on-call-systems' },
      },
    ])
  })

  it('CHK-3 sets the data against a yes, and only against a yes', () => {
    const withAnswer = (answer: 'yes' | null) =>
      selfCheckFindings(buildDocument({ answers: [{ id: 'ttfd-measured', answer }] }), catalog)
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
})

describe('contradiction', () => {
  it.each<[string, Readonly<Record<string, Readonly<Record<string, string>>>>, string | null]>([
    ['A is with SRE alone', { slo: { sre: 'AR', dev: 'C' } }, null],
    ['nobody holds A: the matrix does not say', { slo: { sre: 'R' } }, null],
    ['A is elsewhere', { slo: { dev: 'A' } }, 'In the As-Is matrix A is with Product Dev, not with SRE alone.'],
    [
      'A is shared',
      { slo: { sre: 'A', dev: 'A' } },
      'In the As-Is matrix A is with SRE and Product Dev, not with SRE alone.',
    ],
    ['another item does not count', { path: { dev: 'A' } }, null],
  ])('slo-accountability: %s', (_title, letters, expected) => {
    const document = buildDocument({ roles, raciItems, raciCells: matrix('as-is', letters) })
    expect(contradiction('slo-accountability', document)).toBe(expected)
    const toBe = buildDocument({ roles, raciItems, raciCells: matrix('to-be', letters) })
    expect(contradiction('slo-accountability', toBe)).toBeNull()
  })

  it('golden-path-accountability wants A with Platform', () => {
    const document = buildDocument({ roles, raciItems, raciCells: matrix('as-is', { path: { sre: 'A' } }) })
    expect(contradiction('golden-path-accountability', document)).toBe(
      'In the As-Is matrix A is with SRE, not with Platform alone.',
    )
  })

  it.each([
    ['toil-measured', 'toil-ratio'],
    ['ttfd-measured', 'time-to-first-deploy'],
    ['change-failure-visible', 'change-fail-rate'],
    ['platform-incidents-tagged', 'platform-caused-incidents'],
  ])('%s wants a reading of %s', (question, slug) => {
    const withReading = (catalogKpi: string, value: number | null) =>
      buildDocument({ kpis: [{ catalog: catalogKpi }], readings: [{ kpi: 'kpis-1', value }] })
    expect(contradiction(question, withReading(slug, 3))).toBeNull()
    expect(contradiction(question, withReading(slug, null))).toMatch(/^There is n/)
    expect(contradiction(question, withReading('mttr', 3))).toMatch(/^There is n/)
  })

  it('toil-measured is content with a list of toil tasks', () => {
    expect(contradiction('toil-measured', buildDocument({ toil: [{}] }))).toBeNull()
  })

  it('leaves the other questions to people', () => {
    const asked = catalog.selfCheck.map((question) => contradiction(question.slug, buildDocument({})))
    expect(asked.filter((each) => each !== null)).toHaveLength(4)
  })
})
