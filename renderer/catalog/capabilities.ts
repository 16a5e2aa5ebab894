import type { CatalogCapability, CatalogRubric } from '#domain/catalog-assessment.ts'
import { platformCapabilities } from './capability-platform.ts'
import { practiceCapabilities } from './capability-practice.ts'

/** Two ladders: one for the platform as a product, one for how reliability is practised. */
export const rubrics: readonly CatalogRubric[] = [
  {
    slug: 'platform-maturity',
    name: 'Platform',
    text: 'How the internal platform is paid for, used, reached, run and measured. Aspects and levels follow the CNCF platform engineering maturity model; the descriptions are ours.',
    levels: [
      { level: 1, title: 'Provisional' },
      { level: 2, title: 'Operational' },
      { level: 3, title: 'Scalable' },
      { level: 4, title: 'Optimizing' },
    ],
    sources: ['cncf', 'demarc'],
  },
  {
    slug: 'reliability-practice',
    name: 'Reliability practice',
    text: 'How production is kept reliable, whoever does it. Each level describes what a visitor would see, not what is intended.',
    levels: [
      { level: 0, title: 'Absent' },
      { level: 1, title: 'Starting' },
      { level: 2, title: 'Defined' },
      { level: 3, title: 'Managed' },
      { level: 4, title: 'Improving' },
    ],
    sources: ['demarc'],
  },
]

export const capabilities: readonly CatalogCapability[] = [...platformCapabilities, ...practiceCapabilities]
