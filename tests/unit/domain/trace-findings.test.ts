import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { traceFindings, type TraceRule } from '#domain/trace-findings.ts'
import { linkLabel } from '#domain/record-link-label.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'

describe('of the sample', () => {
  const sample = sampleDocument(today)

  it('are these, each row that caused them there', () => {
    const found = traceFindings(sample, catalog, today)
    expect(found.map(({ id }) => id)).toEqual([
      'MIG-9/golden-path-mvp',
      'MIG-9/engagement-model',
      'MIG-10/task-policies',
      'MIG-10/task-signing',
      'MIG-11/issue-5',
      'MIG-11/issue-8',
      'MIG-12/kpi-mttr',
      ...['roadmap', 'raci-review', 'round-3'].map((key) => `MIG-13/task-${key}`),
    ])
    expect(found.flatMap(({ rows }) => rows ?? []).filter((link) => linkLabel(sample, catalog, link).broken)).toEqual(
      [],
    )
  })
})

describe('MIG-9', () => {
  const steps = [
    { id: 'governance', start: '2026-12-01', finish: '2026-12-31' },
    { id: 'rollout', start: '2026-12-31' },
    { id: 'platform-charter', start: '2026-12-01' },
  ]

  it('reports a step that begins while the rules it is held to are still to come', () => {
    const raciItems = [{ catalog: 'slo-design', status: 'agreed' as const }]
    const tasks = [{ step: 'governance', name: 'Standard', deliverable: 'SLO standard', progress: 100 }]
    expect(of('MIG-9', { steps, raciItems, tasks })).toEqual([
      {
        rule: 'MIG-9',
        id: 'MIG-9/rollout',
        severity: 'medium',
        title:
          'Rollout: starts before Error budget policy, Incident severity taxonomy and Change safety standard are there',
        detail:
          'It starts 31 Dec 2026; still to come: Error budget policy (until 31 Dec 2026), Incident severity taxonomy (until 31 Dec 2026) and Change safety standard (until 31 Dec 2026). Agree these first, or say what holds until then.',
        place: { stage: 'migration', table: 'steps', id: 'rollout', field: 'start' },
        rows: [],
        facts: [['Missing', 'Error budget policy, Incident severity taxonomy, Change safety standard']],
      },
    ])
  })

  it('is settled by a start behind governance, and goes by the tasks where there are some', () => {
    const later = steps.map((step) => (step.id === 'rollout' ? { ...step, start: '2027-01-04' } : step))
    expect(of('MIG-9', { steps: later })).toEqual([])
    const tasks = [{ step: 'governance', deliverable: 'Error budget policy', start: '2027-01-04', duration: 5 }]
    expect(of('MIG-9', { steps: later, tasks }).map(({ title }) => title)).toEqual([
      'Rollout: starts before Error budget policy is there',
    ])
  })

  it('says nothing while nobody has said whether the rules exist; known to be missing and without a day they are too late', () => {
    const dated = [{ id: 'rollout', start: '2027-01-04' }]
    expect(of('MIG-9', { steps: dated })).toEqual([])
    const raciItems = [{ catalog: 'error-budget-policy', status: 'draft' as const }]
    expect(of('MIG-9', { steps: dated, raciItems }).map(({ detail }) => detail)).toEqual([
      'It starts 4 Jan 2027; still to come: Error budget policy (no date). Agree these first, or say what holds until then.',
    ])
  })
})

