import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { kpiFindings } from '#domain/kpi-findings.ts'
import { kpiViews } from '#domain/kpi-status.ts'
import type { Kpi, Reading } from '#domain/kpi.ts'
import { buildDocument, templateDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const agreed: Partial<Kpi> = {
  catalog: 'mttr',
  owner: 'sre',
  rule: 'at-most',
  target: 30,
  targetSource: 'own',
  frequency: 'monthly',
}
const measured: Partial<Reading> = { kpi: 'kpis-1', date: today, value: 20, baseline: 'yes' }

it.each<[string, Partial<Kpi>, Partial<Reading> | null, readonly string[]]>([
  ['nothing is wrong', {}, {}, []],
  ['KPI-1 no owner', { owner: null }, {}, ['KPI-1 medium owner']],
  ['KPI-2 no baseline', {}, { baseline: 'no' }, ['KPI-2 medium readings']],
  ['KPI-2 a baseline without a value is none', {}, { value: null }, ['KPI-2 medium readings']],
  ['KPI-3 no target', { rule: null }, {}, ['KPI-3 medium target']],
  ['KPI-2 a baseline that is not understood', {}, { invalid: { value: 'a lot' } }, ['KPI-2 medium readings']],
  ['KPI-3 a target that is not understood', { invalid: { target: 'soon' } }, {}, ['KPI-3 medium target']],
  [
    'KPI-3 and not KPI-7 when only a target was typed',
    { owner: null, invalid: { target: 'soon' } },
    null,
    ['KPI-1 medium owner', 'KPI-2 medium readings', 'KPI-3 medium target'],
  ],
  ['KPI-4 off target', {}, { value: 90 }, ['KPI-4 high readings']],
  ['near is not off', {}, { value: 40 }, []],
  ['KPI-5 stale', {}, { date: '2026-01-01', value: 90 }, ['KPI-5 low readings']],
  ['KPI-6 the sources disagree and none is picked', { targetSource: null }, {}, ['KPI-6 low target']],
  [
    'no KPI-6 where only one source names a target',
    { catalog: 'error-budget-burn-rate', target: 100, targetSource: null },
    {},
    [],
  ],
  ['no reading at all', {}, null, ['KPI-2 medium readings']],
  ['KPI-7 not begun', { owner: null, rule: null, targetSource: null }, null, ['KPI-7 low owner']],
])('%s', (_title, kpi, reading, expected) => {
  const document = buildDocument({
    kpis: [{ ...agreed, ...kpi }],
    readings: reading === null ? [] : [{ ...measured, ...reading }],
  })
  const found = kpiFindings(kpiViews(document, catalog, today))
  expect(found.map((finding) => `${finding.rule} ${finding.severity} ${finding.place.field}`)).toEqual(expected)
})

it('KPI-7 stands for everything that is missing of a KPI nobody has begun, as after the template', () => {
  const document = templateDocument()
  const found = kpiFindings(kpiViews(document, catalog, today))
  expect(document.kpis.rows).toHaveLength(18)
  expect(found.map((finding) => finding.id)).toEqual(document.kpis.rows.map((kpi) => `KPI-7/${kpi.id}`))
})

it('KPI-4 and KPI-5 name the parts that a good figure of the whole would hide', () => {
  const document = buildDocument({
    teams: [{ name: 'Till' }],
    kpis: [agreed],
    readings: [
      measured,
      { ...measured, baseline: null, tier: 1, value: 90 },
      { ...measured, baseline: null, tier: 2, value: 25 },
      { ...measured, baseline: null, team: 'teams-1', date: '2026-01-01', value: 25 },
    ],
  })
  const found = kpiFindings(kpiViews(document, catalog, today))
  expect(found.map(({ rule, severity, title, detail, facts }) => ({ rule, severity, title, detail, facts }))).toEqual([
    {
      rule: 'KPI-4',
      severity: 'medium',
      title: 'Mean time to restore (MTTR): off target for Tier 1',
      detail: 'Tier 1: 90 min on 22 Nov 2026, target at most 30 min. Off by 60 min.',
      facts: [
        ['Latest reading, tier/1', '90 on 2026-11-22'],
        ['Target', 'at most 30'],
      ],
    },
    {
      rule: 'KPI-5',
      severity: 'low',
      title: 'Mean time to restore (MTTR): stale for Till',
      detail: 'Till: The last reading is 325 days old; it is measured monthly.',
      facts: [['Last reading, team/teams-1', '2026-01-01']],
    },
  ])
})
