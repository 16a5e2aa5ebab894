import type { CatalogEntry } from '#domain/catalog-entry.ts'
import type { CatalogRaciItem } from '#domain/catalog-raci.ts'

export const raciGroups: readonly CatalogEntry[] = [
  { slug: 'operations-reliability', name: 'Operations and reliability', sources: ['seed-1'] },
  { slug: 'platform-devex', name: 'Platform and developer experience', sources: ['seed-1'] },
  { slug: 'security-governance', name: 'Security and governance', sources: ['seed-1'] },
]

/**
 * The template matrix: 16 items by 5 roles, every letter as seed 1 gives it, flaws included. What is odd about it
 * stands in `notes.ts`; correcting a letter here would hide the flaw from the client.
 */
export const raciItems: readonly CatalogRaciItem[] = [
  {
    slug: 'slo-design',
    name: 'SLO and SLI design and operation',
    group: 'operations-reliability',
    description:
      'Choosing what to measure from the user’s point of view, setting the objective for each service, and keeping both under review.',
    letters: letters('AR', 'C', 'C', 'I', 'I'),
    kpis: ['slo-attainment', 'observability-coverage'],
    sources: ['seed-1'],
  },
  {
    slug: 'error-budget-policy',
    name: 'Error budget policy and release gating',
    group: 'operations-reliability',
    description:
      'The written rule that says what happens to releases as the error budget is used up, and the authority to apply it.',
    letters: letters('AR', 'C', 'C', 'I', 'I'),
    kpis: ['error-budget-consumed', 'error-budget-burn-rate'],
    sources: ['seed-1'],
  },
  {
    slug: 'incident-response',
    name: 'Production incident response',
    group: 'operations-reliability',
    description: 'On-call, paging, command and communication from the first alert until the service is restored.',
    letters: letters('AR', 'C', 'C', 'C', 'C'),
    kpis: ['mtta', 'mttd', 'mttr', 'incident-frequency', 'on-call-health'],
    sources: ['seed-1'],
  },
  {
    slug: 'change-management',
    name: 'Change management: safety valves and CAB',
    group: 'operations-reliability',
    description:
      'How risky changes are reviewed, staged and stopped: automatic release safety valves first, a change advisory board (CAB) where one is required.',
    letters: letters('AR', 'C', 'C', 'C', 'I'),
    kpis: ['change-fail-rate', 'failed-deployment-recovery-time', 'deployment-rework-rate'],
    sources: ['seed-1'],
  },
  {
    slug: 'capacity-planning',
    name: 'Capacity planning',
    group: 'operations-reliability',
    description:
      'Forecasting load, including seasons and campaigns, and holding enough headroom to keep the objectives.',
    letters: letters('AR', 'C', 'C', 'I', 'C'),
    kpis: ['slo-attainment', 'cost-per-unit'],
    sources: ['seed-1'],
  },
  {
    slug: 'postmortems',
    name: 'Postmortems and the learning system',
    group: 'operations-reliability',
    description:
      'Blameless analysis of incidents, with actions that have an owner and a date and are followed to the end.',
    letters: letters('AR', 'C', 'C', 'I', 'I'),
    kpis: ['postmortem-completion', 'action-item-completion'],
    sources: ['seed-1'],
  },
  {
    slug: 'developer-portal',
    name: 'Developer portal (IDP) and service catalog',
    group: 'platform-devex',
    description:
      'The place where developers find services, their owners, templates and documents, and serve themselves.',
    letters: letters('I', 'AR', 'C', 'C', 'I'),
    kpis: ['adoption-rate', 'devex-nps', 'time-to-first-deploy'],
    sources: ['seed-1'],
  },
  {
    slug: 'cicd-templates',
    name: 'CI/CD templates and pipelines',
    group: 'platform-devex',
    description: 'Reusable build, test and deployment pipelines with the release safety valves built in.',
    letters: letters('C', 'AR', 'C', 'I', 'I'),
    kpis: ['deployment-frequency', 'change-lead-time', 'pipeline-reliability'],
    sources: ['seed-1'],
  },
  {
    slug: 'iac-modules',
    name: 'Infrastructure modules and environment self-service',
    group: 'platform-devex',
    description:
      'Versioned infrastructure-as-code modules and the workflow by which a team gets a running environment without a ticket.',
    letters: letters('C', 'AR', 'C', 'C', 'I'),
    kpis: ['env-provisioning-time', 'adoption-rate'],
    sources: ['seed-1'],
  },
  {
    slug: 'observability-stack',
    name: 'Observability stack: logs, metrics, traces',
    group: 'platform-devex',
    description:
      'The shared pipeline and tools for telemetry, with standards for instrumentation, dashboards and alerts.',
    letters: letters('C', 'AR', 'I', 'C', 'I'),
    kpis: ['observability-coverage', 'alert-noise-ratio', 'mttd'],
    sources: ['seed-1'],
  },
  {
    slug: 'kubernetes-runtime',
    name: 'Kubernetes and runtime platform',
    group: 'platform-devex',
    description: 'The clusters and other runtimes on which services run: tenancy, isolation, upgrades, scaling.',
    letters: letters('C', 'AR', 'I', 'C', 'C'),
    kpis: ['platform-caused-incidents', 'cost-per-service', 'dr-test-pass-rate'],
    sources: ['seed-1'],
  },
  {
    slug: 'golden-path',
    name: 'Golden path: reference architecture and SDKs',
    group: 'platform-devex',
    description: 'The supported way from an empty repository to a service in production, with a known way to leave it.',
    letters: letters('C', 'AR', 'C', 'I', 'I'),
    kpis: ['adoption-rate', 'exception-rate', 'time-to-first-deploy'],
    sources: ['seed-1'],
  },
  {
    slug: 'iam-secrets',
    name: 'IAM and secrets management (the mechanism)',
    group: 'security-governance',
    description: 'The mechanism for identities, access and secrets; who may have which access is a separate decision.',
    letters: letters('I', 'AR', 'I', 'C', 'C'),
    kpis: ['adoption-rate', 'exception-rate'],
    sources: ['seed-1'],
  },
  {
    slug: 'vulnerability-management',
    name: 'Vulnerability management: runtime and libraries',
    group: 'security-governance',
    description: 'Finding, ranking and removing known weaknesses in runtimes, images and libraries in production.',
    letters: letters('AR', 'C', 'C', 'C', 'I'),
    kpis: ['action-item-completion', 'incident-frequency'],
    sources: ['seed-1'],
  },
  {
    slug: 'policy-as-code',
    name: 'Policy as code',
    group: 'security-governance',
    description:
      'Rules for configuration and deployment checked by machine, for example with OPA, instead of by approval.',
    letters: letters('C', 'AR', 'I', 'C', 'I'),
    kpis: ['exception-rate', 'platform-caused-incidents'],
    sources: ['seed-1'],
  },
  {
    slug: 'audit-evidence',
    name: 'Audit and compliance evidence',
    group: 'security-governance',
    description: 'Collecting and keeping the records that show controls were in place and were followed.',
    letters: letters('C', 'AR', 'I', 'AR', 'I'),
    kpis: ['dr-test-pass-rate', 'postmortem-completion'],
    sources: ['seed-1'],
  },
]

/** One row of the template in the order of its columns. */
function letters(
  sre: string,
  platform: string,
  productDev: string,
  security: string,
  infraNetwork: string,
): Readonly<Record<string, string>> {
  return { sre, platform, 'product-dev': productDev, security, 'infra-network': infraNetwork }
}
