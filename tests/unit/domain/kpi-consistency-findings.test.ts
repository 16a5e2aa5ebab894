import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { allFindings } from '#domain/findings.ts'
import { kpiConsistencyFindings } from '#domain/kpi-consistency-findings.ts'
import { kpiFindings } from '#domain/kpi-findings.ts'
import { kpiViews } from '#domain/kpi-status.ts'
import type { Kpi } from '#domain/kpi.ts'
import { buildDocument, matrix, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const findingsOf = (document: EngagementDocument) =>
  kpiConsistencyFindings(kpiViews(document, catalog, today), document, catalog)
const found = (rows: PartialRows) => findingsOf(buildDocument(rows)).map(({ id, title }) => `${id} ${title}`)
/** Begun, and paired, so that other rules have nothing to say. */
const paired: Partial<Kpi> = { owner: 'roles-1', pair: 'kpis-2' }
const other: Partial<Kpi> = { name: 'Other', owner: 'roles-1', pair: 'kpis-1' }

describe('KPI-8', () => {
  const rows: PartialRows = {
    roles: [{ name: 'SRE' }, { name: 'Platform' }],
    raciItems: [{ name: 'Golden path' }],
    kpis: [{ ...paired, name: 'Adoption', raciItem: 'raciItems-1' }, other],
  }
  const withLetters = (letters: Readonly<Record<string, string>>, layer = 'to-be') =>
    found({ ...rows, raciCells: matrix(layer, { 'raciItems-1': letters }) })

  it('names who owns the KPI and who is accountable', () => {
    expect(withLetters({ 'roles-1': 'R', 'roles-2': 'A' })).toEqual([
      'KPI-8/kpis-1 Adoption: SRE owns it, Platform holds A for Golden path',
    ])
    expect(withLetters({ 'roles-1': 'R' })).toEqual([
      'KPI-8/kpis-1 Adoption: SRE owns it, and nobody holds A for Golden path',
    ])
  })

  it('is silent where they are one, and while the item has no letters or nobody owns the KPI', () => {
    expect(withLetters({ 'roles-1': 'AR', 'roles-2': 'C' })).toEqual([])
    expect(withLetters({ 'roles-2': 'A' }, 'as-is')).toEqual([])
    const unowned = { ...rows, kpis: [{ name: 'Adoption', pair: 'kpis-2', raciItem: 'raciItems-1' }, other] }
    expect(found({ ...unowned, raciCells: matrix('to-be', { 'raciItems-1': { 'roles-2': 'A' } }) })).toEqual([])
  })

  it('goes by the meaning of letters, whatever they are called', () => {
    const daci: PartialRows = { ...rows, engagement: [{ letterSet: 'daci' }] }
    expect(found({ ...daci, raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'A' } }) })).toEqual([])
  })
})

describe('KPI-9', () => {
  it('wants a pair that is there: one of its own, or the one of the library', () => {
    const mttr: Partial<Kpi> = { catalog: 'mttr', owner: 'roles-1' }
    const pairOf = (patch: Partial<Kpi>, more: readonly Partial<Kpi>[] = []) =>
      found({ kpis: [{ ...mttr, ...patch }, ...more] })
    const missing = 'KPI-9/kpis-1 Mean time to restore (MTTR): its pair, Action item completion, is not chosen'
    expect([pairOf({}), pairOf({ pair: 'gone' }), pairOf({ pair: 'kpis-1' })]).toEqual([
      [missing],
      [missing],
      [missing],
    ])
    expect(pairOf({}, [{ catalog: 'action-item-completion' }])).toEqual([])
    expect(pairOf({ pair: 'kpis-2' }, [other])).toEqual([])
    expect(pairOf({ catalog: null, name: 'Own' })).toEqual(['KPI-9/kpis-1 Own: no pair'])
  })
})

