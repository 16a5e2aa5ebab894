import type { CatalogText } from '#domain/catalog-entry.ts'
import type { CatalogDecisionRight } from '#domain/catalog-raci.ts'

const sources = ['seed-2'] as const

/** Who may decide what. Source: seed 2, "Decision Rights and Scope of Authority" and "Typical decision-making authority". */
export const decisionRights: readonly CatalogDecisionRight[] = [
  {
    slug: 'on-call-structure',
    name: 'On-call structure of the own teams',
    sources,
    authority: 'independent',
    text: 'Rotations, escalation order and incident roles inside SRE and Platform.',
  },
  {
    slug: 'observability-standards',
    name: 'Observability standards',
    sources,
    authority: 'independent',
    text: 'Dashboards, alert rules and guidance on instrumentation.',
  },
  {
    slug: 'runbook-and-postmortem-form',
    name: 'Form of runbooks and postmortems',
    sources,
    authority: 'independent',
    text: 'Runbook format, the postmortem process and how actions are tracked.',
  },
  {
    slug: 'backlog-priorities',
    name: 'Order of the own backlog',
    sources,
    authority: 'independent',
    text: 'Free within the goals agreed for the quarter.',
  },
  {
    slug: 'technical-approach',
    name: 'Technical approach to platform improvements',
    sources,
    authority: 'independent',
    text: 'Free within the architectural guardrails.',
  },
  {
    slug: 'incident-severity',
    name: 'Severity and messages in an incident',
    sources,
    authority: 'independent',
    text: 'While the incident runs, the leader or a delegate decides alone.',
  },
  {
    slug: 'runtime-patterns',
    name: 'Major changes to runtime patterns',
    sources,
    authority: 'team-or-architecture',
    text: 'For example the Kubernetes version strategy or a new ingress design.',
  },
  {
    slug: 'shared-libraries',
    name: 'New shared libraries and agents',
    sources,
    authority: 'team-or-architecture',
    text: 'Anything many services take in, such as instrumentation or sidecars.',
  },
  {
    slug: 'new-team-requirements',
    name: 'New requirements on product teams',
    sources,
    authority: 'team-or-architecture',
    text: 'Breaking pipeline changes and newly enforced policies.',
  },
  {
    slug: 'slo-framework',
    name: 'Changes to the SLO framework and the tiers',
    sources,
    authority: 'team-or-architecture',
    text: 'How objectives are designed and how services are sorted into tiers.',
  },
  {
    slug: 'strategic-investments',
    name: 'Major platform investments',
    sources,
    authority: 'executive',
    text: 'Those that shift the strategy or need significant capital or running expense.',
  },
  {
    slug: 'costly-vendor-changes',
    name: 'Vendor changes of material cost',
    sources,
    authority: 'executive',
    text: 'For example moving to another APM product or merging CI/CD platforms.',
  },
  {
    slug: 'multi-region-commitments',
    name: 'Multi-region and recovery commitments',
    sources,
    authority: 'executive',
    text: 'A rollout to several regions, and disaster recovery spending above the present budget.',
  },
  {
    slug: 'organisation-changes',
    name: 'Changes to the organisation',
    sources,
    authority: 'executive',
    text: 'New squads, and on-call duties moved between parts of the organisation.',
  },
  {
    slug: 'tooling-budgets',
    name: 'Tooling and shared cloud budgets',
    sources,
    authority: 'budget',
    text: 'Owns or shares the budgets for observability and CI/CD tooling and, depending on the organisation, the shared cost centres of the cloud.',
  },
  {
    slug: 'cloud-commitments',
    name: 'Cloud spend commitments',
    sources,
    authority: 'budget',
    text: 'Proposes savings; Finance or the VP approves commitments of material size.',
  },
  {
    slug: 'reference-implementations',
    name: 'Reference implementations',
    sources,
    authority: 'architecture',
    text: 'Owns them, and with them the paved-road standards for platform parts.',
  },
  {
    slug: 'unsafe-changes',
    name: 'Changes that break safety standards',
    sources,
    authority: 'architecture',
    text: 'May pass or stop changes that touch the platform and violate safety or reliability standards, as a rule through an agreed process.',
  },
  {
    slug: 'tool-evaluation',
    name: 'Evaluation of platform tools',
    sources,
    authority: 'vendor',
    text: 'Leads the evaluation and the technical due diligence.',
  },
  {
    slug: 'contracts',
    name: 'Negotiation and contracts',
    sources,
    authority: 'vendor',
    text: 'Usually with procurement and Finance, on this role’s advice.',
  },
  {
    slug: 'hiring-decisions',
    name: 'Hiring within the headcount plan',
    sources,
    authority: 'hiring',
    text: 'Designs the interview panel, gives the final word for or against a candidate, and proposes the level in line with HR and the engineering ladder.',
  },
  {
    slug: 'operational-controls',
    name: 'Operational controls',
    sources,
    authority: 'compliance',
    text: 'Makes sure they exist and are followed; sign-off is usually shared with Security and GRC.',
  },
  {
    slug: 'platform-standards',
    name: 'Platform standards and tools',
    sources,
    authority: 'shared',
    text: 'Usually the leader’s decision, with input from architecture and security.',
  },
  {
    slug: 'service-slos',
    name: 'Objectives of a single service',
    sources,
    authority: 'shared',
    text: 'Settled together with the owner of the service and the product leadership.',
  },
]

/** Source: seed 2, "Escalation points" and "Incident, escalation, or emergency work". */
export const escalations: readonly CatalogText[] = [
  {
    slug: 'sev1',
    name: 'Sev1 incident',
    sources,
    text: 'To the VP of Engineering or Infrastructure; to Security when a breach is suspected; to the head of support for messages to customers.',
  },
  {
    slug: 'compliance',
    name: 'Compliance or audit issue',
    sources,
    text: 'To the leadership of Security and GRC.',
  },
  {
    slug: 'budget-vendor',
    name: 'Budget or vendor constraint',
    sources,
    text: 'To the VP of Infrastructure and the partner in Finance.',
  },
  {
    slug: 'escalated-to-leader',
    name: 'What is escalated to this role',
    sources,
    text: 'Sev1 events that customers feel, regional outages of a cloud provider that hit production, and security incidents that must be contained in the infrastructure.',
  },
]
