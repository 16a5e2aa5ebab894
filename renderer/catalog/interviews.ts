import type { CatalogText } from '#domain/catalog-entry.ts'
import type { CatalogInterviewPrompt } from '#domain/catalog-people.ts'

const fromSeed = ['seed-1'] as const
const withOurSignals = ['seed-1', 'demarc'] as const
const sources = ['seed-2'] as const

/**
 * Source: seed 1, "Interview Prompts". It gives good signals for three of the ten; for the other seven the signals are
 * ours, and `demarc` is among their sources.
 */
export const interviewPrompts: readonly CatalogInterviewPrompt[] = [
  {
    slug: 'slo-design-case',
    name: 'SLO design',
    sources: fromSeed,
    side: 'sre',
    prompt:
      'The p99 latency of an API is worse than its objective. Which indicators and targets do you propose, and which error budget and release policy?',
    goodSignals: [
      'Objectives start from what users feel',
      'Observability is part of the design',
      'Rollout goes in stages',
      'Trade-offs rest on evidence',
    ],
  },
  {
    slug: 'incident-timeline',
    name: 'Incident timeline',
    sources: fromSeed,
    side: 'sre',
    prompt: 'The logs are ambiguous. Rebuild what caused what, and say which telemetry you would add.',
    goodSignals: [
      'States and tests hypotheses',
      'Keeps correlation and causation apart',
      'Runs quick experiments',
      'Turns the lesson into a system',
    ],
  },
  {
    slug: 'change-risk',
    name: 'Change risk',
    sources: withOurSignals,
    side: 'sre',
    prompt: 'Hundreds of deployments a week have to go out safely. Which gates, feature flags and rollout strategies?',
    goodSignals: [
      'Control follows the risk of the change, not its number',
      'Health gates decide, people are asked in exceptions',
      'Rollback is rehearsed and timed',
    ],
  },
  {
    slug: 'toil-reduction',
    name: 'Toil reduction',
    sources: withOurSignals,
    side: 'sre',
    prompt: 'A task takes 30 minutes every day. How do you automate it, and what is the return on that investment?',
    goodSignals: [
      'Counts hours saved against cost of building and upkeep',
      'Asks whether the task can be removed before automating it',
      'Names what happens when the automation fails',
    ],
  },
  {
    slug: 'seasonal-capacity',
    name: 'Capacity planning',
    sources: withOurSignals,
    side: 'sre',
    prompt: 'Seasons and campaigns drive the load. How do you plan, and what goes first when objectives are in danger?',
    goodSignals: [
      'Forecasts from business events and tests the forecast under load',
      'Has an order in which load is shed',
      'Weighs headroom against cost',
    ],
  },
  {
    slug: 'multi-tenant-kubernetes',
    name: 'Multi-tenant Kubernetes',
    sources: fromSeed,
    side: 'platform',
    prompt: 'Several teams share clusters. How do you isolate them, share the cost and upgrade?',
    goodSignals: [
      'Namespace and network isolation',
      'OPA or another policy engine',
      'Compatibility tests before upgrades',
      'Automatic rollback',
    ],
  },
  {
    slug: 'portal-journey',
    name: 'Developer portal and catalog',
    sources: withOurSignals,
    side: 'platform',
    prompt: 'Design the way to a first deployment and how you measure it as time to first deploy.',
    goodSignals: [
      'Starts from what a new developer does today',
      'Names where the clock starts and stops',
      'Removes waiting before adding features',
    ],
  },
  {
    slug: 'golden-path-exceptions',
    name: 'Running the golden path',
    sources: withOurSignals,
    side: 'platform',
    prompt: 'Some teams need to leave the path. How do exceptions, enablement and support work?',
    goodSignals: [
      'Exceptions have an owner and an end date',
      'Reads repeated exceptions as demand on the roadmap',
      'Says which support a team keeps and which it gives up',
    ],
  },
  {
    slug: 'vm-migration',
    name: 'Migration plan',
    sources: withOurSignals,
    side: 'platform',
    prompt:
      'Services from the virtual machine era move to Kubernetes with minimal downtime, observability first. In which phases?',
    goodSignals: [
      'Measures the service before it moves',
      'Moves small and reversible parts first',
      'Knows what should stay where it is',
    ],
  },
  {
    slug: 'platform-as-product',
    name: 'Platform as a product',
    sources: withOurSignals,
    side: 'platform',
    prompt:
      'Who is the customer, which KPIs and NPS do you follow, and how do data, experiments and declarative SLOs order the backlog?',
    goodSignals: [
      'Names customer groups and their jobs',
      'Sets behaviour beside opinion when measuring',
      'Has dropped something that nobody adopted',
    ],
  },
]

/** Source: seed 2, "Practical exercises or case studies". */
export const caseExercises: readonly CatalogText[] = [
  {
    slug: 'slo-and-budget-design',
    name: 'Design objectives and an error budget',
    sources,
    text: 'Hand over a sample service and its customer journey. Ask for indicators, objectives, an alerting strategy and an error budget policy.',
  },
  {
    slug: 'incident-tabletop',
    name: 'Play through a Sev1',
    sources,
    text: 'Errors rise, the cause is unclear, a deployment was recent. Judge command, triage and communication.',
  },
  {
    slug: 'roadmap-prioritisation',
    name: 'Order a platform roadmap',
    sources,
    text: 'Give a list of wishes (faster pipelines, Kubernetes upgrades, uniform observability, cost tags). Ask for a 6-month roadmap with measures of success.',
  },
  {
    slug: 'org-model-design',
    name: 'Draw the line',
    sources,
    text: 'Ask how they would split the duties of SRE and Platform, who is on call, and how both engage with product teams.',
  },
]

/** Source: seed 2, "What to assess in interviews". */
export const interviewAssessments: readonly CatalogText[] = [
  {
    slug: 'reliability-leadership',
    name: 'Depth in reliability leadership',
    sources,
    text: 'Defines indicators and objectives well, explains error budgets and shows how they change priorities.',
  },
  {
    slug: 'incident-command',
    name: 'Incident command',
    sources,
    text: 'Thinks calmly and in order; can run an incident bridge and its communication.',
  },
  {
    slug: 'product-mindset',
    name: 'Platform product mindset',
    sources,
    text: 'Speaks of adoption, research among internal customers, usability of tools and measured developer satisfaction.',
  },
  {
    slug: 'architecture-judgement',
    name: 'Technical judgement',
    sources,
    text: 'Weighs Kubernetes, managed services, CI/CD, observability and security controls against each other.',
  },
  {
    slug: 'operational-governance',
    name: 'Operational excellence and governance',
    sources,
    text: 'Brings in controls that are light and work, and knows how bureaucracy is avoided.',
  },
  {
    slug: 'people-leadership',
    name: 'People leadership',
    sources,
    text: 'Hires, coaches and manages performance; builds rotations that last and careers that grow.',
  },
  {
    slug: 'influence',
    name: 'Influence across functions',
    sources,
    text: 'Can show change brought about in product teams, Security and Finance.',
  },
]
