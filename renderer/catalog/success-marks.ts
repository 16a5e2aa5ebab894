import type { CatalogSuccessMark } from '#domain/catalog-plan.ts'

const sources = ['seed-2'] as const

/** Source: seed 2, "Role Mission", "Role success definition" and "What high performance looks like". */
export const successMarks: readonly CatalogSuccessMark[] = [
  mark('customer-uptime', 'outcome', 'Better uptime and performance', 'Customers see fewer Sev1 and Sev2 incidents.'),
  mark('faster-recovery', 'outcome', 'Faster recovery, less toil', 'MTTR falls and manual operations shrink.'),
  mark(
    'frequent-safe-deploys',
    'outcome',
    'More deployments under control',
    'Progressive delivery and automatic guardrails hold the risk.',
  ),
  mark(
    'reliability-contracts',
    'outcome',
    'Clear reliability contracts',
    'Objectives follow the priorities of the business.',
  ),
  mark(
    'governed-spend',
    'outcome',
    'Spend under governance',
    'Cloud and infrastructure costs are optimised without harm to reliability.',
  ),
  mark(
    'learning-culture',
    'outcome',
    'Mature incident and learning culture',
    'Postmortems without blame lead to systemic repairs.',
  ),
  mark(
    'measurable-success',
    'success',
    'Measurably reliable, faster, adopted',
    'Reliability improves by measure, teams deliver faster with fewer incidents, and platform investments spread because they solve real problems of developers.',
  ),
  mark(
    'transparent-trade-offs',
    'excellence',
    'Targets met, trade-offs in the open',
    'Objectives and error budgets make them visible.',
  ),
  mark('systemic-improvement', 'excellence', 'Incidents improve the system', 'The same fire is not fought twice.'),
  mark(
    'platform-is-product',
    'excellence',
    'The platform is a product',
    'With a roadmap, adoption, documentation and support.',
  ),
  mark('trusted-data', 'excellence', 'Data that leaders trust', 'Engineering leaders plan with it.'),
  mark(
    'team-health',
    'excellence',
    'Healthy teams',
    'On-call load that can be carried, clear priorities, a pace that lasts.',
  ),
]

function mark(slug: string, group: CatalogSuccessMark['group'], name: string, text: string): CatalogSuccessMark {
  return { slug, name, sources, group, text }
}
