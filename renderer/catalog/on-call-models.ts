import type { CatalogText } from '#domain/catalog-entry.ts'

const sources = ['seed-2'] as const

/** Who is paged first. Source: seed 2, "Delivery model". */
export const onCallModels: readonly CatalogText[] = [
  {
    slug: 'sre-primary',
    name: 'SRE first, service team second',
    sources,
    text: 'SRE takes the page and the service team backs it up. Usual while the practice is early or half grown.',
  },
  {
    slug: 'service-primary',
    name: 'Service team first, SRE advises',
    sources,
    text: 'The team that owns the service takes the page and SRE gives advice. Usual once SRE adoption is mature.',
  },
]
