import type { CatalogNote } from '#domain/catalog-entry.ts'

/** What is odd about the template matrix and about who answers for what. */
export const raciNotes: readonly CatalogNote[] = [
  {
    slug: 'audit-evidence-two-accountable',
    name: 'Audit evidence has two accountable roles',
    text: 'The template gives A and R to both Platform and Security. An item with two owners has none in a dispute; agree one A with the client.',
    about: ['audit-evidence', 'platform', 'security'],
    sources: ['seed-1'],
  },
  {
    slug: 'product-dev-never-acts',
    name: 'Product Dev holds no R and no A',
    text: 'In all 16 items Product Dev is only consulted or informed, although it writes, changes and usually deploys the services. Ask who does that work today.',
    about: ['product-dev'],
    sources: ['seed-1'],
  },
  {
    slug: 'infra-network-never-acts',
    name: 'Infra/Network holds no R and no A',
    text: 'In all 16 items Infra/Network is only consulted or informed. Where it runs networks, capacity or clusters, the template does not fit.',
    about: ['infra-network'],
    sources: ['seed-1'],
  },
  {
    slug: 'accountable-always-responsible',
    name: 'Whoever answers also does the work',
    text: 'All 17 accountable cells are A/R, and no R stands alone: the template separates neither deciding from doing nor one team’s work from another’s.',
    about: ['sre', 'platform', 'security'],
    sources: ['seed-1'],
  },
  {
    slug: 'vulnerabilities-with-sre',
    name: 'Vulnerabilities are SRE’s, Security is consulted',
    text: 'SRE answers for weaknesses in runtimes and libraries. Libraries are chosen by Product Dev and images come from Platform, so the one who answers can rarely mend.',
    about: ['vulnerability-management', 'sre', 'security', 'product-dev'],
    sources: ['seed-1'],
  },
  {
    slug: 'slo-owner-differs',
    name: 'Who sets the SLO of a service differs',
    text: 'The template makes SRE accountable for SLOs. The role description has the SLO of a single service agreed with its owner and product leadership, and says that the service owner answers for the service in the end.',
    about: ['slo-design', 'slo-accountability', 'boundary-principle', 'shared-accountability', 'service-slos'],
    sources: ['seed-1', 'seed-2'],
  },
  {
    slug: 'incident-owner-and-on-call',
    name: 'Accountability for incidents and the on-call model',
    text: 'The template makes SRE responsible for incident response and leaves Product Dev consulted. That fits SRE as first on call only; with the service team first, Product Dev needs an R.',
    about: ['incident-response', 'service-primary', 'sre-primary', 'product-dev'],
    sources: ['seed-1', 'seed-2'],
  },
  {
    slug: 'on-call-early-stage',
    name: 'A usual model that is also an anti-pattern',
    text: 'The role description calls SRE first on call common in early stages and lists SRE as everybody’s permanent on-call as an anti-pattern. The difference is the word permanent: agree when a service is handed back.',
    about: ['sre-primary', 'sre-dumping-ground'],
    sources: ['seed-2'],
  },
  {
    slug: 'size-brackets-differ',
    name: 'The size brackets differ',
    text: 'The template draws its lines at 50 and 200 engineers, the role description at 100 and 800. An organisation of 80 is mid-size in one and small in the other; one of 300 is large in one and mid-size in the other.',
    about: [
      'one-team',
      'product-managed-platform',
      'federated-platforms',
      'small-startup',
      'mid-size-scale-up',
      'large-enterprise',
    ],
    sources: ['seed-1', 'seed-2'],
  },
  {
    slug: 'size-brackets-overlap',
    name: 'The size brackets share their ends',
    text: '50 and 200 engineers belong to two brackets each in the template, 100 and 800 in the role description. Here 50 counts as small and 200 as mid-size.',
    about: [
      'one-team',
      'product-managed-platform',
      'federated-platforms',
      'small-startup',
      'mid-size-scale-up',
      'large-enterprise',
    ],
    sources: ['seed-1', 'seed-2'],
  },
]
