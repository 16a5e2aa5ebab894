import { newCapabilityRating, type CapabilityRating, type CapabilityVote } from '#domain/capability.ts'

/**
 * 13 of 15 aspects are agreed or do not apply. Votes on how the platform measures itself lie two levels apart with
 * nothing agreed; two targets are two levels away; one level rests on nothing; recovery is outside the scope.
 */
export function sampleCapabilities(): CapabilityRating[] {
  return ratings.map(([aspect, part], index) => ({ ...newCapabilityRating(aspect, index + 1), ...part }))
}

/** What four people said, aspect by aspect; who was not asked has no row, who did not know has no level. */
export function sampleCapabilityVotes(): CapabilityVote[] {
  const cast = Object.entries(votes).flatMap(([aspect, levels]) =>
    respondents.flatMap((respondent, index) => {
      const said = levels[index]
      if (said === undefined || said === '') return []
      return [{ aspect, respondent, level: said === '?' ? null : said, note: notes[`${aspect}/${respondent}`] ?? '' }]
    }),
  )
  return cast.map((vote, index) => ({ id: `vote-${index + 1}`, order: index + 1, ...vote }))
}

const ratings: readonly (readonly [aspect: string, part: Partial<CapabilityRating>])[] = [
  [
    'investment',
    {
      agreed: 2,
      target: 3,
      confidence: 'high',
      rationale: 'Fourteen people and a yearly budget. No product manager; the backlog is what arrives as tickets.',
    },
  ],
  [
    'adoption',
    {
      agreed: 2,
      target: 3,
      confidence: 'high',
      rationale: 'Half of the teams use the pipeline templates, and all but three of them were moved there.',
    },
  ],
  [
    'interfaces',
    {
      agreed: 1,
      target: 3,
      confidence: 'high',
      rationale: 'An environment takes a ticket and about eleven days. Templates exist for pipelines only.',
    },
  ],
  [
    'operations',
    {
      agreed: 2,
      target: 3,
      confidence: 'medium',
      rationale: 'One list with owners since round 1. The last cluster upgrade was a project of four months.',
    },
  ],
  [
    'slos',
    {
      agreed: 2,
      target: 3,
      confidence: 'high',
      rationale: 'Fifteen services have a measured objective on a dashboard that product teams open.',
    },
  ],
  [
    'error-budgets',
    {
      agreed: 1,
      target: 3,
      confidence: 'medium',
      rationale:
        'The policy is signed and was never applied: the budget of live-ingest was spent and features went on.',
    },
  ],
  [
    'incident-response',
    {
      agreed: 2,
      target: 3,
      confidence: 'high',
      rationale: 'Severities and a commander are written down and used for Sev1. No exercise took place this year.',
    },
  ],
  [
    'on-call-health',
    {
      agreed: 1,
      target: 2,
      confidence: 'high',
      rationale: 'Two people took 58 % of the pages of the last quarter.',
    },
  ],
  [
    'postmortem-learning',
    {
      agreed: 2,
      target: 3,
      confidence: 'medium',
      rationale: 'Reviews are written and blameless; seven in ten actions are done, and the list has no keeper.',
    },
  ],
  [
    'change-safety',
    {
      agreed: 2,
      target: 3,
      confidence: 'medium',
      rationale: 'GitHub Actions with tests for most services. The change board still sits twice a week.',
    },
  ],
  ['capacity', { agreed: 2, target: 3, confidence: 'low' }],
  [
    'disaster-recovery',
    {
      notApplicable: true,
      reason: 'Group IT runs both data centres and tests recovery under an audit of its own, outside this scope.',
    },
  ],
  [
    'toil',
    {
      agreed: 2,
      target: 3,
      confidence: 'high',
      rationale: '25 tasks with hours; the SRE team spends 41 % of its time on them against a target of 30 %.',
    },
  ],
]

const respondents = ['SRE', 'Platform', 'Product Dev', 'VP Engineering'] as const

type Said = number | '?' | ''

const votes: Readonly<Record<string, readonly Said[]>> = {
  investment: ['?', 2, 2, 3],
  adoption: [2, 3, 1, 3],
  interfaces: [1, 2, 1, ''],
  operations: [2, 2, '?', ''],
  measurement: [2, 3, 1, 2],
  slos: [2, 3, 2, ''],
  'error-budgets': [1, '?', 1, 3],
  'incident-response': [2, 2, 3, 3],
  'on-call-health': [1, 2, 1, ''],
  'postmortem-learning': [2, 2, 2, ''],
  'change-safety': [1, 3, 2, 2],
  capacity: [2, '', '?', ''],
  toil: [2, 2, 1, ''],
  observability: [2, 3, '?', ''],
}

const notes: Readonly<Record<string, string>> = {
  'adoption/Product Dev': '“We were migrated over a weekend. Nobody asked.”',
  'measurement/Platform': '“NPS every quarter, adoption every month, all on one page.”',
  'measurement/Product Dev': '“I have never seen a figure about the platform.”',
  'error-budgets/VP Engineering': '“I signed the policy, so it holds.”',
  'incident-response/VP Engineering': '“The last Sev1 ended within the hour.”',
}
