import type { CatalogOrgPattern } from '#domain/catalog-people.ts'

const sources = ['seed-1'] as const

/** How the two sides are usually organised, by engineers in scope. Source: seed 1, "Org Design Patterns". */
export const orgPatterns: readonly CatalogOrgPattern[] = [
  {
    slug: 'one-team',
    name: 'One team for both sides',
    sources,
    size: 'small',
    engineers: 'Up to about 50 engineers',
    shape: [
      'A single team does both reliability and platform work.',
      'The RACI still gives every item one named accountable role.',
      'The on-call duty changes hands every week.',
    ],
  },
  {
    slug: 'product-managed-platform',
    name: 'Product-managed platform, mixed SRE',
    sources,
    size: 'mid',
    engineers: '50 to 200 engineers',
    shape: [
      'The platform has its own product manager.',
      'Some SREs sit with product teams; a central group keeps the standards.',
    ],
  },
  {
    slug: 'federated-platforms',
    name: 'Several platform teams, central SRE',
    sources,
    size: 'large',
    engineers: 'More than 200 engineers',
    shape: [
      'Separate teams for the developer portal, the runtime platform and the data platform, and one central SRE team.',
      'A governance board decides on service level objectives.',
      'FinOps is a close partner.',
    ],
  },
]
