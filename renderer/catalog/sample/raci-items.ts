import { addDays } from '#domain/day.ts'
import { newRaciItem, type RaciItem } from '#domain/raci.ts'

/**
 * The 16 template items with what was decided about each. Workshop 2 was eleven weeks ago, workshop 3 three; one
 * decision of the first round is due for review, one says neither who took it nor when.
 */
export function sampleRaciItems(today: string): RaciItem[] {
  const day = (ago: number | undefined) => (ago === undefined ? null : addDays(today, -ago))
  return items.map(([slug, group, status, part], index) => ({
    ...newRaciItem(slug, index + 1),
    catalog: slug,
    group,
    status,
    decision: part.decision ?? '',
    decidedBy: part.by ?? '',
    forum: part.forum ?? '',
    decidedOn: day(part.ago),
    rationale: part.why ?? '',
    dissent: part.dissent ?? '',
    signedOffBy: part.signed ?? '',
    signedOffOn: part.signed === undefined ? null : day(part.ago),
    services: (part.services ?? []).map((each) => `svc-${each}`),
    notes: part.notes ?? '',
  }))
}

type ItemPart = readonly [slug: string, group: string, status: RaciItem['status'], part: DecisionPart]

interface DecisionPart {
  readonly decision?: string
  readonly by?: string
  readonly forum?: string
  /** Days before today. */
  readonly ago?: number
  readonly why?: string
  readonly dissent?: string
  readonly signed?: string
  readonly services?: readonly string[]
  readonly notes?: string
}

const operations = 'operations-reliability'
const platform = 'platform-devex'
const security = 'security-governance'

const workshop2 = { forum: 'Workshop 2', ago: 77 } as const
const workshop3 = { forum: 'Workshop 3', ago: 21 } as const
const charter = { forum: 'Platform charter', ago: 35, by: 'VP Engineering', signed: 'VP Engineering' } as const

const items: readonly ItemPart[] = [
  [
    'slo-design',
    operations,
    'agreed',
    {
      ...workshop2,
      forum: 'Steering group, workshop 2',
      by: 'Steering group',
      decision: 'SRE answers for objectives, product teams propose them.',
      why: 'One measure for all services; whoever owns the product knows what its users notice.',
      signed: 'VP Engineering',
    },
  ],
  [
    'error-budget-policy',
    operations,
    'agreed',
    {
      forum: 'Quarterly review',
      ago: 118,
      by: 'VP Engineering',
      decision: 'SRE may stop releases of a service that has used up its budget.',
      why: 'Product leads were consulted; without a signature nobody would have stopped a launch.',
      dissent: 'Commerce wants an exception in the last week of November.',
      signed: 'VP Engineering',
    },
  ],
  [
    'incident-response',
    operations,
    'agreed',
    {
      ...workshop2,
      by: 'Leads of SRE and of the product teams',
      decision: 'SRE leads every Sev1; product teams are responsible for repair in their own service.',
      signed: 'VP Engineering',
      notes: 'Differs from the template: Product Dev holds R.',
    },
  ],
  [
    'change-management',
    operations,
    'disputed',
    { notes: 'SRE does the work and refuses accountability while the change board can overrule it.' },
  ],
  [
    'capacity-planning',
    operations,
    'draft',
    { notes: 'Accountability moved to SRE in workshop 3; who does the sheet from then on is open.' },
  ],
  [
    'postmortems',
    operations,
    'agreed',
    {
      ...workshop2,
      by: 'Leads of SRE and of the product teams',
      decision: 'SRE answers for the system of learning, the service owner writes.',
    },
  ],
  ['developer-portal', platform, 'agreed', { ...charter, decision: 'As section 2 of the charter has it.' }],
  [
    'cicd-templates',
    platform,
    'agreed',
    {
      ...charter,
      decision: 'As section 2 of the charter has it.',
      dissent: 'Ads keeps its own pipelines for another year.',
      notes: 'Jenkins stays with SRE until it is retired.',
    },
  ],
  ['iac-modules', platform, 'agreed', { ...charter, decision: 'As section 3 of the charter has it.' }],
  [
    'observability-stack',
    platform,
    'agreed',
    {
      ...workshop3,
      by: 'Leads of SRE and Platform',
      decision: 'One stack, run by Platform; alert rules are proposed by SRE.',
      why: 'Two stacks cost 190,000 a year and no incident could be followed through both.',
    },
  ],
  [
    'kubernetes-runtime',
    platform,
    'disputed',
    { notes: 'Infrastructure keeps the nodes and wants to keep accountability.' },
  ],
  [
    'golden-path',
    platform,
    'agreed',
    {
      ...workshop3,
      by: 'Leads of Platform and of the product teams',
      decision: 'Platform owns the path, product teams sit on its board.',
    },
  ],
  [
    'iam-secrets',
    security,
    'agreed',
    { decision: 'CISO and Platform lead, by mail: Platform runs the mechanism, Security sets the rules.' },
  ],
  ['vulnerability-management', security, 'draft', {}],
  ['policy-as-code', security, 'draft', {}],
  [
    'audit-evidence',
    security,
    'disputed',
    { notes: 'Platform and Security both hold A, as in the template. Next auditor visit needs one name.' },
  ],
]
