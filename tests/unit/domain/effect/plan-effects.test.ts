import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { planEffects } from '#domain/effect/plan-effects.ts'
import { currentKpiViews } from '#domain/kpi-status.ts'
import { adoptionForecast } from '#domain/wave-adoption.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'

describe('objectives', () => {
  const services: PartialRows['services'] = [
    { sloState: 'none' },
    { sloState: 'none' },
    { sloState: 'defined' },
    { sloState: 'used' },
    { sloState: null },
  ]

  it('come to services that a task of governance or a finding about them names; unknown stays unknown', () => {
    expect(
      effectOf('objectives', {
        services,
        issues: [
          { rule: 'SVC-1', links: ['services/services-1'] },
          { rule: 'SVC-3', links: ['services/services-2'] },
        ],
        tasks: [
          { links: ['issues/issues-1', 'issues/issues-2'] },
          { step: 'governance', links: ['services/services-5'] },
        ],
      }),
    ).toEqual({
      id: 'objectives',
      area: 'objectives',
      name: 'Services with an objective',
      now: 50,
      then: 75,
      unit: '%',
      basis: 'computed',
      assumption:
        'Each service without an objective that a task of governance, or a finding about it, names has one afterwards: 1 of 4. Left out: 1 service whose objective is unknown.',
      tasks: 2,
    })
  })

  it('do not count what is done already, nor tasks of other steps', () => {
    const links = ['services/services-1']
    expect(effectOf('objectives', { services, tasks: [{ step: 'governance', links, progress: 100 }] })).toBeUndefined()
    expect(effectOf('objectives', { services, tasks: [{ step: 'rollout', links }] })).toBeUndefined()
  })
})

describe('the golden path', () => {
  const services = Array.from({ length: 5 }, (_, index) => ({
    goldenPath: index === 0 ? ('on' as const) : index === 4 ? null : ('off' as const),
  }))
  const waves = [{ services: ['services-1', 'services-2', 'services-3'] }]
  const move = { step: 'rollout', wave: 'waves-1', start: '2026-12-01', duration: 5 }

  it('comes to what the forecast of the waves says, and counts no service that only a task names', () => {
    const rows = {
      services,
      waves,
      tasks: [move, { step: 'rollout', links: ['services/services-2', 'services/services-4'] }],
    }
    const document = buildDocument(rows)
    expect(adoptionForecast(document, today).points.at(-1)?.share).toBe(0.6)
    expect(effectOf('golden-path', rows)).toMatchObject({
      now: 20,
      then: 60,
      basis: 'computed',
      tasks: 2,
      assumption:
        'The forecast of the waves: each still to come reaches the share that it expects of its services: 2 more of 5. 1 whose path is unknown counts as not on it. Left out: 1 service that tasks of the rollout name and no wave to come holds.',
    })
  })

  it('is not foretold without a wave that has days, nor without a service that says', () => {
    const undated = [{ step: 'rollout', wave: 'waves-1', links: ['services/services-2'] }]
    expect(effectOf('golden-path', { services, waves, tasks: undated })).toMatchObject({
      now: 20,
      then: null,
      basis: 'unknown',
      assumption:
        'No wave with days is to come, so nothing can be said. Left out: 1 service that tasks of the rollout name and no wave to come holds. Left out: 1 wave late or without days.',
    })
    expect(
      effectOf('golden-path', { services: [{}], waves: [{ services: ['services-1'] }], tasks: [move] }),
    ).toMatchObject({ now: null, then: null })
  })
})

describe('toil', () => {
  const teams = [{ headcount: 1 }]
  // 42 of 168 h a month each.
  const whole = { team: 'teams-1', frequency: 'day', times: 1, minutes: 120, people: 1 } as const

  it('loses what is automatable, counted once however many tasks name it', () => {
    const toil = [{ ...whole, automatable: 50 }, { ...whole }]
    const tasks = [{ links: ['toil/toil-1'] }, { links: ['toil/toil-1', 'toil/toil-2'] }]
    expect(effectOf('toil', { teams, toil, tasks })).toMatchObject({
      now: 50,
      then: 37.5,
      tasks: 2,
      assumption:
        'Starts from the toil list, because the KPI has no reading. The automatable part of 1 toil task goes, 21 of 84 listed h a month: 12.5 points of the time of the teams that list them. No new toil comes. Left out: 1 toil task without the entries to tell, or of a team whose ratio is unknown.',
    })
  })

  it('starts from what the KPI shows, in the line of the KPI, whose target is then not what is expected', () => {
    const kpis = [{ catalog: 'toil-ratio', rule: 'at-most', target: 30, frequency: 'quarterly' }] as const
    const readings = [{ kpi: 'kpis-1', date: '2026-10-01', value: 61 }]
    const tasks = [{ links: ['toil/toil-1'] }, { links: ['kpis/kpis-1'] }]
    const rows = { teams, kpis, readings, tasks, toil: [{ ...whole, automatable: 50 }] }
    expect(planEffects(buildDocument(rows), catalog, today)).toEqual([
      {
        id: 'toil',
        area: 'toil',
        name: 'Toil ratio',
        now: 61,
        then: 48.5,
        unit: '%',
        basis: 'computed',
        assumption:
          'Starts from the newest reading of the KPI, 61 % on 1 Oct 2026; the toil list alone comes to 25 %. The automatable part of 1 toil task goes, 21 of 42 listed h a month: 12.5 points of the time of the teams that list them, taken to be worth as much in the reading. No new toil comes. Left out: 1 task that names the KPI and no toil.',
        tasks: 2,
      },
    ])
    const unsaid = planEffects(buildDocument({ ...rows, toil: [whole] }), catalog, today)
    expect(unsaid.map(({ id, now, then, basis }) => [id, now, then, basis])).toEqual([
      ['toil', 61, null, 'unknown'],
      ['kpi/kpis-1', 61, 30, 'target'],
    ])
  })

  it('is unknown afterwards where it is unknown today, or where nothing tells what is saved', () => {
    const tasks = [{ links: ['toil/toil-1'] }]
    expect(
      effectOf('toil', { teams: [{ headcount: null }], toil: [{ ...whole, automatable: 50 }], tasks }),
    ).toMatchObject({
      now: null,
      then: null,
    })
    expect(effectOf('toil', { teams, toil: [whole], tasks })).toMatchObject({ now: 25, then: null })
  })
})

