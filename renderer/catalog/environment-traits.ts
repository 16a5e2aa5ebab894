import type { CatalogEnvironmentTrait } from '#domain/catalog-assessment.ts'

const sources = ['seed-2'] as const

/** Source: seed 2, "Typical Tech Stack / Environment". */
export const environmentTraits: readonly CatalogEnvironmentTrait[] = [
  trait('cloud-first', 'infrastructure', 'Cloud first', 'Usually one cloud with several accounts or subscriptions.'),
  trait(
    'multi-zone',
    'infrastructure',
    'Several zones',
    'Tier-1 services run in several zones; several regions are planned or half built.',
  ),
  trait(
    'kubernetes-runtime',
    'infrastructure',
    'Kubernetes as main runtime',
    'Microservices run there; some work runs serverless or on managed databases.',
  ),
  trait(
    'network-segmentation',
    'infrastructure',
    'Networks apart',
    'Development, staging and production are separate; private networks, controlled ways in and out.',
  ),
  trait('microservices', 'application', 'Microservices and APIs', 'Some legacy monoliths may remain.'),
  trait(
    'service-communication',
    'application',
    'REST and gRPC between services',
    'Messages over managed queues and streams where the context asks for it.',
  ),
  trait('gated-pipelines', 'application', 'Standard pipelines', 'With automatic test gates.'),
  trait('flagged-rollouts', 'application', 'Feature flags', 'Common in mature delivery teams.'),
  trait('managed-databases', 'data', 'Managed relational databases, NoSQL caches', 'A mixture of both.'),
  trait(
    'backup-discipline',
    'data',
    'Automated backup and restore',
    'Replication and performance baselines beside it.',
  ),
  trait('log-analytics', 'data', 'Analysis of logs', 'Shows reliability trends and what customers felt.'),
  trait('central-identity', 'security', 'Central identity', 'Single sign-on, and access to production by role.'),
  trait('integrated-secrets', 'security', 'Secrets in runtime and pipelines', 'From one secrets management.'),
  trait('scans-in-pipelines', 'security', 'Vulnerability checks in the build', 'How far depends on maturity.'),
  trait('audit-logs', 'security', 'Audit logs kept by policy', 'How long depends on the industry.'),
  trait(
    'teams-own-services',
    'delivery',
    'Product teams own services',
    'SRE and Platform enable them and share responsibility for the reliability of tier 1.',
  ),
  trait(
    'platform-as-product-team',
    'delivery',
    'Platform as an internal product team',
    'With targets for adoption and developer experience.',
  ),
  trait('agile-quarters', 'planning', 'Agile teams, quarterly plans', 'Teams plan agile, the organisation by quarter.'),
  trait(
    'competing-work',
    'planning',
    'Reliability against features',
    'They compete; objectives and error budgets help to keep the balance.',
  ),
  trait(
    'service-count',
    'scale',
    'Up to hundreds of services',
    'Depends on maturity; several environments; regulation adds complexity.',
  ),
  trait('always-on', 'scale', 'High availability', 'Customers of SaaS products use them around the clock, every day.'),
  trait('sre-squads', 'topology', 'SRE squads', 'Incident response, reliability engineering, observability standards.'),
  trait(
    'platform-squads',
    'topology',
    'Platform squads',
    'Kubernetes platform, CI/CD foundations, self-service tools.',
  ),
  trait(
    'observability-squad',
    'topology',
    'Observability or tooling squad',
    'Optional; depends on the size of the organisation.',
  ),
]

function trait(
  slug: string,
  area: CatalogEnvironmentTrait['area'],
  name: string,
  text: string,
): CatalogEnvironmentTrait {
  return { slug, name, sources, area, text }
}