describe('KPI-10', () => {
  const consumed = (target: number, more: PartialRows = {}) =>
    found({ kpis: [{ ...paired, catalog: 'error-budget-consumed', rule: 'at-most', target }, other], ...more })
  const loose = (target: number, freeze: number) =>
    `KPI-10/kpis-1 Error budget consumed: target ${target} %, features freeze at ${freeze} %`

  it('holds the target against the line of the policy, the usual one or the engagement’s own', () => {
    expect([consumed(70), consumed(80)]).toEqual([[], [loose(80, 70)]])
    expect(consumed(70, { engagement: [{ freezeAbove: 60 }] })).toEqual([loose(70, 60)])
    expect(consumed(80, { engagement: [{ freezeAbove: 60, invalid: { freezeAbove: 'high' } }] })).toEqual([
      loose(80, 70),
    ])
  })

  it('looks at milestones too', () => {
    const kpiTargets = [
      { kpi: 'kpis-1', milestone: '30-days' as const, value: 90 },
      { kpi: 'kpis-2', value: 99 },
    ]
    expect(consumed(60, { kpiTargets })).toEqual([loose(90, 70)])
  })
})

describe('KPI-11', () => {
  const rows: PartialRows = {
    teams: [{ side: 'platform' }, { side: 'product' }],
    kpis: [{ ...paired, catalog: 'slo-attainment', rule: 'at-least', target: 99.9 }, other],
  }

  it('names the service of the platform that promises least', () => {
    const services = [
      { name: 'runtime', ownerTeam: 'teams-1', objective: 99.8 },
      { name: 'ci', ownerTeam: 'teams-1', objective: 99.5 },
      { name: 'search', ownerTeam: 'teams-2', objective: 99 },
    ]
    expect(found({ ...rows, services })).toEqual([
      'KPI-11/kpis-1 SLO attainment: target 99.9 %, the platform’s own ci is promised 99.5 %',
    ])
  })

  it('is silent where the platform promises as much, promises something else, or nobody said', () => {
    const services = [
      { ownerTeam: 'teams-1', objective: 99.9 },
      { ownerTeam: 'teams-1', objective: 95, sliType: 'latency' as const },
      { ownerTeam: 'teams-1' },
    ]
    expect(found({ ...rows, services })).toEqual([])
  })
})

describe('KPI-12', () => {
  it('finds an entry chosen twice, or one name for two KPIs, at the later one', () => {
    const kpis = [
      { ...paired, catalog: 'mttr' },
      { ...other, catalog: 'mttr', name: 'Repair time' },
      { ...other, name: 'Toil' },
      { ...other, name: ' toil ' },
    ]
    expect(found({ kpis })).toEqual([
      'KPI-12/kpis-2 Repair time: chosen twice, two definitions are in use',
      'KPI-12/kpis-4 toil: chosen twice, two definitions are in use',
    ])
  })
})

describe('KPI-13', () => {
  const claim = (readings: PartialRows['readings'], answer: 'yes' | 'no' = 'yes') =>
    found({
      kpis: [{ ...paired, catalog: 'toil-ratio' }, other],
      answers: [{ id: 'toil-measured', answer }],
      readings: readings ?? [],
    })
  const reading = { kpi: 'kpis-1', date: today, value: 40 }
  const words = 'KPI-13/kpis-1 Toil ratio: the self-check says it is measured, there is'

  it('wants a figure behind a yes', () => {
    const claimed = { ...reading, grade: 'claimed' as const }
    expect([claim([]), claim([claimed]), claim([{ ...claimed, tier: 1 }])]).toEqual([
      [`${words} no reading`],
      [`${words} only a claim`],
      [`${words} only a claim`],
    ])
    expect([claim([reading]), claim([{ ...reading, tier: 1 }]), claim([], 'no')]).toEqual([[], [], []])
  })
})

