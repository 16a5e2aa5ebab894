import type { CatalogEarlyWarning } from '#domain/catalog.ts'

/**
 * Signs that the boundary is slipping: the two of seed 1, then one for each common challenge of seed 2, in words that can
 * be observed. What to watch is ours for seed 2. The bottlenecks and business risks of seed 2 are in `risks.ts`.
 */
export const earlyWarnings: readonly CatalogEarlyWarning[] = [
  {
    slug: 'platform-approval-desk',
    name: 'Platform becomes an approval desk',
    signal: 'Teams wait for Platform to approve what they could do themselves; the share of self-service falls.',
    watch: ['exception-rate', 'env-provisioning-time', 'time-to-first-deploy', 'platform-ticket-factory'],
    sources: ['seed-1'],
  },
  {
    slug: 'sre-manual-staff',
    name: 'SRE becomes manual operations staff',
    signal: 'The toil ratio rises, and planned engineering work slips quarter after quarter.',
    watch: ['toil-ratio', 'on-call-health', 'sre-operations-desk'],
    sources: ['seed-1'],
  },
  {
    slug: 'features-crowd-out-reliability',
    name: 'Features crowd out reliability',
    signal: 'Error budgets are overspent and the next sprint looks the same as the last.',
    watch: ['error-budget-consumed', 'action-item-completion', 'reliability-theatre', 'competing-priorities'],
    sources: ['seed-2'],
  },
  {
    slug: 'tools-multiply',
    name: 'Tool sprawl',
    signal: 'Teams run their own observability and CI/CD tools; cost rises and practice drifts apart.',
    watch: ['observability-coverage', 'cost-per-service', 'adoption-rate', 'tool-sprawl'],
    sources: ['seed-2'],
  },
  {
    slug: 'legacy-outside-the-path',
    name: 'Legacy resists the standard',
    signal: 'Older services stay outside the golden path or cannot be instrumented.',
    watch: ['exception-rate', 'observability-coverage', 'legacy-constraints'],
    sources: ['seed-2'],
  },
  {
    slug: 'ownership-asked-mid-incident',
    name: 'Nobody is sure who owns it',
    signal: 'During an incident the first question is whose service it is: SRE’s or the team’s.',
    watch: ['incident-response', 'mtta', 'mttr', 'ambiguous-ownership'],
    sources: ['seed-2'],
  },
  {
    slug: 'alerts-without-action',
    name: 'Too many signals',
    signal: 'Alerts and dashboards multiply while few lead to an action.',
    watch: ['alert-noise-ratio', 'on-call-health', 'mtta', 'signal-overload'],
    sources: ['seed-2'],
  },
  {
    slug: 'adoption-by-mandate',
    name: 'Adoption by order',
    signal: 'Use of the platform is commanded because it is not chosen, and satisfaction falls.',
    watch: ['adoption-rate', 'devex-nps', 'stakeholder-satisfaction', 'platform-in-a-vacuum', 'cross-org-adoption'],
    sources: ['seed-2'],
  },
]