it('a capability reaches the target that was set, through a finding too; without one nothing is said', () => {
  const capabilities = [
    { id: 'slos', agreed: 2, target: 4 },
    { id: 'toil', agreed: 2, target: null },
    { id: 'capacity', agreed: null, target: 3 },
    { id: 'observability', agreed: 2, target: 3, notApplicable: true },
  ]
  const issues = [{ links: ['capabilities/slos'] }]
  const tasks = [
    { links: ['issues/issues-1', 'capabilities/toil', 'capabilities/capacity', 'capabilities/observability'] },
  ]
  const found = planEffects(buildDocument({ capabilities, issues, tasks }), catalog, today)
  expect(found.map(({ id, now, then, basis, assumption }) => [id, now, then, basis, assumption])).toEqual([
    [
      'capability/slos',
      2,
      4,
      'target',
      'Not computed, nothing says how much the tasks bring: it is the target that was set, if they are enough.',
    ],
    ['capability/capacity', null, null, 'unknown', 'No level is agreed, so nothing can be said.'],
    ['capability/toil', 2, null, 'unknown', 'No target is set, so nothing can be said.'],
  ])
})

it('a KPI reaches its target only where there is a reading and one figure to reach', () => {
  const kpis = [
    { name: 'Off', unit: '%', rule: 'at-most', target: 30, frequency: 'monthly' },
    { name: 'On', unit: '%', rule: 'at-least', target: 30, frequency: 'monthly' },
    { name: 'Falling', unit: '%', rule: 'falling', frequency: 'monthly' },
    { name: 'Unread', unit: '%', rule: 'at-most', target: 30 },
    { name: 'Unmoved', unit: '%', rule: 'at-most', target: 30 },
  ] as const
  const readings = ['kpis-1', 'kpis-2', 'kpis-3'].map((kpi) => ({ kpi, date: '2026-11-01', value: 41 }))
  const tasks = [{ links: ['kpis/kpis-1', 'kpis/kpis-2', 'kpis/kpis-3', 'issues/issues-1'] }]
  const issues = [{ links: ['kpis/kpis-4'] }]
  const found = planEffects(buildDocument({ kpis, readings, tasks, issues }), catalog, today)
  expect(found.map(({ name, now, then, basis }) => [name, now, then, basis])).toEqual([
    ['Off', 41, 30, 'target'],
    ['On', 41, 41, 'stays'],
    ['Falling', 41, null, 'unknown'],
    ['Unread', null, null, 'unknown'],
  ])
})

it('a target says what is computed of the same thing, so that it does not hide that this falls short', () => {
  const rows = {
    services: [{ goldenPath: 'on' }, { goldenPath: 'off' }, { goldenPath: 'off' }, { goldenPath: 'off' }],
    waves: [{ services: ['services-2'] }],
    kpis: [{ catalog: 'adoption-rate', rule: 'at-least', target: 80 }],
    readings: [{ kpi: 'kpis-1', date: '2026-11-01', value: 40 }],
    tasks: [{ wave: 'waves-1', start: '2026-12-01', duration: 5, links: ['kpis/kpis-1'] }],
  } as const satisfies PartialRows
  expect(effectOf('kpi/kpis-1', rows)).toMatchObject({
    then: 80,
    basis: 'target',
    assumption:
      'Not computed, nothing says how much the tasks bring: it is the target, at least 80 %, if they are enough. Computed for “Services on the golden path”: 50 %.',
  })
})

it('of the sample', () => {
  const sample = sampleDocument(today)
  const found = planEffects(sample, catalog, today)
  expect(found.map(({ id, now, then, basis, tasks }) => [id, now, then, basis, tasks])).toEqual([
    // 21 of 38 services; of six in the first wave 4.8 are expected, of eight in the second 4.8.
    ['golden-path', 55.3, 60.5, 'computed', 5],
    ['toil', 41, 36.1, 'computed', 10],
    ['kpi/kpi-error-budget-consumed', 76, 70, 'target', 2],
    ['kpi/kpi-mtta', 4.3, 4.3, 'stays', 1],
    ['kpi/kpi-change-fail-rate', 13.1, 10, 'target', 1],
    ['kpi/kpi-adoption-rate', 50, 80, 'target', 4],
    ['kpi/kpi-time-to-first-deploy', null, null, 'unknown', 1],
    ['kpi/kpi-change-lead-time', 31, 24, 'target', 1],
    ['kpi/kpi-exception-rate', 38, 10, 'target', 1],
    ['kpi/kpi-devex-nps', 22, 22, 'stays', 2],
  ])
  expect(adoptionForecast(sample, today).points.at(-1)?.share).toBeCloseTo(0.605, 3)
  expect(currentKpiViews(sample, catalog, today).find(({ kpi }) => kpi.id === 'kpi-toil-ratio')?.latest?.value).toBe(41)
  for (const { assumption } of found) expect(assumption).toMatch(/^[A-Z].*\.$/)
})

function effectOf(id: string, rows: PartialRows) {
  return planEffects(buildDocument(rows), catalog, today).find((effect) => effect.id === id)
}
