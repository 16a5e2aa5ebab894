import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { countIndicator, indicatorKeys, thresholdText } from '#domain/early-warning-indicators.ts'
import { byState, currentEarlyWarnings, earlyWarnings, type WarningState } from '#domain/early-warnings.ts'
import { buildDocument, matrix, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const teams: PartialRows['teams'] = [
  { id: 'sre', side: 'sre', headcount: 2 },
  { id: 'platform', side: 'platform', headcount: 5 },
  { id: 'dev', side: 'product', headcount: 9 },
]

function count(key: string, rows: PartialRows): string {
  const found = countIndicator(key, buildDocument(rows))
  return found ? `${Math.round(found.part * 100) / 100} of ${found.whole}, ${found.unknown} unknown` : 'none'
}

describe('indicators', () => {
  it('are exactly those that the catalog names', () => {
    const named = catalog.earlyWarnings.flatMap((entry) => entry.indicators.map(({ key }) => key))
    expect(named.toSorted()).toEqual(indicatorKeys().toSorted())
    expect(new Set(named).size).toBe(named.length)
    expect(countIndicator('no-such-indicator', buildDocument({}))).toBeNull()
  })

  it('requests-by-ticket weighs by how often, for what Platform does or should own', () => {
    const toil: PartialRows['toil'] = [
      { team: 'platform', frequency: 'day', times: 2, ticket: 'yes' },
      { team: 'dev', futureOwner: 'platform', frequency: 'month', times: 8, ticket: 'no' },
      { team: 'platform', frequency: 'month', ticket: null },
      { team: 'platform', ticket: 'yes' },
      { team: 'dev', frequency: 'day', times: 9, ticket: 'yes' },
    ]
    expect(count('requests-by-ticket', { teams, toil })).toBe('42 of 50, 2 unknown')
  })

  it('sre-toil-ratio holds the hours against people, 21 days and the hours of a day', () => {
    const toil: PartialRows['toil'] = [
      { team: 'sre', frequency: 'day', minutes: 60 },
      { team: 'sre', frequency: 'day' },
      { team: 'dev', frequency: 'day', minutes: 600 },
    ]
    expect(count('sre-toil-ratio', { teams, toil })).toBe('21 of 336, 1 unknown')
    expect(count('sre-toil-ratio', { teams, toil, engagement: [{ hoursPerDay: 7 }] })).toBe('21 of 294, 1 unknown')
    expect(count('sre-toil-ratio', { teams: [{ id: 'sre', side: 'sre' }], toil })).toBe('0 of 0, 2 unknown')
    expect(count('sre-toil-ratio', { teams })).toBe('0 of 0, 0 unknown')
  })

  it('sre-tickets weighs by hours', () => {
    const toil: PartialRows['toil'] = [
      { team: 'sre', frequency: 'month', minutes: 90, ticket: 'yes' },
      { team: 'sre', frequency: 'month', minutes: 30, ticket: 'no' },
      { team: 'sre', frequency: 'month', minutes: 30 },
    ]
    expect(count('sre-tickets', { teams, toil })).toBe('1.5 of 2, 1 unknown')
  })

  it('those of services leave unknown cells apart', () => {
    const services: PartialRows['services'] = [
      { goldenPath: 'on', sloState: 'used', alerting: 'cause', telemetry: ['none'], ownerTeam: 'dev' },
      { goldenPath: 'off', sloState: 'defined', alerting: 'none', telemetry: ['logs'], ownerTeam: 'dev' },
      { goldenPath: 'exception', sloState: 'none', alerting: 'symptom' },
      {},
    ]
    const counts = Object.fromEntries(
      [
        'self-service-share',
        'off-the-path',
        'silent-divergence',
        'unused-objectives',
        'uninstrumented',
        'alerts-on-causes',
        'unowned-services',
      ].map((key) => [key, count(key, { services })]),
    )
    expect(counts).toEqual({
      'self-service-share': '1 of 3, 1 unknown',
      'off-the-path': '1 of 3, 1 unknown',
      'silent-divergence': '1 of 2, 1 unknown',
      'unused-objectives': '1 of 2, 1 unknown',
      uninstrumented: '1 of 2, 2 unknown',
      'alerts-on-causes': '1 of 2, 1 unknown',
      'unowned-services': '2 of 4, 0 unknown',
    })
  })

  it('overlapping-tools counts tools in use beyond the first of a category, however it is written', () => {
    const tools: PartialRows['tools'] = [
      { category: 'Logs', teams: ['sre'] },
      { category: 'logs ', teams: ['dev', 'platform'] },
      { category: 'LOGS', teams: ['dev'] },
      { category: 'Logs' },
      { category: 'CI', teams: ['dev'] },
      { category: 'Traces', teams: ['dev'] },
      { category: 'Traces', teams: [] },
      { category: '', teams: ['dev'] },
    ]
    // Traces may overlap or not: the users of its second tool are unknown.
    expect(count('overlapping-tools', { teams, tools })).toBe('2 of 4, 4 unknown')
    expect(countIndicator('overlapping-tools', buildDocument({ teams, tools }))?.rows).toEqual([
      'tools-1',
      'tools-2',
      'tools-3',
    ])
  })

  it('unclear-accountability counts items with no A or several, of those that hold a letter', () => {
    const raciCells = matrix('as-is', { one: { sre: 'AR' }, two: { sre: 'A', dev: 'A' }, none: { sre: 'R' } })
    const raciItems = ['one', 'two', 'none', 'untouched'].map((id) => ({ id }))
    const wanted = matrix('to-be', { untouched: { sre: 'R' } })
    expect(count('unclear-accountability', { raciItems, raciCells: [...raciCells, ...wanted] })).toBe(
      '2 of 3, 1 unknown',
    )
  })
})

describe('earlyWarnings', () => {
  const of = (rows: PartialRows, slug: string) => {
    const found = earlyWarnings(buildDocument(rows), catalog, today).find(({ entry }) => entry.slug === slug)
    if (!found) throw new Error(`No warning ${slug}`)
    return found
  }

  it('knows nothing from nothing, and says what is missing', () => {
    const warnings = earlyWarnings(buildDocument({}), catalog, today)
    expect(warnings.map(({ entry }) => entry.slug)).toEqual(catalog.earlyWarnings.map(({ slug }) => slug))
    expect(new Set(warnings.map(({ state }) => state))).toEqual(new Set(['unknown']))
    for (const { value, reason, place } of warnings.flatMap(({ indicators }) => indicators)) {
      expect([value, place]).toEqual([null, null])
      expect(reason).toMatch(/^(No|The As-Is matrix) .*\.$/)
    }
  })

  it.each<[number, number, WarningState]>([
    [1, 4, 'fine'],
    [2, 8, 'fine'],
    [3, 7, 'watch'],
    [5, 5, 'watch'],
    [6, 4, 'warning'],
  ])('%i off and %i on is %s: a threshold itself is on the better side', (off, on, state) => {
    const services = [
      ...Array.from({ length: off }, () => ({ goldenPath: 'off' as const })),
      ...Array.from({ length: on }, () => ({ goldenPath: 'on' as const })),
    ]
    const [indicator] = of({ services }, 'legacy-outside-the-path').indicators
    expect(indicator).toMatchObject({ key: 'off-the-path', state, threshold: 'Watch above 20 %, warning above 50 %.' })
  })

  it.each<[number, WarningState]>([
    [4, 'fine'],
    [3, 'watch'],
    [2, 'warning'],
  ])('less is worse for the self-service ratio: %i of 5 is %s', (on, state) => {
    const services = Array.from({ length: 5 }, (_, index) => ({
      goldenPath: index < on ? ('on' as const) : ('off' as const),
    }))
    const indicator = of({ services }, 'platform-approval-desk').indicators.find(
      ({ key }) => key === 'self-service-share',
    )
    expect(indicator?.state).toBe(state)
  })

  it('shows figure, share, what is unknown, and the first row behind it', () => {
    const services: PartialRows['services'] = [{ goldenPath: 'on' }, { goldenPath: 'off' }, {}]
    expect(of({ services }, 'legacy-outside-the-path').indicators[0]).toMatchObject({
      value: '1 of 2 services, 50 %',
      reason: '1 of 2 services, 50 %. Watch above 20 %, warning above 50 %. 1 more does not say.',
      place: { stage: 'as-is', table: 'services', id: 'services-2' },
      rows: ['services-2'],
    })
  })

  it('holds a chosen KPI against its own target; stale and untargeted ones tell nothing', () => {
    const reading = (date: string): PartialRows => ({
      kpis: [{ catalog: 'toil-ratio', rule: 'at-most', target: 30, frequency: 'quarterly' }],
      readings: [{ kpi: 'kpis-1', value: 45, date }],
    })
    const kpi = (rows: PartialRows) => of(rows, 'sre-manual-staff').indicators.find(({ key }) => key === 'kpi:kpis-1')
    expect(kpi(reading(today))).toMatchObject({
      value: '45 %',
      threshold: 'Target: at most 30 %.',
      state: 'warning',
      place: { stage: 'kpi', table: 'kpis', id: 'kpis-1', field: 'readings' },
    })
    expect(kpi(reading('2026-01-01'))?.state).toBe('unknown')
    expect(kpi({ kpis: [{ catalog: 'toil-ratio' }] })).toMatchObject({ value: null, state: 'unknown' })
  })

  it('is as bad as its worst indicator, and unknown ones change nothing', () => {
    const services: PartialRows['services'] = [{ goldenPath: 'on', telemetry: ['none'] }]
    expect(of({ services }, 'legacy-outside-the-path').state).toBe('warning')
    expect(of({ services: [{ goldenPath: 'on' }] }, 'legacy-outside-the-path').state).toBe('fine')
  })

  it('counts within the whole, and points at rows that are there', () => {
    const document = sampleDocument(today)
    const tables = ['services', 'toil', 'tools', 'teams', 'raciCells', 'kpis'] as const
    fc.assert(
      fc.property(fc.subarray([...tables]), (emptied) => {
        const part = {
          ...document,
          ...Object.fromEntries(emptied.map((table) => [table, { rows: [], index: new Map() }])),
        }
        for (const key of indicatorKeys()) {
          const found = countIndicator(key, part)
          if (!found) throw new Error(key)
          if (found.whole > 0) expect(found.part).toBeLessThanOrEqual(found.whole)
          for (const id of found.rows) expect(part[found.table].index.has(id)).toBe(true)
        }
        expect(currentEarlyWarnings(part, catalog, today)).toEqual(earlyWarnings(part, catalog, today))
      }),
    )
  })

  it('shows the sample client where something is to be done, worst first', () => {
    const warnings = earlyWarnings(sampleDocument(today), catalog, today).toSorted(byState)
    const states = warnings.map(({ state }) => state)
    const worst = { warning: 0, watch: 1, fine: 2, unknown: 3 } as const
    expect(states).toEqual(states.toSorted((a, b) => worst[a] - worst[b]))
    expect(new Set(states)).toEqual(new Set(['warning', 'watch']))
    const toil = warnings.flatMap(({ indicators }) => indicators).find(({ key }) => key === 'sre-toil-ratio')
    expect(toil?.value).toBe('411 of 1008 h a month, 41 %')
  })
})

it('says its thresholds in words', () => {
  const about = { key: '', title: '', formula: '', source: 'demarc', watch: 80, warn: 50 } as const
  expect(thresholdText({ ...about, worse: 'less' })).toBe('Watch below 80 %, warning below 50 %.')
})
