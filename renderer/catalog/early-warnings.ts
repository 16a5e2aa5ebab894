import type { CatalogEarlyWarning } from '#domain/catalog-warnings.ts'

/**
 * Signs that the boundary is slipping: the two of seed 1, then one for each common challenge of seed 2, in words that can
 * be observed. What to watch is ours for seed 2, and so are the indicators and their thresholds, but for the toil ratio.
 * The bottlenecks and business risks of seed 2 are in `risks.ts`.
 */
export const earlyWarnings: readonly CatalogEarlyWarning[] = [
  {
    slug: 'platform-approval-desk',
    name: 'Platform becomes an approval desk',
    signal: 'Teams wait for Platform to approve what they could do themselves; the share of self-service falls.',
    watch: ['exception-rate', 'env-provisioning-time', 'time-to-first-deploy', 'platform-ticket-factory'],
    indicators: [
      {
        key: 'requests-by-ticket',
        title: 'Requests that wait for a ticket',
        formula:
          'Occurrences a month of tasks that Platform does or should own and that arrive as a ticket, of those for which that is known.',
        worse: 'more',
        watch: 25,
        warn: 50,
        source: 'demarc',
      },
      {
        key: 'self-service-share',
        title: 'Self-service ratio',
        formula:
          'Services on the golden path, of those whose standing is known. It stands in for requests served without a person, which nobody counts.',
        worse: 'less',
        watch: 80,
        warn: 50,
        source: 'demarc',
      },
    ],
    sources: ['seed-1'],
  },
  {
    slug: 'sre-manual-staff',
    name: 'SRE becomes manual operations staff',
    signal: 'The toil ratio rises, and planned engineering work slips quarter after quarter.',
    watch: ['toil-ratio', 'on-call-health', 'sre-operations-desk'],
    indicators: [
      {
        key: 'sre-toil-ratio',
        title: 'Toil ratio of the SRE side',
        formula: 'Hours of toil a month of teams on the SRE side, of their capacity (people x 21 days x hours a day).',
        worse: 'more',
        watch: 30,
        warn: 50,
        source: 'seed-1',
      },
      {
        key: 'sre-tickets',
        title: 'SRE toil that arrives as tickets',
        formula: 'Hours a month of the SRE side’s toil that arrives by ticket, of the hours for which that is known.',
        worse: 'more',
        watch: 25,
        warn: 50,
        source: 'demarc',
      },
    ],
    sources: ['seed-1'],
  },
  {
    slug: 'features-crowd-out-reliability',
    name: 'Features crowd out reliability',
    signal: 'Error budgets are overspent and the next sprint looks the same as the last.',
    watch: ['error-budget-consumed', 'action-item-completion', 'reliability-theatre', 'competing-priorities'],
    indicators: [
      {
        key: 'unused-objectives',
        title: 'Objectives unused in decisions',
        formula:
          'Services whose objective is defined or measured but not used in decisions, of all services with an objective.',
        worse: 'more',
        watch: 50,
        warn: 80,
        source: 'demarc',
      },
    ],
    sources: ['seed-2'],
  },
  {
    slug: 'tools-multiply',
    name: 'Tool sprawl',
    signal: 'Teams run their own observability and CI/CD tools; cost rises and practice drifts apart.',
    watch: ['observability-coverage', 'cost-per-service', 'adoption-rate', 'tool-sprawl'],
    indicators: [
      {
        key: 'overlapping-tools',
        title: 'Tools beyond the first of a category',
        formula:
          'Tools in use beyond the first of each category that overlaps (overlap index above 0), of all tools whose category and users are known.',
        worse: 'more',
        watch: 30,
        warn: 50,
        source: 'demarc',
      },
    ],
    sources: ['seed-2'],
  },
  {
    slug: 'legacy-outside-the-path',
    name: 'Legacy resists the standard',
    signal: 'Older services stay outside the golden path or cannot be instrumented.',
    watch: ['exception-rate', 'observability-coverage', 'legacy-constraints'],
    indicators: [
      {
        key: 'off-the-path',
        title: 'Services off the golden path',
        formula: 'Services off the path, of those whose standing is known.',
        worse: 'more',
        watch: 20,
        warn: 50,
        source: 'demarc',
      },
      {
        key: 'uninstrumented',
        title: 'Services without telemetry',
        formula: 'Services with neither metrics nor logs nor traces, of those for which that is known.',
        worse: 'more',
        watch: 10,
        warn: 30,
        source: 'demarc',
      },
    ],
    sources: ['seed-2'],
  },
  {
    slug: 'ownership-asked-mid-incident',
    name: 'Nobody is sure who owns it',
    signal: 'During an incident the first question is whose service it is: SRE’s or the team’s.',
    watch: ['incident-response', 'mtta', 'mttr', 'ambiguous-ownership'],
    indicators: [
      {
        key: 'unowned-services',
        title: 'Services without an owner',
        formula: 'Services for which no owner team is entered, of all services.',
        worse: 'more',
        watch: 0,
        warn: 10,
        source: 'demarc',
      },
      {
        key: 'unclear-accountability',
        title: 'Items without exactly one A',
        formula: 'Items of the As-Is matrix with no A or several, of all items that hold a letter.',
        worse: 'more',
        watch: 10,
        warn: 30,
        source: 'demarc',
      },
    ],
    sources: ['seed-2'],
  },
  {
    slug: 'alerts-without-action',
    name: 'Too many signals',
    signal: 'Alerts and dashboards multiply while few lead to an action.',
    watch: ['alert-noise-ratio', 'on-call-health', 'mtta', 'signal-overload'],
    indicators: [
      {
        key: 'alerts-on-causes',
        title: 'Services that alert on causes',
        formula: 'Services whose alerts fire on causes such as CPU, of those with alerts of a known kind.',
        worse: 'more',
        watch: 30,
        warn: 60,
        source: 'demarc',
      },
    ],
    sources: ['seed-2'],
  },
  {
    slug: 'adoption-by-mandate',
    name: 'Adoption by order',
    signal: 'Use of the platform is commanded because it is not chosen, and satisfaction falls.',
    watch: ['adoption-rate', 'devex-nps', 'stakeholder-satisfaction', 'platform-in-a-vacuum', 'cross-org-adoption'],
    indicators: [
      {
        key: 'silent-divergence',
        title: 'Off the path without an exception',
        formula: 'Services off the golden path, of all that are off it or hold an exception.',
        worse: 'more',
        watch: 25,
        warn: 50,
        source: 'demarc',
      },
    ],
    sources: ['seed-2'],
  },
]
