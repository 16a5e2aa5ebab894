import type { CatalogText } from '#domain/catalog-entry.ts'

/** Source: seed 1, its key takeaways, its one-line summary and the note under its matrix. */
export const principles: readonly CatalogText[] = [
  {
    slug: 'sre-owns-outcomes',
    name: 'SRE answers for reliability',
    text: 'SRE holds the service level objectives: production operations, incident response, the practice of SLIs and SLOs, and the control of risk in changes.',
    sources: ['seed-1'],
  },
  {
    slug: 'platform-is-a-product',
    name: 'Platform is a product',
    text: 'Platform supplies the shared foundation the way a product team would: it designs a golden path and is measured by developer experience and the throughput of the whole organisation.',
    sources: ['seed-1'],
  },
  {
    slug: 'boundary-principle',
    name: 'The boundary',
    text: 'SRE is accountable for how a service runs; Platform is accountable for the mechanisms that make running it safely the easy choice.',
    sources: ['seed-1'],
  },
  {
    slug: 'self-service-and-budget',
    name: 'Two remedies',
    text: 'When SRE turns into a manual operations desk or Platform into a ticket factory, self-service and a clear error budget policy are the way back.',
    sources: ['seed-1'],
  },
  {
    slug: 'run-by-kpis',
    name: 'Run by figures',
    text: 'Both sides are anchored in self-service and in the governance of SLOs, and steered by KPIs after that.',
    sources: ['seed-1'],
  },
  {
    slug: 'explicit-accountability',
    name: 'Accountability is explicit even in one team',
    text: 'In a small organisation SRE and Platform may be the same people. The A of every item is written down all the same.',
    sources: ['seed-1'],
  },
]