describe('KPI-14', () => {
  const refused = { kpi: 'kpis-1', date: today, kind: 'not-measurable' as const, note: 'No times are kept' }

  it('suggests a finding of what cannot be measured, with the reason and what was claimed', () => {
    const [finding] = findingsOf(
      buildDocument({
        kpis: [{ ...paired, catalog: 'toil-ratio' }, other],
        answers: [{ id: 'toil-measured', answer: 'yes' }],
        readings: [refused],
      }),
    )
    expect(finding).toMatchObject({
      id: 'KPI-14/kpis-1',
      title: 'Toil ratio: not measurable',
      detail:
        'No times are kept. The self-check says “yes” to “Toil measured”. Say what is missing and who provides it, or choose a KPI that can be measured.',
    })
  })

  it('names the parts, and stands in place of KPI-2', () => {
    const kpis = [{ ...paired, name: 'Load' }, other]
    const teams = [{ name: 'Ads' }]
    expect(found({ kpis, teams, readings: [{ ...refused, team: 'teams-1', note: '' }] })).toEqual([
      'KPI-14/kpis-1 Load: not measurable for Ads',
    ])
    const document = buildDocument({ kpis: [kpis[0] ?? {}], readings: [refused] })
    expect(kpiFindings(kpiViews(document, catalog, today)).map(({ rule }) => rule)).toEqual(['KPI-3'])
  })
})

it('says nothing more of a KPI that nobody has begun', () => {
  expect(found({ kpis: [{ catalog: 'mttr' }, { catalog: 'mttr' }] })).toEqual([])
})

it('agrees with looking at each KPI by itself, for any choice of KPIs', () => {
  const slug = fc.constantFrom(null, 'mttr', 'mtta', 'action-item-completion', 'alert-noise-ratio')
  const kpi = fc.record({
    catalog: slug,
    name: fc.constantFrom(null, 'Load', 'LOAD', 'Speed'),
    pair: fc.constantFrom(null, 'kpis-1', 'kpis-2', 'gone'),
    owner: fc.constantFrom(null, 'roles-1', 'roles-2'),
    raciItem: fc.constantFrom(null, 'raciItems-1', 'raciItems-2'),
  })
  const letters = fc.constantFrom('', 'A', 'R', 'AR')
  fc.assert(
    fc.property(fc.array(kpi, { maxLength: 6 }), fc.array(letters, { minLength: 4, maxLength: 4 }), (kpis, cells) => {
      const [a = '', b = '', c = '', d = ''] = cells
      const document = buildDocument({
        roles: [{}, {}],
        raciItems: [{}, {}],
        raciCells: matrix('to-be', {
          'raciItems-1': { 'roles-1': a, 'roles-2': b },
          'raciItems-2': { 'roles-1': c, 'roles-2': d },
        }),
        kpis,
      })
      const rows = document.kpis.rows
      const begun = rows.filter(({ owner }) => owner !== null)
      const entry = (row: Kpi) => catalog.kpis.find((each) => each.slug === row.catalog)
      const nameOf = (row: Kpi) => (row.name ?? entry(row)?.name ?? 'KPI without a name').toLowerCase()
      const expected = begun.flatMap((row, at) => {
        const ids: string[] = []
        if (row.raciItem !== null) {
          const mine = document.raciCells.rows.filter((cell) => cell.item === row.raciItem)
          const holders = mine.filter((cell) => cell.letters.includes('A')).map((cell) => cell.role)
          if (mine.length > 0 && !holders.includes(row.owner ?? '')) ids.push(`KPI-8/${row.id}`)
        }
        const own = rows.some((each) => each.id === row.pair && each.id !== row.id)
        const library = rows.some((each) => each.catalog !== null && each.catalog === entry(row)?.pairedWith)
        if (!own && !library) ids.push(`KPI-9/${row.id}`)
        const twin = begun
          .slice(0, at)
          .some((each) => (row.catalog !== null && each.catalog === row.catalog) || nameOf(each) === nameOf(row))
        if (twin) ids.push(`KPI-12/${row.id}`)
        return ids
      })
      expect(findingsOf(document).map(({ id }) => id)).toEqual(expected)
    }),
  )
})

it('finds in the sample what its story tells', () => {
  const document = sampleDocument(today)
  const ids = allFindings(document, catalog, today).flatMap(({ id, rule }) => (/^KPI-(8|9|1\d)$/.test(rule) ? id : []))
  expect(ids).toEqual([
    'KPI-9/kpi-error-budget-consumed',
    'KPI-9/kpi-mtta',
    'KPI-8/kpi-change-fail-rate',
    'KPI-9/kpi-change-fail-rate',
    'KPI-14/kpi-change-fail-rate',
    'KPI-9/kpi-toil-ratio',
    'KPI-14/kpi-time-to-first-deploy',
  ])
})
