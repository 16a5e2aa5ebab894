import type { CatalogSkill } from '#domain/catalog-people.ts'
import { softSkills } from './soft-skills.ts'

const sources = ['seed-2'] as const

type Group = Exclude<CatalogSkill['group'], 'soft'>

/** Source: seed 2, "Technical Skills Required" and "Soft Skills and Behavioral Capabilities". */
export const skills: readonly CatalogSkill[] = [
  ...group('must-have', [
    {
      slug: 'cloud-architecture',
      name: 'Cloud infrastructure architecture',
      importance: 'critical',
      covers: 'Resilient clouds that scale, across networks, compute and storage.',
      use: 'Sets standards, reviews designs, guides migrations, handles risk.',
    },
    {
      slug: 'kubernetes',
      name: 'Kubernetes and container platforms',
      importance: 'critical',
      covers: 'Running clusters: tenants, networks, scaling, upgrades.',
      use: 'Runtime strategy, capacity, reliability of the platform.',
    },
    {
      slug: 'observability',
      name: 'Observability: metrics, logs, traces',
      importance: 'critical',
      covers: 'Design of monitoring, measuring objectives, a philosophy of alerting.',
      use: 'Sets standards, cuts noise, makes detection and diagnosis better.',
    },
    {
      slug: 'incident-response',
      name: 'Incident management and response',
      importance: 'critical',
      covers: 'Command, escalation, messages and coordination under pressure.',
      use: 'Leads Sev1 response, improves the process, runs postmortems.',
    },
    {
      slug: 'infrastructure-as-code',
      name: 'Infrastructure as code',
      importance: 'critical',
      covers: 'Declared infrastructure in version control, built from modules.',
      use: 'Uniform environments, less drift, self-service.',
    },
    {
      slug: 'ci-cd',
      name: 'CI/CD foundations',
      importance: 'important',
      covers: 'Pipelines for build and deployment, release strategies, guardrails.',
      use: 'Safer delivery, deployment practice that scales.',
    },
    {
      slug: 'linux-systems',
      name: 'Linux and systems fundamentals',
      importance: 'important',
      covers: 'Operating system and network basics, performance, troubleshooting.',
      use: 'Root causes, scaling, hardening.',
    },
    {
      slug: 'networking',
      name: 'Networking fundamentals',
      importance: 'important',
      covers: 'DNS, load balancing, TLS, routing, VPC and VNet patterns.',
      use: 'Design for resilience, analysis of how things fail.',
    },
    {
      slug: 'sre-principles',
      name: 'Reliability engineering (SRE principles)',
      importance: 'critical',
      covers: 'Objectives, error budgets, less toil, automation first.',
      use: 'Sets targets, orders the work, coaches teams.',
    },
    {
      slug: 'platform-security',
      name: 'Security fundamentals of platforms',
      importance: 'important',
      covers: 'Identity and access, secrets, vulnerabilities, least privilege.',
      use: 'Builds secure platform controls together with Security.',
    },
  ]),
  ...group('good-to-have', [
    {
      slug: 'service-mesh',
      name: 'Service mesh and advanced traffic management',
      importance: 'optional',
      covers: 'Mutual TLS, traffic shaping, retries, circuit breakers.',
      use: 'More resilience, progressive delivery.',
    },
    {
      slug: 'progressive-delivery',
      name: 'Progressive delivery tooling',
      importance: 'important',
      covers: 'Canaries, blue/green, feature flags, automatic rollback.',
      use: 'Less risk in a change and a smaller blast radius.',
    },
    {
      slug: 'database-reliability',
      name: 'Database reliability patterns',
      importance: 'important',
      covers: 'High availability, backups, replication, failover, performance.',
      use: 'Works on the resilience of the data tier and its recovery objectives (RTO, RPO).',
    },
    {
      slug: 'performance-engineering',
      name: 'Performance engineering and load tests',
      importance: 'important',
      covers: 'Capacity models, search for bottlenecks.',
      use: 'Prevents incidents, sets scaling policies.',
    },
    {
      slug: 'chaos-engineering',
      name: 'Pragmatic chaos engineering',
      importance: 'optional',
      covers: 'Controlled experiments on resilience.',
      use: 'Checks failure modes and runbooks.',
    },
    {
      slug: 'multi-region',
      name: 'Multi-region architecture',
      importance: 'context-specific',
      covers: 'Active-active and active-passive patterns.',
      use: 'Supports worldwide growth and recovery goals.',
    },
    {
      slug: 'developer-portal',
      name: 'Developer portal concepts',
      importance: 'optional',
      covers: 'Service catalog, templates, scorecards.',
      use: 'Brings about self-service and adoption.',
    },
    {
      slug: 'finops',
      name: 'FinOps tools and practice',
      importance: 'important',
      covers: 'Allocation, forecasts, savings.',
      use: 'Lines platform choices up with cost.',
    },
  ]),
  ...group('advanced', [
    {
      slug: 'failure-analysis',
      name: 'Failure analysis in distributed systems',
      importance: 'important',
      covers: 'Hard debugging across services and their dependencies.',
      use: 'Fewer repeat incidents, a more resilient architecture.',
    },
    {
      slug: 'platform-product-thinking',
      name: 'Platform product thinking',
      importance: 'critical',
      covers: 'The platform as a product: roadmap, adoption, usability, support.',
      use: 'Builds a platform that developers pick of their own will.',
    },
    {
      slug: 'controls-automation',
      name: 'Policy as code and automated controls',
      importance: 'important',
      covers: 'Automatic guardrails for security and compliance.',
      use: 'Lets governance grow while delivery keeps its speed.',
    },
    {
      slug: 'observability-at-scale',
      name: 'Observability at large scale',
      importance: 'important',
      covers: 'Metrics of high cardinality, cost control, sampling.',
      use: 'Balances what can be seen with what seeing costs.',
    },
    {
      slug: 'release-governance',
      name: 'Release governance for a whole organisation',
      importance: 'important',
      covers: 'Change management by risk, a strategy for progressive delivery.',
      use: 'Fewer failed changes and faster delivery.',
    },
  ]),
  ...group('emerging', [
    {
      slug: 'aiops',
      name: 'AIOps and intelligent alerting',
      importance: 'optional',
      covers: 'Machine learning finds anomalies and ties events together.',
      use: 'Less noise, faster triage, incidents foreseen.',
      remark: 'Growing',
    },
    {
      slug: 'ai-incident-response',
      name: 'AI-assisted incident response',
      importance: 'optional',
      covers: 'AI sums up incidents, suggests mitigations, drafts postmortems.',
      use: 'Better MTTR, more learning from each incident.',
      remark: 'Growing',
    },
    {
      slug: 'paved-road-automation',
      name: 'Automation of the paved road',
      importance: 'important',
      covers: 'Golden paths enforced by machine, scorecards, repair of drift.',
      use: 'Compliance and consistency at scale.',
    },
    {
      slug: 'supply-chain-security',
      name: 'Software supply chain security',
      importance: 'context-specific',
      covers: 'SBOMs, provenance, signed artifacts, secure pipelines.',
      use: 'Security of the platform built into delivery.',
      remark: 'Rising',
    },
    {
      slug: 'multi-cloud',
      name: 'Multi-cloud and hybrid patterns, where needed',
      importance: 'context-specific',
      covers: 'Portability, resilience across providers.',
      use: 'Less risk from a single vendor.',
    },
  ]),
  ...softSkills,
]

function group(name: Group, rows: readonly Row[]): CatalogSkill[] {
  return rows.map(({ remark = '', ...row }) => ({ ...row, group: name, sources, strong: '', remark }))
}

type Row = Pick<CatalogSkill, 'slug' | 'name' | 'importance' | 'covers' | 'use'> & { readonly remark?: string }
