import type { CatalogAntiPattern } from '#domain/catalog-warnings.ts'

/** Seed 1 names two, seed 2 five. Seed 2 gives no counters; those are ours, built from the practices it recommends. */
export const antiPatterns: readonly CatalogAntiPattern[] = [
  {
    slug: 'sre-operations-desk',
    name: 'SRE as the manual operations desk',
    symptom: 'Whatever has to be done by hand in production ends up with SRE.',
    counter: 'Offer the work as self-service, and let the error budget policy decide when reliability comes first.',
    sources: ['seed-1'],
  },
  {
    slug: 'platform-ticket-factory',
    name: 'Platform as a ticket factory',
    symptom: 'Every environment, permission or pipeline starts with a ticket to Platform and a wait.',
    counter: 'Turn the most frequent requests into portal, API or command-line functions and close their queue.',
    sources: ['seed-1'],
  },
  {
    slug: 'sre-dumping-ground',
    name: 'SRE on call for everyone, for good',
    symptom: 'SRE carries the pager for services whose teams never do.',
    counter: 'Agree an on-call model with conditions for taking a service on and for handing it back.',
    sources: ['seed-2'],
  },
  {
    slug: 'platform-in-a-vacuum',
    name: 'Platform built without its users',
    symptom: 'Tools are made without asking developers, and few of them are used.',
    counter: 'Start with discovery and lighthouse teams; rank the backlog by NPS and by what users do.',
    sources: ['seed-2'],
  },
  {
    slug: 'reliability-theatre',
    name: 'Reliability theatre',
    symptom: 'SLOs are defined, but no priority was ever changed because of one.',
    counter: 'Give the error budget policy consequences, and record each time it is applied or waived.',
    sources: ['seed-2'],
  },
  {
    slug: 'over-governance',
    name: 'Too much governance',
    symptom: 'Heavy control of changes slows delivery until teams find unsafe ways around it.',
    counter: 'Put automatic safety valves in place of approvals, and keep reviews for changes with real risk.',
    sources: ['seed-2'],
  },
  {
    slug: 'blame-culture',
    name: 'Culture of blame',
    symptom: 'Postmortems become appraisals of people, and the facts stay hidden.',
    counter:
      'Keep postmortems blameless and away from performance reviews, and follow the actions instead of the persons.',
    sources: ['seed-2'],
  },
]
