import type { CatalogRisk } from '#domain/catalog-warnings.ts'

const sources = ['seed-2'] as const

/** Source: seed 2, "Risks, Challenges, and Failure Modes" (its anti-patterns are a list of their own). */
export const risks: readonly CatalogRisk[] = [
  risk(
    'competing-priorities',
    'challenge',
    'Competing priorities',
    'Pressure for features crowds reliability out unless objectives and error budgets really govern.',
  ),
  risk(
    'tool-sprawl',
    'challenge',
    'Tool sprawl',
    'Scattered observability and CI/CD tools cost more and make teams less alike.',
  ),
  risk(
    'legacy-constraints',
    'challenge',
    'Legacy constraints',
    'Older services resist standards or lack instrumentation.',
  ),
  risk(
    'ambiguous-ownership',
    'challenge',
    'Ambiguous ownership',
    'Where SRE and service team are not told apart, work falls between them.',
  ),
  risk(
    'signal-overload',
    'challenge',
    'Signal overload',
    'Alerts and dashboards that do not lead to action wear down whoever is on call.',
  ),
  risk(
    'cross-org-adoption',
    'challenge',
    'Adoption across the organisation',
    'A platform is worth what product teams use of it, and mandates often fail.',
  ),
  risk(
    'senior-scarcity',
    'bottleneck',
    'Few senior engineers',
    'Hardly anyone can design resilient distributed systems and platforms.',
  ),
  risk(
    'manual-reviews',
    'bottleneck',
    'Slow security and compliance reviews',
    'They take long as long as controls are manual.',
  ),
  risk('procurement-delays', 'bottleneck', 'Procurement delays', 'Upgrades of essential tools wait.'),
  risk(
    'outside-dependencies',
    'bottleneck',
    'Dependence on other parts',
    'Some causes, such as the architecture of applications, lie beyond the reach of the platform.',
  ),
  risk(
    'data-without-case',
    'underperformance',
    'Data without a case',
    'Reliability figures are not turned into business results and investment cases.',
  ),
  risk('too-tactical', 'underperformance', 'Too tactical', 'Incidents are chased and the system never improves.'),
  risk(
    'low-trust',
    'underperformance',
    'Stakeholders lost',
    'Poor care of stakeholders leads to little trust, and then nobody adopts.',
  ),
  risk('weak-talent-development', 'underperformance', 'People not developed', 'Ends in heroics and burnout.'),
  risk(
    'outages-and-churn',
    'business-risk',
    'Outages and churn',
    'More outages and a worse experience cost customers and revenue.',
  ),
  risk(
    'slow-delivery',
    'business-risk',
    'Slower delivery',
    'Unstable platforms and broken pipelines hold products up.',
  ),
  risk(
    'security-incidents',
    'business-risk',
    'Security incidents',
    'Weak operational controls and poor visibility let them through.',
  ),
  risk('cost-overruns', 'business-risk', 'Cloud cost overruns', 'Nobody answers for the spending.'),
  risk(
    'attrition',
    'business-risk',
    'Loss of people',
    'On-call duty and firefighting that cannot be sustained drive them away.',
  ),
]

function risk(slug: string, group: CatalogRisk['group'], name: string, text: string): CatalogRisk {
  return { slug, name, sources, group, text }
}
