import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { inUnit, keepBaselines, keepingPlace, keepStatistic, withoutBaseline } from '#domain/event-readings.ts'
import { eventStatistics } from '#domain/event-statistics.ts'
import { newReading } from '#domain/kpi.ts'
import { buildDocument, run, testContext, type PartialRows } from '#tests/support/test-store.ts'

const incidents: PartialRows['incidents'] = [
  { key: '1', started: '2026-10-01T10:00:00Z', resolved: '2026-10-01T11:00:00Z', source: 'b.csv' },
  { key: '2', started: '2026-10-31T10:00:00Z', resolved: '2026-10-31T12:00:00Z', source: 'a.csv' },
  { key: '3', started: '2026-10-31T10:00:00Z', source: 'a.csv' },
]

describe('keeping a statistic', () => {
  it('makes a reading of the KPI with everything the figure rests on', () => {
    const document = buildDocument({ kpis: [{ catalog: 'mttr' }], incidents })
    const kept = run(document, keepStatistic('mttr', 'kpis-1', true))
    expect(kept.readings.rows).toEqual([
      {
        ...newReading('rdg_1', 1, 'kpis-1'),
        date: '2026-10-31',
        value: 90,
        sample: 2,
        baseline: 'yes',
        window: 'month',
        grade: 'measured',
        source: 'a.csv, b.csv',
        note: 'MTTR: From the beginning of an incident to its end. The mean of them. 1 Oct 2026 to 31 Oct 2026, UTC. Left out: 1 not finished.',
      },
    ])
    expect(run(kept, keepStatistic('mttr', 'kpis-1', true)).readings.rows).toEqual(kept.readings.rows)
  })

  it('chooses the KPI from the library when nobody has, in the same step', () => {
    const document = buildDocument({ incidents })
    const changes = keepStatistic('mttr', null, false)(document, catalog, testContext())
    expect(changes.map(({ table }) => table)).toEqual(['kpis', 'readings'])
    const kept = run(document, keepStatistic('mttr', null, false))
    expect(kept.kpis.rows).toMatchObject([{ catalog: 'mttr' }])
    expect(kept.readings.rows).toMatchObject([{ kpi: kept.kpis.rows[0]?.id, value: 90, baseline: null }])
  })

  it('as baseline takes the mark from earlier ones of the organisation, and from no part of it', () => {
    const document = buildDocument({
      kpis: [{ catalog: 'mttr' }],
      teams: [{ name: 'Till' }],
      readings: [
        { kpi: 'kpis-1', date: '2026-01-01', value: 100, baseline: 'yes' },
        { kpi: 'kpis-1', date: '2026-01-01', value: 100, baseline: 'yes', team: 'teams-1' },
      ],
      incidents,
    })
    const marks = run(document, keepStatistic('mttr', 'kpis-1', true)).readings.rows.map(({ baseline }) => baseline)
    expect(marks).toEqual([null, 'yes', 'yes'])
  })

  it('puts right what was typed over it, and leaves a reading alone that was given to a part', () => {
    const kept = run(buildDocument({ kpis: [{ catalog: 'mttr' }], incidents }), keepStatistic('mttr', 'kpis-1', false))
    const [reading] = kept.readings.rows
    const changed = (patch: object) =>
      buildDocument({ kpis: [{ catalog: 'mttr' }], incidents, readings: [{ ...reading, id: 'readings-1', ...patch }] })
    const typed = run(changed({ invalid: { value: 'about 90' } }), keepStatistic('mttr', 'kpis-1', false))
    expect(typed.readings.rows.map(({ value, invalid }) => [value, invalid])).toEqual([[90, undefined]])
    const given = run(changed({ tier: 1, value: 7 }), keepStatistic('mttr', 'kpis-1', false))
    expect(given.readings.rows.map(({ value, tier }) => [value, tier])).toEqual([
      [7, 1],
      [90, null],
    ])
  })

  it('keeps all of them at once, for every KPI that has no baseline, chosen or not', () => {
    const document = buildDocument({
      kpis: [{ catalog: 'mttr' }, { catalog: 'mttr', name: 'MTTR of night shifts' }],
      readings: [{ kpi: 'kpis-1', date: '2026-01-01', value: 100, baseline: 'yes' }],
      incidents: incidents?.map((each) => ({ ...each, severity: 'Sev1' })),
    })
    expect(withoutBaseline(document, catalog).map(({ statistic, kpi }) => [statistic.id, kpi?.id ?? null])).toEqual([
      ['mttr', 'kpis-2'],
      ['incident-frequency', null],
    ])
    const kept = run(document, keepBaselines)
    expect(kept.kpis.rows.map(({ catalog: slug }) => slug)).toEqual(['mttr', 'mttr', 'incident-frequency'])
    const added = kept.kpis.rows[2]?.id
    expect(kept.readings.rows.map(({ kpi, value, baseline }) => [kpi, value, baseline])).toEqual([
      ['kpis-1', 100, 'yes'],
      ['kpis-2', 90, 'yes'],
      [added, 2.946, 'yes'],
    ])
    expect(withoutBaseline(kept, catalog)).toEqual([])
    expect(keepBaselines(kept, catalog, testContext())).toEqual([])
  })

  it('stands for no day to come, in the unit of the KPI', () => {
    const document = buildDocument({
      engagement: [{ eventsFrom: '2026-10-01', eventsUntil: '2026-12-31' }],
      kpis: [{ catalog: 'mttr', unit: 'hours' }],
      incidents,
    })
    const [reading] = run(document, keepStatistic('mttr', 'kpis-1', false)).readings.rows
    expect([reading?.date, reading?.value, reading?.window]).toEqual(['2026-11-22', 1.5, 'quarter'])
  })

  it('says why there is nowhere to keep it', () => {
    const document = buildDocument({ kpis: [{ catalog: 'mttr', unit: '%' }], incidents })
    const reason = (id: string) => {
      const statistic = eventStatistics(document)?.statistics.find((each) => each.id === id)
      const place = statistic && keepingPlace(statistic, document, catalog)
      return place?.status === 'none' ? place.reason : place?.status
    }
    expect(['mttr', 'mtta', 'platform-caused-share', 'incident-frequency'].map(reason)).toEqual([
      'The KPI is measured in %, this in min.',
      'There is no figure to keep.',
      'No KPI of the library is made of it.',
      'library',
    ])
    expect(keepStatistic('mttr', 'kpis-1', false)(document, catalog, testContext())).toEqual([])
  })
})

it('units of time and of rates are turned into each other, others are not', () => {
  expect([
    inUnit(90, 'min', 'h'),
    inUnit(36, 'h', 'days'),
    inUnit(7, 'per week', 'per day'),
    inUnit(1, 'per month', 'per year'),
    inUnit(5, '%', '%'),
    inUnit(5, '%', 'h'),
    inUnit(5, 'h', ''),
  ]).toEqual([1.5, 1.5, 1, 12, 5, null, null])
})
