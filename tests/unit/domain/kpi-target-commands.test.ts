import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { milestoneText, parseMilestone, typeMilestone, type TargetPlace } from '#domain/kpi-target-commands.ts'
import { targetLines } from '#domain/kpi-target-lines.ts'
import { kpiViews } from '#domain/kpi-status.ts'
import { newKpiTarget } from '#domain/kpi-target.ts'
import { buildDocument, run, rowsOf, testContext, testStore } from '#tests/support/test-store.ts'

const place: TargetPlace = { kpi: 'kpis-1', tier: null, milestone: '30-days' }
const atLeast = buildDocument({ kpis: [{ name: 'Availability', unit: '%', rule: 'at-least', target: 99 }] })
const targets = (document: EngagementDocument) =>
  document.kpiTargets.rows.map(({ tier, milestone, value, upper, invalid }) => [tier, milestone, value, upper, invalid])

describe('typeMilestone', () => {
  it('writes one row for KPI, tier and milestone, changes it, and takes it away with empty text', () => {
    const typed = run(atLeast, typeMilestone(place, '99.9'))
    expect(targets(typed)).toEqual([[null, '30-days', 99.9, null, undefined]])
    const changed = run(typed, typeMilestone(place, 'at least 99.95 %'))
    expect(targets(changed)).toEqual([[null, '30-days', 99.95, null, undefined]])
    expect(targets(run(changed, typeMilestone(place, ' ')))).toEqual([])
    expect(typeMilestone(place, '99.95')(changed, catalog, testContext())).toEqual([])
  })

  it('keeps tiers apart', () => {
    const context = testContext()
    const every = run(atLeast, typeMilestone(place, '99.9'), context)
    const both = run(every, typeMilestone({ ...place, tier: 1 }, '99.99'), context)
    expect(targets(run(both, typeMilestone(place, '')))).toEqual([[1, '30-days', 99.99, null, undefined]])
  })

  it('reads a band where the KPI wants one', () => {
    const band = buildDocument({ kpis: [{ unit: '%', rule: 'within', target: 30, upper: 70 }] })
    expect(targets(run(band, typeMilestone(place, '40 to 60')))).toEqual([[null, '30-days', 40, 60, undefined]])
    expect(targets(run(band, typeMilestone(place, '40')))).toEqual([[null, '30-days', null, null, { value: '40' }]])
  })

  it('keeps what does not fit the KPI as typed, without the figure that stood there', () => {
    const typed = run(atLeast, typeMilestone(place, '99.9'))
    for (const text of ['soon', 'at most 30', '40 to 60', 'falling', '99.9 min'])
      expect(targets(run(typed, typeMilestone(place, text)))).toEqual([[null, '30-days', null, null, { value: text }]])
  })

  it('gives a KPI without a direction that of the first target', () => {
    const none = buildDocument({ kpis: [{ unit: 'min' }] })
    const typed = run(none, typeMilestone(place, 'at most 30'))
    expect(typed.kpis.rows[0]).toMatchObject({ rule: 'at-most', target: null, targetSource: null })
    expect(targets(typed)).toEqual([[null, '30-days', 30, null, undefined]])
    expect(run(none, typeMilestone(place, '30')).kpis.rows[0]?.rule).toBeNull()
  })

  it('leaves one row where several are about the same place', () => {
    const twice = buildDocument({
      kpis: [{ rule: 'at-least' }],
      kpiTargets: [
        { kpi: 'kpis-1', milestone: '30-days', value: 1 },
        { kpi: 'kpis-1', milestone: '30-days', value: 2 },
      ],
    })
    expect(targets(run(twice, typeMilestone(place, '3')))).toEqual([[null, '30-days', 3, null, undefined]])
    expect(targets(run(twice, typeMilestone(place, '')))).toEqual([])
  })
})

const figure = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  .map((value) => Number(value.toPrecision(6)))

it('what stands in a cell is read back as the same target', () => {
  fc.assert(
    fc.property(figure, fc.option(figure), fc.constantFrom('', '%', 'min', 'h'), (value, other, unit) => {
      const [lower, upper] =
        other === null || other === value ? [value, null] : [Math.min(value, other), Math.max(value, other)]
      const rule = upper === null ? 'at-most' : 'within'
      const text = milestoneText({ ...newKpiTarget('t', 1, 'k'), value: lower, upper }, { rule, upper: null })
      expect(parseMilestone(text, { rule, usual: null, unit })).toEqual({
        status: 'figures',
        rule,
        value: lower === 0 ? 0 : lower,
        upper: upper === 0 ? 0 : upper,
      })
    }),
  )
})

it('any text is a target, is kept as typed or takes the row away, and undo brings everything back', () => {
  const words = fc.constantFrom('99.9', 'at least', 'at most', '40', 'to', '60', '-', '%', 'falling', '1e', '٣', ',')
  const text = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('at-least', 'at-most', 'within', 'falling', null), (typed, rule) => {
      const document = buildDocument({ kpis: [{ unit: '%', rule, target: 1, upper: 2 }] })
      const store = testStore(document)
      store.commit('Type', typeMilestone(place, typed))
      const rows = store.getState().document.kpiTargets.rows
      if (typed.trim() === '') expect(rows).toEqual([])
      else if (rows[0]?.invalid) expect(rows).toMatchObject([{ value: null, upper: null, invalid: { value: typed } }])
      else expect(rows[0]?.value).toEqual(expect.any(Number))
      store.undo()
      expect(rowsOf(store.getState().document)).toEqual(rowsOf(document))
    }),
  )
})

it('shows a line for every tier, and for each tier where it matters', () => {
  const document = buildDocument({
    engagement: [{ tierNames: ['Gold', '', '', ''] }],
    kpis: [
      { name: 'A', rule: 'at-least', scope: 'team' },
      { name: 'B', rule: 'at-least', scope: 'tier' },
    ],
    kpiTargets: [
      { kpi: 'kpis-1', milestone: '30-days', tier: 2, value: 9 },
      { kpi: 'kpis-2', milestone: '30-days', value: 7 },
      { kpi: 'kpis-2', milestone: '90-days', tier: 1, invalid: { value: 'soon' } },
    ],
  })
  const lines = targetLines(kpiViews(document, catalog, '2026-11-22'), document, false)
  expect(lines.map(({ name, tierName }) => `${name} ${tierName}`)).toEqual([
    'A Every tier',
    'A Tier 2',
    'B Every tier',
    'B 1 Gold',
    'B Tier 2',
    'B Tier 3',
    'B Tier 4',
  ])
  expect(lines[3]?.cells['30-days']).toEqual({ text: '', problem: null, inherited: '7' })
  expect(lines[3]?.cells['90-days']).toMatchObject({
    text: 'soon',
    problem: expect.stringContaining('is no target') as string,
  })
  expect(targetLines(kpiViews(document, catalog, '2026-11-22'), document, true)).toHaveLength(10)
})
