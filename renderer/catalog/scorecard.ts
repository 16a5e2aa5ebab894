import type { CatalogScorecardDimension } from '#domain/catalog-people.ts'

const sources = ['seed-2'] as const

/** Weights in percent; they sum to 100. Source: seed 2, "Interview scorecard". */
export const scorecard: readonly CatalogScorecardDimension[] = [
  {
    slug: 'reliability-strategy',
    name: 'Reliability strategy and SLO mastery',
    sources,
    evaluates: 'Defines objectives and error budgets, brings them in and makes them part of daily work.',
    weight: 15,
  },
  {
    slug: 'incident-leadership',
    name: 'Incident leadership',
    sources,
    evaluates: 'Commands, communicates and decides under pressure.',
    weight: 15,
  },
  {
    slug: 'platform-architecture',
    name: 'Platform architecture',
    sources,
    evaluates: 'Judges runtime, CI/CD, infrastructure as code and observability.',
    weight: 15,
  },
  {
    slug: 'operational-excellence',
    name: 'Operational excellence',
    sources,
    evaluates: 'Less toil, healthy on-call duty, runbooks, rigorous process.',
    weight: 10,
  },
  {
    slug: 'developer-experience',
    name: 'Developer experience and adoption',
    sources,
    evaluates: 'Thinks of the platform as a product, feels with its users, enables rather than orders.',
    weight: 10,
  },
  {
    slug: 'security-governance',
    name: 'Partnership in security and governance',
    sources,
    evaluates: 'Secure by default, ready for audit, at home with risk.',
    weight: 10,
  },
  {
    slug: 'cost-awareness',
    name: 'Cost and FinOps awareness',
    sources,
    evaluates: 'Treats cost as one more property to engineer.',
    weight: 5,
  },
  {
    slug: 'people-leadership',
    name: 'People leadership',
    sources,
    evaluates: 'Hiring, coaching, performance, design of the organisation.',
    weight: 15,
  },
  {
    slug: 'stakeholder-management',
    name: 'Stakeholder management',
    sources,
    evaluates: 'Influences, negotiates, speaks to executives.',
    weight: 5,
  },
]
