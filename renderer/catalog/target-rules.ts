import type { CatalogText } from '#domain/catalog-entry.ts'

const sources = ['seed-2'] as const

/** Source: seed 2, "Notes on target setting". */
export const targetRules: readonly CatalogText[] = [
  {
    slug: 'targets-by-tier',
    name: 'Targets differ by tier',
    sources,
    text: 'A tier-1 service that customers depend on and an internal tool do not share one target.',
  },
  {
    slug: 'trend-before-threshold',
    name: 'Trend first, threshold later',
    sources,
    text: 'A young environment is judged by improvement; a mature organisation sets strict thresholds.',
  },
  {
    slug: 'paired-with-judgement',
    name: 'No figure without judgement',
    sources,
    text: 'Each indicator goes with a qualitative review, or it will be gamed: suppressed alerts, for instance, improve the noise ratio.',
  },
]
