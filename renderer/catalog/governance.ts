import type { CatalogText } from '#domain/catalog-entry.ts'
import type { CatalogErrorBudgetPolicy } from '#domain/catalog-plan.ts'

/** Example policy of seed 1; `above` is exclusive: the action starts once more than that share is used up. */
export const errorBudgetPolicy: CatalogErrorBudgetPolicy = {
  slug: 'error-budget-policy-example',
  name: 'Error budget policy (example)',
  period: 'quarterly',
  thresholds: [
    { above: 70, action: 'Feature freeze: only reliability work and mending are released' },
    { above: 95, action: 'Full stop: nothing is released' },
  ],
  exit: ['SLOs met for two consecutive weeks', 'Preventive fixes are in production'],
  sources: ['seed-1'],
}

/** The seven essentials of seed 1, in its order; its last one joins owner and deadline. */
export const postmortemChecklist: readonly CatalogText[] = [
  {
    slug: 'postmortem-summary',
    name: 'Summary',
    text: 'What happened, in a few sentences anyone in the company understands.',
    sources: ['seed-1'],
  },
  {
    slug: 'postmortem-impact',
    name: 'Impact',
    text: 'Who was affected, how badly and for how long, and how much error budget it cost.',
    sources: ['seed-1'],
  },
  {
    slug: 'postmortem-timeline',
    name: 'Timeline',
    text: 'What was seen and done when: beginning, detection, acknowledgement, mitigation, restoration.',
    sources: ['seed-1'],
  },
  {
    slug: 'postmortem-root-cause',
    name: 'Root cause',
    text: 'What made it possible, with the contributing conditions, without naming a culprit.',
    sources: ['seed-1'],
  },
  {
    slug: 'postmortem-preventive-actions',
    name: 'Preventive actions',
    text: 'What will be changed so that it does not happen again or does less harm.',
    sources: ['seed-1'],
  },
  {
    slug: 'postmortem-verification-plan',
    name: 'Verification plan',
    text: 'How and when it will be shown that the actions work.',
    sources: ['seed-1'],
  },
  {
    slug: 'postmortem-owner-deadline',
    name: 'Owner and deadline',
    text: 'One person and one date for every action.',
    sources: ['seed-1'],
  },
]

/** The six standard valves of seed 1 between a change and all users. */
export const safetyValves: readonly CatalogText[] = [
  {
    slug: 'valve-automated-tests',
    name: 'Automated tests',
    text: 'The pipeline stops a change that fails its tests.',
    sources: ['seed-1'],
  },
  {
    slug: 'valve-canary',
    name: 'Canary',
    text: 'The change first meets a small share of real traffic.',
    sources: ['seed-1'],
  },
  {
    slug: 'valve-progressive-delivery',
    name: 'Progressive delivery',
    text: 'Exposure grows in steps, each of which can be held.',
    sources: ['seed-1'],
  },
  {
    slug: 'valve-health-gates',
    name: 'Health gates',
    text: 'SLIs decide whether the next step may begin.',
    sources: ['seed-1'],
  },
  {
    slug: 'valve-instant-rollback',
    name: 'Instant rollback',
    text: 'The previous version is back at once, without a new build.',
    sources: ['seed-1'],
  },
  {
    slug: 'valve-change-audit-log',
    name: 'Change audit log',
    text: 'Who changed what and when is on record without anyone writing it down.',
    sources: ['seed-1'],
  },
]
