import type { CatalogText } from '#domain/catalog-entry.ts'

const sources = ['seed-2'] as const

/** Source: seed 2, "Nature of collaboration". */
export const collaboration: readonly CatalogText[] = [
  {
    slug: 'co-designed-standards',
    name: 'Standards are designed together',
    sources,
    text: 'The platform brings paved roads; product teams bring requirements and feedback.',
  },
  {
    slug: 'shared-accountability',
    name: 'Accountability is shared, ownership is not',
    sources,
    text: 'SRE and platform leads enable reliability; in the end the owner of a service owns it.',
  },
  {
    slug: 'governance-with-empathy',
    name: 'Governance with empathy',
    sources,
    text: 'Minimum standards are enforced, and teams get help and a way to migrate to them.',
  },
]
