import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { addDays } from '#domain/day.ts'
import type { KpiStatus } from '#domain/kpi-standing.ts'
import { kpiView, kpiViews } from '#domain/kpi-status.ts'
import { targetText } from '#domain/target-text.ts'
import { newKpi, newReading, type Kpi, type Reading } from '#domain/kpi.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'

describe('status', () => {
  // mttr: minutes, counts as near up to 15 off.
  it.each<[string, Partial<Kpi>, readonly number[], KpiStatus, string]>([
    ['no reading', { rule: 'at-most', target: 30 }, [], 'unknown', 'No reading yet.'],
    ['no rule', { rule: null }, [20], 'unknown', 'No target is agreed.'],
    ['no figure', { rule: 'at-most' }, [20], 'unknown', 'The target has no figure.'],
    ['met', { rule: 'at-most', target: 30 }, [30], 'on', '30 min on 21 Nov 2026, target at most 30 min.'],
    [
      'near',
      { rule: 'at-most', target: 30 },
      [45],
      'near',
      '45 min on 21 Nov 2026, target at most 30 min. Off by 15 min, within the margin of 15 min.',
    ],
    [
      'off',
      { rule: 'at-most', target: 30 },
      [45.1],
      'off',
      '45.1 min on 21 Nov 2026, target at most 30 min. Off by 15.1 min.',
    ],
    ['at least, met', { rule: 'at-least', target: 30 }, [31], 'on', '31 min on 21 Nov 2026, target at least 30 min.'],
    [
      'at least, off',
      { rule: 'at-least', target: 30 },
      [14],
      'off',
      '14 min on 21 Nov 2026, target at least 30 min. Off by 16 min.',
    ],
    [
      'inside the band',
      { rule: 'within', target: 30, upper: 40 },
      [40],
      'on',
      '40 min on 21 Nov 2026, target 30 to 40 min.',
    ],
    [
      'near the band from below',
      { rule: 'within', target: 30, upper: 40 },
      [20],
      'near',
      '20 min on 21 Nov 2026, target 30 to 40 min. Off by 10 min, within the margin of 15 min.',
    ],
    [
      'above the band',
      { rule: 'within', target: 30, upper: 40 },
      [60],
      'off',
      '60 min on 21 Nov 2026, target 30 to 40 min. Off by 20 min.',
    ],
    ['a band with one end', { rule: 'within', target: 30 }, [30], 'unknown', 'The band has no upper end.'],
    ['one reading is no trend', { rule: 'falling' }, [20], 'unknown', 'A trend needs two readings.'],
    [
      'falls as wanted',
      { rule: 'falling' },
      [9, 20, 10],
      'off',
      'Mean of the last reading 10 min, before 9 min; wanted falling.',
    ],
    [
      'the newest half of six',
      { rule: 'falling' },
      [99, 30, 30, 30, 10, 20, 30],
      'on',
      'Mean of the last 3 readings 20 min, before 30 min; wanted falling.',
    ],
    [
      'rises against the wish',
      { rule: 'falling' },
      [10, 20],
      'off',
      'Mean of the last reading 20 min, before 10 min; wanted falling.',
    ],
    [
      'rises as wanted',
      { rule: 'rising' },
      [10, 20],
      'on',
      'Mean of the last reading 20 min, before 10 min; wanted rising.',
    ],
    [
      'hardly moves',
      { rule: 'rising' },
      [100, 101],
      'near',
      'Mean of the last reading 101 min, before 100 min; wanted rising. Hardly any movement.',
    ],
  ])('%s', (_title, patch, values, status, reason) => {
    const kpi = { ...newKpi('k', 1, 'mttr'), ...patch }
    const readings = values.map((value, index) => reading(value, addDays(today, index - values.length)))
    expect(kpiView(kpi, readings, catalog, today)).toMatchObject({ status, reason })
  })

  it('of an own KPI counts a tenth of the target as near', () => {
    const kpi = { ...newKpi('k', 1, null), unit: 'pages', rule: 'at-most' as const, target: 50 }
    const statusAt = (value: number) => kpiView(kpi, [reading(value, today)], catalog, today).status
    expect([50, 50.1, 55, 55.1].map(statusAt)).toEqual(['on', 'near', 'near', 'off'])
  })

  it('agrees with the plain comparison for any figures', () => {
    const figure = fc.integer({ min: -100_000, max: 100_000 }).map((each) => each / 1000)
    fc.assert(
      fc.property(figure, figure, fc.boolean(), (value, target, least) => {
        const kpi = { ...newKpi('k', 1, 'mttr'), rule: least ? ('at-least' as const) : ('at-most' as const), target }
        const miss = Math.round((least ? target - value : value - target) * 1000)
        const expected = miss <= 0 ? 'on' : miss <= 15_000 ? 'near' : 'off'
        expect(kpiView(kpi, [reading(value, today)], catalog, today).status).toBe(expected)
      }),
    )
  })

  it('gives the margin of a percentage in points, as it gives the gap', () => {
    const kpi = { ...newKpi('k', 1, 'change-fail-rate'), rule: 'at-most' as const, target: 10 }
    expect(kpiView(kpi, [reading(13, today)], catalog, today).reason).toBe(
      '13 % on 22 Nov 2026, target at most 10 %. Off by 3 points, within the margin of 5 points.',
    )
  })

  it.each<[Kpi['frequency'], number]>([
    ['daily', 2],
    ['weekly', 14],
    ['monthly', 62],
    ['quarterly', 184],
    [null, 62],
  ])('measured %s is stale once two periods (%d days) have passed', (frequency, days) => {
    const kpi = { ...newKpi('k', 1, 'mttr'), rule: 'at-most' as const, target: 30, frequency }
    const at = (age: number) => kpiView(kpi, [reading(20, addDays(today, -age))], catalog, today)
    expect([at(days).status, at(days + 1).status]).toEqual(['on', 'stale'])
    expect(at(days + 1).reason).toBe(
      `The last reading is ${days + 1} days old; it is measured ${frequency ?? 'monthly'}.`,
    )
  })

  it('is unknown while the newest reading lies ahead: a year mistyped would never be stale', () => {
    const kpi: Kpi = { ...newKpi('k', 1, null), rule: 'at-most', target: 30 }
    const readings = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'].map((date, at): Reading => ({
      ...newReading(`r${at}`, at, 'k'),
      ...{ date, value: 60 - at },
    }))
    const late: Reading = { ...newReading('late', 9, 'k'), date: '2062-11-01', value: 20 }
    expect(kpiView(kpi, readings, catalog, today).status).toBe('off')
    expect(kpiView(kpi, [...readings, { ...late, date: today }], catalog, today).status).toBe('on')
    expect(kpiView(kpi, [...readings, late], catalog, today)).toMatchObject({
      status: 'unknown',
      reason: 'The newest reading is of 1 Nov 2062, a day still to come.',
      forecast: null,
    })
  })
})

