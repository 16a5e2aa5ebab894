import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { bySlug } from '#catalog/catalog-lookup.ts'

it('has the nine steps in the order of seed 1', () => {
  expect(catalog.steps.map((step) => step.slug)).toEqual([
    'as-is-assessment',
    'governance',
    'platform-charter',
    'golden-path-mvp',
    'engagement-model',
    'rollout',
    'eliminate-tickets',
    'security-integration',
    'continuous-improvement',
  ])
  expect(bySlug(catalog.steps, 'as-is-assessment')?.deliverables).toEqual(
    expect.arrayContaining(['RACI draft', 'Issue backlog']),
  )
  for (const step of catalog.steps) {
    expect(step.activities.length, step.slug).toBeGreaterThanOrEqual(3)
    expect(step.deliverables.length, step.slug).toBeGreaterThanOrEqual(2)
  }
})

it('dates the steps by default within the milestones of seed 2', () => {
  // Working days in 30, 60 and 90 days, half a year and a year, at five in seven.
  expect(finishDay('as-is-assessment')).toBeLessThanOrEqual(workingDays(30))
  expect(finishDay('governance')).toBeLessThanOrEqual(workingDays(60))
  expect(finishDay('platform-charter')).toBeLessThanOrEqual(workingDays(60))
  expect(finishDay('golden-path-mvp')).toBeLessThanOrEqual(workingDays(90))
  expect(finishDay('rollout')).toBeLessThanOrEqual(workingDays(182))
  expect(finishDay('continuous-improvement')).toBeLessThanOrEqual(workingDays(365))
})

it('has the ten self-check questions in the order of seed 1', () => {
  expect(catalog.selfCheck.map((question) => question.slug)).toEqual([
    'slo-accountability',
    'golden-path-accountability',
    'on-call-systems',
    'toil-measured',
    'ttfd-measured',
    'exception-process',
    'change-failure-visible',
    'platform-incidents-tagged',
    'security-as-code',
    'quarterly-review',
  ])
  for (const question of catalog.selfCheck) expect(question.question).toMatch(/^(Is|Are|Does) .+\?$/)
})

it('has the key takeaways, anti-patterns, early warnings and governance lists of the seeds', () => {
  const from = (list: readonly { readonly sources: readonly string[] }[], source: string) =>
    list.filter((entry) => entry.sources.includes(source)).length
  expect(catalog.principles).toHaveLength(6)
  expect([from(catalog.antiPatterns, 'seed-1'), from(catalog.antiPatterns, 'seed-2')]).toEqual([2, 5])
  expect([from(catalog.earlyWarnings, 'seed-1'), from(catalog.earlyWarnings, 'seed-2')]).toEqual([2, 6])
  expect(catalog.postmortemChecklist.map((entry) => entry.name)).toEqual([
    'Summary',
    'Impact',
    'Timeline',
    'Root cause',
    'Preventive actions',
    'Verification plan',
    'Owner and deadline',
  ])
  expect(catalog.safetyValves.map((entry) => entry.name)).toEqual([
    'Automated tests',
    'Canary',
    'Progressive delivery',
    'Health gates',
    'Instant rollback',
    'Change audit log',
  ])
})

it.each([
  ['two accountable roles on audit evidence', 'audit-evidence-two-accountable', ['audit-evidence']],
  ['no R and no A for Product Dev', 'product-dev-never-acts', ['product-dev']],
  ['no R and no A for Infra/Network', 'infra-network-never-acts', ['infra-network']],
  ['burn is an error rate', 'budget-formula-is-error-rate', ['error-budget-consumed']],
  ['80 % above the 70 % line', 'budget-maximum-above-freeze', ['error-budget-consumed', 'error-budget-policy']],
  ['no single deployment threshold', 'deployment-frequency-range', ['deployment-frequency']],
  ['lead time starts differ', 'lead-time-start-differs', ['change-lead-time']],
  ['MTTR targets differ', 'mttr-targets-differ', ['mttr']],
  ['toil targets differ', 'toil-targets-differ', ['toil-ratio']],
  ['postmortem targets differ', 'postmortem-targets-differ', ['postmortem-completion']],
  ['action item targets differ', 'action-item-targets-differ', ['action-item-completion']],
  ['adoption counts differ', 'adoption-counts-differ', ['adoption-rate']],
  ['size brackets differ', 'size-brackets-differ', ['one-team', 'small-startup']],
])('keeps the flaw visible: %s', (_, slug, about) => {
  expect(bySlug(catalog.notes, slug)?.about).toEqual(expect.arrayContaining(about))
})

/** Working days from the start until the step is done when nothing waits longer than it must. */
function finishDay(slug: string): number {
  const step = bySlug(catalog.steps, slug)
  if (!step) throw new Error(`No step ${slug}`)
  return step.defaultDays + Math.max(0, ...step.after.map(finishDay))
}

function workingDays(calendarDays: number): number {
  return Math.floor((calendarDays * 5) / 7)
}
