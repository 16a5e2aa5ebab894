import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { bySlug } from '#catalog/catalog-lookup.ts'

/**
 * Figures of the seeds that stand in words rather than in a number field, and the KPI target or note that says them.
 * Thresholds are checked in `kpis.test.ts`, weights and milestones beside their own lists.
 */
const targetTexts: readonly (readonly [kpi: string, key: string, figures: readonly string[]])[] = [
  ['slo-attainment', 'seed-1', ['99.9 %', 'quarter', 'per service']],
  ['slo-attainment', 'seed-2-tier-1', ['99.9 % or higher', 'Tier 1']],
  ['slo-attainment', 'seed-2-latency', ['95 to 99 %']],
  ['error-budget-consumed', 'seed-1', ['50 %', 'middle of the quarter', '80 %']],
  ['error-budget-burn-rate', 'seed-2', ['1.0', '2.0', 'rolling window']],
  ['mtta', 'seed-1', ['5 minutes', 'severity']],
  ['mttr', 'seed-1', ['30 minutes', 'severity']],
  ['mttr', 'seed-2-tier-1', ['30 to 60 minutes', 'Tier 1']],
  ['mttd', 'seed-2-tier-1', ['5 to 10 minutes', 'Tier 1']],
  ['change-fail-rate', 'seed-1', ['10 to 15 %']],
  ['change-fail-rate', 'seed-2', ['5 to 15 %', 'maturity', 'falling']],
  ['incident-frequency', 'seed-2-sev-1', ['1 Sev-1 a month', 'mature']],
  ['toil-ratio', 'seed-1', ['30 %', 'cap 50 %']],
  ['toil-ratio', 'seed-2', ['50 % at first', '30 % once mature']],
  ['postmortem-completion', 'seed-1', ['90 % on time']],
  ['postmortem-completion', 'seed-2', ['100 %', '5 business days']],
  ['action-item-completion', 'seed-1', ['85 % on time']],
  ['action-item-completion', 'seed-2', ['80 %', '30 days overdue']],
  ['adoption-rate', 'seed-1', ['80 % of teams']],
  ['adoption-rate', 'seed-2', ['60 % of new services', '12 months']],
  ['time-to-first-deploy', 'seed-1', ['1 day', 'hours']],
  ['env-provisioning-time', 'seed-1', ['30 minutes']],
  ['deployment-frequency', 'seed-1', ['many a day', '1 a week', 'median']],
  ['deployment-frequency', 'seed-2', ['Several a week', 'context']],
  ['change-lead-time', 'seed-1', ['24 hours', 'pull request']],
  ['change-lead-time', 'seed-2', ['1 to 2 days', 'commit']],
  ['platform-caused-incidents', 'seed-1-sev-1', ['No Sev-1']],
  ['exception-rate', 'seed-1', ['10 %']],
  ['devex-nps', 'seed-1', ['+30']],
  ['alert-noise-ratio', 'seed-2', ['30 to 50 %']],
  ['pipeline-reliability', 'seed-2', ['95 to 98 %', 'duration']],
  ['observability-coverage', 'seed-2-tier-1', ['80 %', 'Tier 1']],
  ['unallocated-spend', 'seed-2', ['5 to 10 %']],
  ['dr-test-pass-rate', 'seed-2', ['100 %']],
  ['stakeholder-satisfaction', 'seed-2', ['4.0 of 5', 'rising']],
  ['cost-per-service', 'seed-1', ['year to year']],
  ['cost-per-unit', 'seed-2', ['quarter to quarter']],
]

it.each(targetTexts)('%s, %s keeps its figures in words', (slug, key, figures) => {
  const text = bySlug(catalog.kpis, slug)?.targets.find((target) => target.key === key)?.text
  for (const figure of figures) expect(text).toContain(figure)
})

it('leaves no target of a seed unchecked that has a figure in its words', () => {
  const checked = new Set(targetTexts.map(([slug, key]) => `${slug}/${key}`))
  const unchecked = catalog.kpis.flatMap((kpi) =>
    kpi.targets
      .filter((target) => target.source.startsWith('seed') && /\d+(\.\d+)? ?(%|min|h|d|of|to)/.test(target.text))
      .map((target) => `${kpi.slug}/${target.key}`)
      .filter((target) => !checked.has(target)),
  )
  expect(unchecked).toEqual([])
})

it('keeps the error budget policy with its lines and its way out', () => {
  const { period, thresholds, exit } = catalog.errorBudgetPolicy
  expect(period).toBe('quarterly')
  expect(thresholds.map((threshold) => threshold.above)).toEqual([70, 95])
  expect(thresholds[0]?.action).toMatch(/^Feature freeze/)
  expect(thresholds[1]?.action).toMatch(/^Full stop/)
  expect(exit).toHaveLength(2)
  expect(exit[0]).toContain('two consecutive weeks')
})
