import type { CatalogSignal } from '#domain/catalog-people.ts'

const sources = ['seed-2'] as const

/** Source: seed 2, "Strong candidate signals", "Weak candidate signals" and "Red flags". */
export const candidateSignals: readonly CatalogSignal[] = [
  {
    slug: 'numbers-and-story',
    name: 'Joins numbers and story: budget burn, churn risk and roadmap effect in one argument',
    sources,
    strength: 'strong',
  },
  {
    slug: 'prevention',
    name: 'Thinks in prevention: resilience patterns, tests, safe rollouts',
    sources,
    strength: 'strong',
  },
  {
    slug: 'toil-without-loss',
    name: 'Explains how toil falls and on-call health rises while reliability holds',
    sources,
    strength: 'strong',
  },
  {
    slug: 'pragmatic-security',
    name: 'Works with security pragmatically: policy as code, least privilege, readiness for audit',
    sources,
    strength: 'strong',
  },
  {
    slug: 'adoption-by-enablement',
    name: 'Has won adoption by enabling teams, not by mandate',
    sources,
    strength: 'strong',
  },
  {
    slug: 'tools-only',
    name: 'Talks much about tools and little about operating model or adoption',
    sources,
    strength: 'weak',
  },
  {
    slug: 'takes-ops-away',
    name: 'Sees SRE as taking operations off developers rather than sharing ownership',
    sources,
    strength: 'weak',
  },
  {
    slug: 'never-led-an-incident',
    name: 'Has taken part in incidents but never led one',
    sources,
    strength: 'weak',
  },
  {
    slug: 'no-cross-boundary-influence',
    name: 'Cannot show influence beyond the own organisation',
    sources,
    strength: 'weak',
  },
  {
    slug: 'cost-is-finance',
    name: 'Leaves cost to Finance instead of treating it as engineering',
    sources,
    strength: 'weak',
  },
  {
    slug: 'blame',
    name: 'Looks for the guilty in postmortems',
    sources,
    strength: 'red-flag',
  },
  {
    slug: 'hero-culture',
    name: 'Is at ease with lasting heroics and too much on-call duty',
    sources,
    strength: 'red-flag',
  },
  {
    slug: 'vendor-churn',
    name: 'Changes vendors and tools again and again with nothing measured to show for it',
    sources,
    strength: 'red-flag',
  },
  {
    slug: 'disowns-outcomes',
    name: 'Builds the platform and calls adoption someone else’s problem',
    sources,
    strength: 'red-flag',
  },
  {
    slug: 'poor-security-posture',
    name: 'Waves away access control, log retention or audit needs',
    sources,
    strength: 'red-flag',
  },
]