describe('what is not understood', () => {
  const kpi = { ...newKpi('k', 1, 'mttr'), rule: 'at-most' as const, target: 30, targetSource: 'own' }
  const typed = (date: string, baseline: 'yes' | null, value: number | null = 5): Reading => ({
    ...newReading(`r-${date}`, 1, 'k'),
    date,
    value,
    baseline,
    invalid: { value: 'a lot' },
  })

  it('as a target leaves the status unknown and the old target out', () => {
    expect(kpiView({ ...kpi, invalid: { target: 'soon' } }, [reading(20, today)], catalog, today)).toMatchObject({
      status: 'unknown',
      reason: 'Target not understood: “soon”.',
      rule: null,
      target: null,
      typedTarget: 'soon',
    })
  })

  it('as the newest reading leaves the status unknown, whatever the older ones say', () => {
    const readings = [reading(20, '2026-11-01'), typed(today, null)]
    expect(kpiView(kpi, readings, catalog, today)).toMatchObject({
      status: 'unknown',
      reason: 'Newest reading not understood: “a lot”.',
    })
    expect(kpiView(kpi, [typed(today, 'yes')], catalog, today)).toMatchObject({
      status: 'unknown',
      reason: 'Baseline not understood: “a lot”.',
      baseline: null,
      readings: [],
    })
  })

  it('as the baseline does not touch a status that rests on a newer reading', () => {
    expect(kpiView(kpi, [typed('2026-11-01', 'yes'), reading(20, today)], catalog, today)).toMatchObject({
      status: 'on',
      baseline: null,
      typedBaseline: 'a lot',
    })
  })
})

describe('view', () => {
  it('sorts the readings by day and leaves out those without a day or a value', () => {
    const whole = [reading(3, '2026-11-03'), reading(1, '2026-11-01'), reading(2, '2026-11-02')]
    const partial = [
      { ...reading(9, today), value: null },
      { ...reading(9, today), date: null },
      { ...reading(9, today), invalid: { date: 'last week' } },
    ]
    const view = kpiView(newKpi('k', 1, 'mttr'), [...whole, ...partial], catalog, today)
    expect(view.readings.map((each) => each.value)).toEqual([1, 2, 3])
    expect(view.latest?.value).toBe(3)
  })

  it('takes the earliest reading that is marked as the baseline', () => {
    const marked = (value: number, date: string) => ({ ...reading(value, date), baseline: 'yes' as const })
    const all = [reading(1, '2026-01-01'), marked(3, '2026-03-01'), marked(2, '2026-02-01')]
    expect(kpiView(newKpi('k', 1, 'mttr'), all, catalog, today).baseline?.value).toBe(2)
  })

  it('shows a baseline that could not be read as it was typed', () => {
    const typed = { ...newReading('r', 1, 'k'), date: today, baseline: 'yes' as const, invalid: { value: 'a lot' } }
    expect(kpiView(newKpi('k', 1, 'mttr'), [typed], catalog, today)).toMatchObject({
      baseline: null,
      typedBaseline: 'a lot',
    })
  })

  it('puts the client’s words over the catalog’s', () => {
    const entry = catalog.kpis.find((each) => each.slug === 'mttr')
    const document = buildDocument({
      kpis: [{ catalog: 'mttr' }, { catalog: 'mttr', name: 'Repair time', unit: 'h' }, {}],
    })
    expect(kpiViews(document, catalog, today).map(({ name, unit }) => [name, unit])).toEqual([
      [entry?.name, 'min'],
      ['Repair time', 'h'],
      ['KPI without a name', ''],
    ])
  })

  it('gives each KPI its own readings', () => {
    const document = buildDocument({
      kpis: [{}, {}],
      readings: [
        { kpi: 'kpis-2', date: today, value: 2 },
        { kpi: 'kpis-1', date: today, value: 1 },
      ],
    })
    expect(kpiViews(document, catalog, today).map((view) => view.readings.map((each) => each.value))).toEqual([
      [1],
      [2],
    ])
  })
})

it('writes no target while rule or figure is missing', () => {
  const text = (rule: Kpi['rule'], target: number | null, upper: number | null, unit: string) =>
    targetText({ rule, target, upper }, unit)
  expect([
    text(null, 3, null, '%'),
    text('at-most', null, null, '%'),
    text('at-most', 3, null, ''),
    text('within', 3, null, '%'),
    text('within', 3, 5, '%'),
  ]).toEqual(['', '', 'at most 3', '', '3 to 5 %'])
})

function reading(value: number, date: string): Reading {
  return { ...newReading(`r-${date}-${value}`, 1, 'k'), date, value }
}
