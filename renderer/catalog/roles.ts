import type { CatalogRole } from '#domain/catalog-raci.ts'

/** The five columns of the RACI template, in the order the source prints them. */
export const roles: readonly CatalogRole[] = [
  { slug: 'sre', name: 'SRE', side: 'sre', sources: ['seed-1'] },
  { slug: 'platform', name: 'Platform', side: 'platform', sources: ['seed-1'] },
  { slug: 'product-dev', name: 'Product Dev', side: 'product', sources: ['seed-1'] },
  { slug: 'security', name: 'Security', side: 'security', sources: ['seed-1'] },
  { slug: 'infra-network', name: 'Infra/Network', side: 'infrastructure', sources: ['seed-1'] },
]
