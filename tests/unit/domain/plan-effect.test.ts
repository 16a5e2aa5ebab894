import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { planEffects } from '#domain/plan-effect.ts'
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

it('the golden path gains the services a rollout names and the part of a wave that is expected', () => {
  const services = Array.from({ length: 5 }, (_, index) => ({
    goldenPath: index === 0 ? ('on' as const) : index === 4 ? null : ('off' as const),
  }))
  const waves = [{ services: ['services-1', 'services-2', 'services-3'], expected: 50 }]
  const tasks = [
    { step: 'rollout', wave: 'waves-1' },
    { step: 'rollout', links: ['services/services-2'] },
  ]
  // One of four today; services-2 moves, and with it the wave of three is beyond its half.
  expect(effectOf('golden-path', { services, waves, tasks })).toMatchObject({ now: 25, then: 50, tasks: 2 })
  const all = [{ ...waves[0], expected: null }]
  expect(effectOf('golden-path', { services, waves: all, tasks })).toMatchObject({ then: 75 })
  expect(
    effectOf('golden-path', { services: [{}], tasks: [{ step: 'rollout', links: ['services/services-1'] }] }),
  ).toMatchObject({
    now: null,
    then: null,
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
        'The automatable part of 1 toil task goes, 21 of 84 h a month, and no new toil comes. Left out: 1 toil task without the entries to tell, or of a team whose ratio is unknown.',
    })
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
  expect(found.map(({ id, now, then, assumption }) => [id, now, then, assumption])).toEqual([
    ['capability/slos', 2, 4, 'The tasks are enough to reach the target that was set.'],
    ['capability/capacity', null, null, 'No level is agreed, so nothing can be said.'],
    ['capability/toil', 2, null, 'No target is set, so nothing can be said.'],
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
  expect(found.map(({ name, now, then }) => [name, now, then])).toEqual([
    ['Off', 41, 30],
    ['On', 41, 41],
    ['Falling', 41, null],
    ['Unread', null, null],
  ])
})

it('of the sample', () => {
  const found = planEffects(sampleDocument(today), catalog, today)
  expect(found.map(({ id, now, then, tasks }) => [id, now, then, tasks])).toEqual([
    // 21 of 38 services; two are named, and of eight in the second wave 4.8 are expected, three of them there.
    ['golden-path', 55.3, 65.3, 4],
    ['toil', 8.4, 3.5, 10],
    ['kpi/kpi-error-budget-consumed', 76, 70, 2],
    ['kpi/kpi-mtta', 4.3, 4.3, 1],
    ['kpi/kpi-change-fail-rate', 13.1, 10, 1],
    ['kpi/kpi-toil-ratio', 41, 30, 4],
    ['kpi/kpi-adoption-rate', 50, 80, 4],
    ['kpi/kpi-time-to-first-deploy', null, null, 1],
    ['kpi/kpi-change-lead-time', 31, 24, 1],
    ['kpi/kpi-exception-rate', 38, 10, 1],
    ['kpi/kpi-devex-nps', 22, 22, 2],
  ])
  for (const { assumption } of found) expect(assumption).toMatch(/^[A-Z].*\.$/)
})

function effectOf(id: string, rows: PartialRows) {
  return planEffects(buildDocument(rows), catalog, today).find((effect) => effect.id === id)
}
