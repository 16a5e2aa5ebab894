import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import { milestoneDays } from '#domain/kpi-milestones.ts'
import { freezeBaseline } from '#domain/plan-baseline-commands.ts'
import { planOutline } from '#domain/plan-formats/plan-outline.ts'
import { planGates } from '#domain/plan-gates.ts'
import { planRoadmap } from '#domain/plan-roadmap.ts'
import { plannedMilestones } from '#domain/planned-milestones.ts'
import { planMilestonesSheet } from '#domain/workbook/plan-milestones-sheet.ts'
import { plainCell } from '#domain/workbook/workbook-model.ts'
import { planTimeline } from '#features/migration/timeline-data.ts'
import { buildDocument, run, type PartialRows } from '#tests/support/test-store.ts'
import { options } from './workbook/small-engagement.ts'

const engagement = [{ start: '2027-01-04' }]

it('counts those of the catalog from the start of the engagement, the long-term horizon aside', () => {
  expect(lines({ engagement })).toEqual([
    '30 days: Orientation and baselines 2027-02-03',
    '60 days: Stabilisation and alignment 2027-03-05',
    '90 days: Execution and visible results 2027-04-04',
    '6 months: Capabilities built out 2027-07-05',
    '12 months: Part of the institution 2028-01-04',
  ])
  expect(lines({})).toEqual([])
})

it('takes the client’s own days, names and milestones, in the order of the days', () => {
  const [first, second] = catalog.milestones
  const milestones = [
    { id: first?.slug ?? '', day: '2027-03-31', name: 'Governance agreed' },
    { id: 'own', name: 'Board meeting', day: '2027-03-10' },
    { id: 'undated', name: 'Some day' },
    { id: second?.slug ?? '', name: null },
  ]
  expect(lines({ engagement, milestones }).slice(0, 3)).toEqual([
    '60 days: Stabilisation and alignment 2027-03-05',
    'Board meeting 2027-03-10',
    '30 days: Governance agreed 2027-03-31',
  ])
  expect(lines({ milestones: [{ id: 'long-term', day: '2029-01-01' }] })).toEqual([
    '18-36 months: Long-term effect 2029-01-01',
  ])
})

it('says by how many working days its tasks miss it, and nothing while one of them has no dates', () => {
  const tasks = [
    { id: 'a', duration: 5 },
    { id: 'b', duration: 10 },
    { id: 'c', duration: null },
  ]
  const of = (id: string, names: readonly string[], day: string) => ({ id, name: id, day, tasks: names })
  const milestones = [
    of('met', ['a', 'b'], '2027-01-15'),
    // A Saturday: work that ends on the Friday before it is in time.
    of('met on a day off', ['b'], '2027-01-16'),
    of('missed', ['a', 'b'], '2027-01-13'),
    of('unknown', ['a', 'c'], '2027-01-05'),
  ]
  const found = plannedMilestones(buildDocument({ engagement, tasks, milestones }), catalog, '2027-01-01')
  expect(
    found.flatMap(({ id, late, ready }) =>
      id in { met: 1, missed: 1, unknown: 1, 'met on a day off': 1 }
        ? [[id, late, ready === null ? null : isoOf(ready)]]
        : [],
    ),
  ).toEqual([
    ['unknown', 0, null],
    ['missed', 2, '2027-01-15'],
    ['met', 0, '2027-01-15'],
    ['met on a day off', 0, '2027-01-15'],
  ])
})

it('is one list for timeline, roadmap, gates, KPI targets, baseline, calendar and sheet: same names, same days', () => {
  const plan = {
    tasks: [{ step: catalog.steps[0]?.slug ?? '', start: '2027-01-04', duration: 5 }],
    milestones: [
      { id: 'first-60-days', name: 'Policy agreed', day: '2027-03-31' },
      { id: 'own', name: 'Board meeting', day: '2027-03-10' },
    ],
  }
  for (const rows of [plan, { ...plan, engagement }]) {
    const document = run(buildDocument(rows), freezeBaseline('First', ''))
    const today = '2027-01-04'
    const said = (each: readonly { readonly id: string; readonly name: string; readonly day: number | null }[]) =>
      each.map(({ id, name, day }) => [id, name, day === null ? null : isoOf(day)])
    const wanted = said(plannedMilestones(document, catalog, today))
    expect(wanted).toHaveLength(6)
    expect(said(planGates(document, catalog, today))).toEqual(wanted)
    expect(said(planRoadmap(document, catalog, today)?.milestones ?? [])).toEqual(wanted)
    expect(said(planOutline(document, catalog, today).milestones)).toEqual(wanted)
    const marks = planTimeline(document, catalog, today, new Set()).marks
    expect(said(marks.map(({ id = '', label, day }) => ({ id, name: label, day })))).toEqual(wanted)
    const [baseline] = document.planBaselines.rows
    expect(baseline?.milestones.map(({ milestone, name, day }) => [milestone, name, day])).toEqual(wanted)
    const sheet = planMilestonesSheet(document, catalog, { ...options, today })
    const cells = sheet.rows.map(({ id, cells: [name, day] }) => [id, plainCell(name ?? null), plainCell(day ?? null)])
    expect(cells).toEqual(wanted.map(([id, name, day]) => [id, name, { date: day }]))
    const days = milestoneDays(document, catalog)
    expect([days['60-days'], days['90-days']]).toEqual(['2027-03-31', '2027-04-04'])
  }
})

it('has no day while what was typed of it, or of the first day, is not understood', () => {
  const row = { id: 'first-30-days', invalid: { day: 'soon' } }
  expect(lines({ engagement, milestones: [row] })[0]).toContain('60 days')
  expect(lines({ engagement: [{ start: '2027-01-04', invalid: { start: 'soon' } }] })).toEqual([])
})

function lines(rows: PartialRows): string[] {
  return plannedMilestones(buildDocument(rows), catalog, '2027-01-01').map(({ name, day }) => `${name} ${isoOf(day)}`)
}
