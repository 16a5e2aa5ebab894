import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { mustDay } from '#domain/day.ts'
import { newEngagement } from '#domain/engagement.ts'
import { updateTask } from '#domain/migration-commands.ts'
import { freezeBaseline } from '#domain/plan-baseline-commands.ts'
import { planRoadmap } from '#domain/plan-roadmap.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const step = catalog.steps[0]?.slug ?? ''

describe('planRoadmap', () => {
  it('has columns without gaps that hold everything on the page', () => {
    const roadmap = planRoadmap(sampleDocument(today), catalog, today)
    if (!roadmap) throw new Error('no roadmap')
    const { columns, span, steps, milestones, waves } = roadmap
    columns.slice(1).forEach(({ from }, at) => expect(from).toBe((columns[at]?.to ?? 0) + 1))
    for (const each of [...steps, ...waves]) {
      if (!each.span) continue
      expect(each.span.from).toBeGreaterThanOrEqual(span.from)
      expect(each.span.to).toBeLessThanOrEqual(span.to)
    }
    for (const { day } of milestones) expect(day).toBeLessThanOrEqual(span.to)
    expect(steps).toHaveLength(9)
    expect(milestones.find(({ id }) => id === 'first-30-days')?.decision).toBe('go')
    expect(waves.length).toBeGreaterThan(1)
  })

  it('goes by months, by quarters or years when it is long, and a mistyped year does not make thousands', () => {
    const over = (finish: string) =>
      planRoadmap(
        buildDocument({
          engagement: [{ ...newEngagement('', ''), start: '2026-11-02' }],
          steps: [{ id: step, start: '2026-11-02', finish }],
        }),
        catalog,
        today,
      )?.columns.map(({ label }) => label)
    expect(over('2027-01-29')).toEqual(expect.arrayContaining(['Nov 2026', 'Dec 2026', 'Jan 2027']))
    const long = over('2029-01-31') ?? []
    expect([long[0], long.at(-1)]).toEqual(['Q4 2026', 'Q1 2029'])
    expect(over('2032-01-31')).toEqual(['2026', '2027', '2028', '2029', '2030', '2031', '2032'])
    const mistyped = over('9999-12-31') ?? []
    expect([mistyped[0], mistyped.at(-1), mistyped.length]).toEqual(['2000', '9900', 80])
  })

  it('gives a wave the days of its tasks', () => {
    const document = buildDocument({
      engagement: [{ ...newEngagement('', ''), start: '2026-11-02' }],
      waves: [{ name: 'Lighthouse' }, {}],
      tasks: [
        { duration: 5, wave: 'waves-1' },
        { duration: 2, start: '2026-11-16', wave: 'waves-1' },
      ],
    })
    expect(planRoadmap(document, catalog, '2026-11-01')?.waves).toMatchObject([
      { name: 'Lighthouse', span: { from: mustDay('2026-11-02'), to: mustDay('2026-11-17') } },
      { name: 'Wave without a name', span: null },
    ])
  })

  it('says what a sponsor asks: what is critical, what is proposed and decided, when it ends and by how much that slipped', () => {
    const plan = buildDocument({
      engagement: [{ ...newEngagement('', ''), start: '2026-11-02' }],
      tasks: [
        { step, duration: 5, finished: '2026-11-06', progress: 100 },
        { step, duration: 5, start: '2026-11-30' },
        { step: catalog.steps[1]?.slug ?? '', duration: 2, start: '2026-11-30' },
      ],
      milestones: [
        { id: 'own', name: 'Signed', day: '2026-12-03', tasks: ['tasks-2'] },
        { id: 'first-30-days', decision: 'go' },
      ],
    })
    const frozen = run(plan, freezeBaseline('Agreed', ''))
    const roadmap = planRoadmap(run(frozen, updateTask('tasks-2', { duration: 8 })), catalog, today)
    expect(roadmap).toMatchObject({ end: { day: mustDay('2026-12-09'), slip: 3 }, baseline: 'Agreed' })
    expect(roadmap?.steps.slice(0, 2)).toMatchObject([
      { critical: true, agreed: { from: mustDay('2026-11-02'), to: mustDay('2026-12-04') }, slip: 3 },
      { critical: false, slip: 0 },
    ])
    const milestone = (id: string) => roadmap?.milestones.find((each) => each.id === id)
    expect(milestone('own')).toMatchObject({ decision: null, proposal: 'no-go', slip: 3 })
    expect(milestone('first-30-days')).toMatchObject({ decision: 'go', proposal: null, slip: 0 })
    const unfrozen = planRoadmap(plan, catalog, today)
    expect(unfrozen).toMatchObject({ end: { slip: null }, baseline: null })
    expect(unfrozen?.steps[0]).toMatchObject({ agreed: null, slip: null })
  })

  it('doubts an end that hangs on a fixed day which comes too early', () => {
    const end = (modules: number) =>
      planRoadmap(
        buildDocument({
          engagement: [{ ...newEngagement('', ''), start: '2026-11-02' }],
          tasks: [
            { step, start: '2026-12-07', duration: modules },
            { step, start: '2026-12-14', fixed: 'yes', duration: 5, predecessors: ['tasks-1'] },
          ],
        }),
        catalog,
        today,
      )?.end
    expect(end(5)).toMatchObject({ day: mustDay('2026-12-18'), doubtful: false })
    expect(end(7)).toMatchObject({ day: mustDay('2026-12-18'), doubtful: true })
  })

  it('is nothing while nothing is dated', () => {
    expect(planRoadmap(buildDocument({}), catalog, today)).toBeNull()
  })
})
