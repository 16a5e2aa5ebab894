import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { feedOf, keepFeed } from '#domain/kpi-feed-reading.ts'
import { newReading } from '#domain/kpi.ts'
import { buildDocument, run, testContext } from '#tests/support/test-store.ts'

const services = [{ sloState: 'measured' as const }, { sloState: 'none' as const }, {}]

it('keeps what the inventory says as a reading without a grade, and brings it up to date on the same day', () => {
  const document = buildDocument({ kpis: [{ catalog: 'slo-coverage' }], services })
  const kept = run(document, keepFeed('kpis-1'))
  expect(kept.readings.rows).toEqual([
    {
      ...newReading('rdg_1', 1, 'kpis-1'),
      date: '2026-11-22',
      value: 50,
      sample: 2,
      source: 'Service inventory',
      note: 'Derived: 1 of 2 services; 1 more does not say. Services with an objective, at least defined, divided by services of which it is known.',
    },
  ])
  expect(keepFeed('kpis-1')(kept, catalog, testContext())).toEqual([])
  const more = buildDocument({
    kpis: [{ catalog: 'slo-coverage' }],
    services: [...services, { sloState: 'used' }],
    readings: [{ kpi: 'kpis-1', date: '2026-11-22', value: 50, source: 'Service inventory', baseline: 'yes' }],
  })
  expect(run(more, keepFeed('kpis-1')).readings.rows).toMatchObject([{ value: 66.7, sample: 3, baseline: 'yes' }])
})

it('keeps nothing where no row says enough, of a KPI that nothing feeds, and in a unit of the client’s own', () => {
  const document = buildDocument({
    kpis: [{ catalog: 'slo-coverage' }, { catalog: 'mttr' }, { catalog: 'toil-ratio', unit: 'h' }, { name: 'Own' }],
    services: [{}],
  })
  for (const { id } of document.kpis.rows) expect(keepFeed(id)(document, catalog, testContext()), id).toEqual([])
  expect(document.kpis.rows.map((kpi) => feedOf(kpi, document, catalog)?.slug ?? null)).toEqual([
    'slo-coverage',
    null,
    null,
    null,
  ])
})