it('MIG-10 goes by the To-Be letters of what an open task names', () => {
  const rows = (letters: string, task: object = {}): PartialRows => ({
    roles: [{ name: 'SRE' }, { name: 'Platform' }],
    raciItems: [{ name: 'Runtime' }],
    raciCells: letters === '' ? [] : [{ layer: 'to-be', item: 'raciItems-1', role: 'roles-1', letters }],
    tasks: [{ name: 'Open it', owner: 'roles-1', links: ['raciItems/raciItems-1'], ...task }],
  })
  for (const letters of ['A', 'R', 'AR', '']) expect(of('MIG-10', rows(letters))).toEqual([])
  expect(of('MIG-10', rows('C')).map(({ title, rows: links }) => [title, links])).toEqual([
    ['Open it: SRE neither does nor answers for Runtime', ['tasks/tasks-1', 'raciItems/raciItems-1']],
  ])
  expect(of('MIG-10', rows('AR', { owner: 'roles-2' }))).toHaveLength(1)
  expect(of('MIG-10', rows('C', { owner: null }))).toEqual([])
  expect(of('MIG-10', rows('C', { progress: 100 }))).toEqual([])
})

it('MIG-11 reports findings that were taken up or are waived no longer and that no task names, once there is a plan', () => {
  const issues = (['open', 'planned', 'waived', 'resolved', 'dismissed'] as const).map((status) => ({
    status,
    severity: 'high' as const,
  }))
  expect(of('MIG-11', { issues })).toEqual([])
  expect(of('MIG-11', { issues, tasks: [{}] }).map(({ id, severity }) => [id, severity])).toEqual([
    ['MIG-11/issues-1', 'medium'],
    ['MIG-11/issues-2', 'medium'],
  ])
  expect(of('MIG-11', { issues, tasks: [{ links: ['issues/issues-1', 'issues/issues-2'] }] })).toEqual([])
  const waived = [
    { status: 'waived' as const, expiry: '2026-11-21' },
    { status: 'waived' as const, expiry: today },
  ]
  expect(of('MIG-11', { issues: waived, tasks: [{}] }).map(({ id, detail }) => [id, detail])).toEqual([
    ['MIG-11/issues-1', 'Its waiver has run out. Add a task for it, or waive it with a reason.'],
  ])
  const named = issues.map((issue) => ({ ...issue, links: ['tasks/tasks-1'] }))
  expect(of('MIG-11', { issues: named, tasks: [{}] })).toEqual([])
})

it('MIG-12 reports KPIs that are not known to be on their target and that no task moves', () => {
  const kpis = [
    { name: 'Lead time', rule: 'at-most', target: 24, frequency: 'monthly', raciItem: 'raciItems-1' },
  ] as const
  const readings = [{ kpi: 'kpis-1', date: '2026-11-01', value: 80 }]
  const rows = { kpis, readings, raciItems: [{}], tasks: [{}] }
  expect(of('MIG-12', rows).map(({ id }) => id)).toEqual(['MIG-12/kpis-1'])
  expect(of('MIG-12', { ...rows, tasks: [] })).toEqual([])
  expect(of('MIG-12', { ...rows, readings: [{ ...readings[0], value: 20 }] })).toEqual([])
  const [unread] = of('MIG-12', { ...rows, readings: [] })
  expect(unread).toMatchObject({
    severity: 'low',
    title: 'Lead time: standing unknown, and no open task moves it',
    detail: 'No reading yet. Plan a task for it, if only to measure it.',
    place: { stage: 'kpi', table: 'kpis', id: 'kpis-1' },
  })
  expect(of('MIG-12', { ...rows, tasks: [{ links: ['kpis/kpis-1'] }] })).toEqual([])
  expect(of('MIG-12', { ...rows, tasks: [{ links: ['raciItems/raciItems-1'] }] })).toEqual([])
})

it('MIG-13 reports open tasks without a link that leads anywhere', () => {
  const tasks = [{}, { links: ['kpis/gone', 'nonsense'] }, { links: ['toil/toil-1'] }, { progress: 100 }]
  expect(of('MIG-13', { tasks, toil: [{}] }).map(({ place }) => place.id)).toEqual(['tasks-1', 'tasks-2'])
  expect(of('MIG-13', { tasks: [{ links: ['answers/toil-measured'] }] })).toEqual([])
})

function of(rule: TraceRule, rows: PartialRows | EngagementDocument) {
  return traceFindings(buildDocument(rows as PartialRows), catalog, today).filter((finding) => finding.rule === rule)
}
