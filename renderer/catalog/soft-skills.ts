import type { CatalogSkill } from '#domain/catalog-people.ts'

const common = { sources: ['seed-2'], group: 'soft', importance: null, remark: '' } as const

/** Source: seed 2, "Soft Skills and Behavioral Capabilities". `skills` joins them with the technical ones. */
export const softSkills: readonly CatalogSkill[] = [
  {
    ...common,
    slug: 'systems-thinking',
    name: 'Systems thinking and priorities',
    covers: 'Reliability and platform capacity is scarce and has to go to the highest risk and the highest value.',
    use: 'Picks work by objectives, incident trends and business priorities; does not chase shiny tools.',
    strong: 'A clear roadmap; stakeholders see why some reliability work goes before features.',
  },
  {
    ...common,
    slug: 'calm-leadership',
    name: 'Calm under pressure',
    covers: 'A major incident needs quick decisions, clear words and steady command.',
    use: 'Gives out roles, handles escalation, prevents thrash, is honest about impact and time to repair.',
    strong: 'Lower MTTR, and fewer follow-on failures out of confusion.',
  },
  {
    ...common,
    slug: 'influence',
    name: 'Influence without friction',
    covers: 'The work succeeds only when product teams take up practices and standards.',
    use: 'Earns the trust of engineering leaders with data, empathy and pragmatic trade-offs.',
    strong: 'Golden paths and objectives are widely adopted with little backlash against mandates.',
  },
  {
    ...common,
    slug: 'coaching',
    name: 'Coaching and talent development',
    covers: 'Both specialties have high leverage, and they grow by apprenticeship and strong technical leads.',
    use: 'Useful one-to-ones, growth plans, delegated ownership, a bench of future leaders.',
    strong: 'Strong engineers stay, autonomy rises, fewer single points of failure.',
  },
  {
    ...common,
    slug: 'customer-mindset',
    name: 'Customer-centred view of reliability',
    covers: 'Reliability means something only where customers and the business feel it.',
    use: 'Indicators follow customer journeys; repairs are ordered by harm to customers.',
    strong: 'Product and customer success leaders recognise their users in the reports.',
  },
  {
    ...common,
    slug: 'executive-communication',
    name: 'Structured communication with executives',
    covers: 'Investment in reliability and platform needs funding that lasts and support across the organisation.',
    use: 'Clear status, told risks, investment cases with evidence.',
    strong: 'Executives understand the trade-offs and keep backing the work.',
  },
  {
    ...common,
    slug: 'blameless-accountability',
    name: 'Learning without blame, with accountability',
    covers: 'Fear hides incidents, and blame brings them back.',
    use: 'Postmortems without blame whose actions still have owners and get done.',
    strong: 'More near misses are reported and repeat incidents measurably fall.',
  },
  {
    ...common,
    slug: 'operational-rigour',
    name: 'Operational rigour',
    covers: 'Reliability rests on processes that repeat: runbooks, readiness reviews, standards.',
    use: 'Simple processes that can be enforced and that teams do follow.',
    strong: 'Fewer heroic repairs, steadier results, readier for audit.',
  },
]
