import type { CatalogRoleVariant } from '#domain/catalog-people.ts'

const sources = ['seed-2'] as const

/**
 * How the same responsibilities shift with the organisation. Source: seed 2, "Role Variants". Its size classes
 * (100 and 800 engineers) are not those of the organisation patterns (50 and 200, seed 1).
 */
export const roleVariants: readonly CatalogRoleVariant[] = [
  {
    slug: 'small-startup',
    name: 'Small startup',
    sources,
    dimension: 'size',
    applies: 'Up to 100 engineers',
    focus: [
      'The leader still builds: a player-coach who lays the core of the platform fast.',
      'Stable CI/CD first, then basic observability and a pragmatic incident process.',
    ],
  },
  {
    slug: 'mid-size-scale-up',
    name: 'Mid-size scale-up',
    sources,
    dimension: 'size',
    applies: '100 to 800 engineers',
    focus: [
      'SRE and Platform are distinct squads; the leader works on adoption and governance.',
      'Objectives rolled out, a paved road, readiness for several regions, cost under governance.',
    ],
  },
  {
    slug: 'large-enterprise',
    name: 'Enterprise',
    sources,
    dimension: 'size',
    applies: '800 engineers and more',
    focus: [
      'Formal service management and compliance are tied in; the leader may manage managers in several regions.',
      'Uniform controls, audit evidence, tooling at scale, one operating model worldwide.',
    ],
  },
  {
    slug: 'b2b-saas',
    name: 'B2B SaaS',
    sources,
    dimension: 'industry',
    applies: 'The usual case',
    focus: ['Uptime, customer trust and predictable performance weigh most.'],
  },
  {
    slug: 'financial-services',
    name: 'Financial services and other regulated industries',
    sources,
    dimension: 'industry',
    applies: 'Banks, insurers, payments and other supervised business',
    focus: [
      'Stricter change control, more audit evidence, disaster recovery tested with rigour.',
      'Segregation of duties and access governance get more weight.',
    ],
  },
  {
    slug: 'healthcare',
    name: 'Healthcare',
    sources,
    dimension: 'industry',
    applies: 'Providers and products that handle patient data',
    focus: ['Data protection and incident response are held to higher requirements.'],
  },
  {
    slug: 'consumer-tech',
    name: 'Consumer technology at high scale',
    sources,
    dimension: 'industry',
    applies: 'Large, uneven public traffic',
    focus: ['Traffic swings widely: performance engineering and several regions add complexity.'],
  },
  {
    slug: 'single-region',
    name: 'Engineering in one region',
    sources,
    dimension: 'geography',
    applies: 'All engineers share about one working day',
    focus: ['On-call duty and governance stay simple, with few handovers.'],
  },
  {
    slug: 'distributed',
    name: 'Distributed or global teams',
    sources,
    dimension: 'geography',
    applies: 'Engineers in several time zones',
    focus: ['Follow-the-sun rotations, rigorous documentation, one way to communicate in an incident.'],
  },
  {
    slug: 'product-led',
    name: 'Product-led company',
    sources,
    dimension: 'delivery',
    applies: 'Software is the product',
    focus: ['The platform aims at developer experience and speed and is run as an internal product.'],
  },
  {
    slug: 'service-led',
    name: 'Service-led company or IT organisation',
    sources,
    dimension: 'delivery',
    applies: 'Software supports another business',
    focus: [
      'Closer to IT service management, with standardised change processes.',
      'The platform may also carry internal applications and shared services.',
    ],
  },
  {
    slug: 'startup',
    name: 'Startup',
    sources,
    dimension: 'stage',
    applies: 'Searching for or growing its market',
    focus: ['Speed and a sound reliability base come first; nothing is built larger than needed.'],
  },
  {
    slug: 'enterprise',
    name: 'Established enterprise',
    sources,
    dimension: 'stage',
    applies: 'Established business with many systems',
    focus: [
      'The work is complexity, governance and standards at scale.',
      'Managing vendors and compliance takes a larger share.',
    ],
  },
  {
    slug: 'regulated',
    name: 'Regulated environment',
    sources,
    dimension: 'regulation',
    applies: 'An authority or an auditor sets rules for operations',
    focus: ['Policy as code, audit trails, a fixed rhythm of recovery tests and access control are formal.'],
  },
  {
    slug: 'non-regulated',
    name: 'Non-regulated environment',
    sources,
    dimension: 'regulation',
    applies: 'Rules for operations are the organisation’s own',
    focus: ['More freedom; incident discipline and a consistent platform are still needed.'],
  },
]
