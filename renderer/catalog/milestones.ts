import type { CatalogMilestone } from '#domain/catalog-plan.ts'

const sources = ['seed-2'] as const

/** Source: seed 2, "Goals, Objectives, and Milestones". One entry a horizon. */
export const milestones: readonly CatalogMilestone[] = [
  {
    slug: 'first-30-days',
    name: 'Orientation and baselines',
    sources,
    horizon: '30-days',
    days: 30,
    outcomes: [
      'The reliability position is known: what drives incidents most, which services are fragile.',
      'Platform capabilities and the pains of developers are known.',
      'On-call health, the maturity of the incident process and the quality of alerts are known.',
      'Baselines exist for availability, MTTR, incident frequency, deployment frequency and change failure rate.',
      'Cloud spend has a baseline by environment and team wherever it can be attributed.',
      'First aid is named: critical alerts to repair, gaps in on-call escalation, capacity limits that carry high risk.',
    ],
  },
  {
    slug: 'first-60-days',
    name: 'Stabilisation and alignment',
    sources,
    horizon: '60-days',
    days: 60,
    outcomes: [
      'Major incidents run by set roles, message templates and escalation paths.',
      'Critical services pass a minimum checklist for production readiness.',
      'A pilot for top-tier services has indicators, objectives and error budget policies.',
      'A first 6-month platform roadmap is published: 3 to 5 initiatives of high effect with measurable outcomes, such as pipeline reliability, uniform clusters or consistent logs.',
    ],
  },
  {
    slug: 'first-90-days',
    name: 'Execution and visible results',
    sources,
    horizon: '90-days',
    days: 90,
    outcomes: [
      'The most frequent causes of repeat incidents have measurably receded.',
      'Fewer noisy alerts of little value; a better signal-to-noise ratio.',
      'Quick wins are live: standard CI/CD templates, safer deployment through canary and rollback, easier onboarding to observability.',
      'The rhythms stand: reliability reviews, tracking of postmortem actions, quarterly reliability planning.',
      'Ownership of services, of on-call duty and of platform work is clear across teams.',
    ],
  },
  {
    slug: 'first-6-months',
    name: 'Capabilities built out',
    sources,
    horizon: '6-months',
    days: 182,
    outcomes: [
      'Most customer-critical services have objectives.',
      'Error budget policies decide real priorities.',
      'Several product teams use the golden paths.',
      'Common workflows are self-service: starting a new service, creating an environment.',
      'Fewer Sev1 incidents and a better MTTR, through runbooks and automation.',
      'Costs are tagged and shown or charged back; dashboards lead to action and an optimisation backlog exists.',
    ],
  },
  {
    slug: 'first-12-months',
    name: 'Part of the institution',
    sources,
    horizon: '12-months',
    days: 365,
    outcomes: [
      'Attainment of objectives is a standard item of executive reporting.',
      'Major incidents are materially rarer and repeat causes are gone.',
      'The platform is run as a product: product management, versions, documentation, a support model.',
      'Developers rate the platform tooling highly.',
      'Critical services go through regular disaster recovery tests with written results and improvements.',
      'On-call duty is sustainable, burnout is lower, and SRE and platform engineers have clear careers.',
    ],
  },
  {
    slug: 'long-term',
    name: 'Long-term effect',
    sources,
    horizon: '18-36-months',
    days: null,
    outcomes: [
      'Growth is safe: several regions where needed, dependencies under strong control.',
      'Time to market is shorter at no higher operational risk.',
      'Unit economics improve: gains in reliability and cost are tied to less churn and better margins.',
    ],
  },
]
