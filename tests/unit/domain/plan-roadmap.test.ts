import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { mustDay } from '#domain/day.ts'
import { newEngagement } from '#domain/engagement.ts'
import { planRoadmap } from '#domain/plan-roadmap.ts'
import { buildDocument } from '#tests/support/test-store.ts'

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

  it('goes by months, and by quarters when it is long', () => {
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

  it('is nothing while nothing is dated', () => {
    expect(planRoadmap(buildDocument({}), catalog, today)).toBeNull()
  })
})
