import { addDays } from '#domain/day.ts'
import { asIs, newRaciCell, toBe, type Proposal, type RaciCell, type RaciComment } from '#domain/raci.ts'

/**
 * As-Is, To-Be and two proposals. The To-Be layer holds three conflicts on purpose: no A in change management, no R in
 * capacity planning, two A in audit evidence.
 */
export function sampleRaciCells(): RaciCell[] {
  return Object.entries({ ...layers, ...proposed }).flatMap(([layer, items]) => cellsOf(layer, items))
}

/** Two of those who disagree wrote down the disputed items as they would have them. */
export function sampleProposals(): Proposal[] {
  return [
    {
      id: infrastructureProposal,
      order: 1,
      name: 'Infrastructure',
      stakeholder: 'Head of Infrastructure',
      notes: 'By mail, after workshop 3.',
    },
    { id: securityProposal, order: 2, name: 'Security', stakeholder: 'CISO', notes: 'Taken down in the interview.' },
  ]
}

export function sampleRaciComments(today: string): RaciComment[] {
  return comments.map(([item, role, author, ago, text], index) => ({
    id: `comment-${index + 1}`,
    order: index + 1,
    layer: toBe,
    item,
    role,
    text,
    author,
    date: addDays(today, -ago),
  }))
}

type CommentPart = readonly [item: string, role: string, author: string, ago: number, text: string]

const comments: readonly CommentPart[] = [
  ['change-management', 'sre', 'SRE lead', 21, 'Ready to take A on the day the change board only advises.'],
  [
    'kubernetes-runtime',
    'infra-network',
    'Head of Infrastructure',
    18,
    'Whoever is paged for the nodes decides on them.',
  ],
  ['audit-evidence', 'security', 'CISO', 14, 'Signs what Platform collects; does not want to collect it.'],
]

const infrastructureProposal = 'proposal-infrastructure'
const securityProposal = 'proposal-security'

function cellsOf(layer: string, items: Readonly<Record<string, Letters>>): RaciCell[] {
  return Object.entries(items).flatMap(([item, letters]) =>
    columns.flatMap((role, index) => {
      const held = letters[index] ?? ''
      return held === '' ? [] : [newRaciCell({ layer, item, role }, held)]
    }),
  )
}

/** Letters by item, columns in the order of `columns`; an empty text is an empty cell. */
type Letters = readonly [sre: string, platform: string, product: string, security: string, infra: string, data: string]

const columns = ['sre', 'platform', 'product-dev', 'security', 'infra-network', 'data-platform'] as const

const layers: Readonly<Record<string, Readonly<Record<string, Letters>>>> = {
  [asIs]: {
    'slo-design': ['R', '', 'A', '', '', ''],
    'error-budget-policy': ['', '', 'C', '', '', ''],
    'incident-response': ['AR', 'C', 'I', 'I', 'R', ''],
    'change-management': ['R', '', 'C', 'C', 'AR', ''],
    'capacity-planning': ['AR', '', 'I', '', 'R', 'C'],
    postmortems: ['AR', '', 'R', '', '', ''],
    'developer-portal': ['', 'R', 'I', '', '', ''],
    'cicd-templates': ['AR', 'AR', 'R', '', '', 'I'],
    'iac-modules': ['R', 'A', 'C', '', 'R', 'R'],
    'observability-stack': ['AR', 'R', 'AR', '', 'R', 'C'],
    'kubernetes-runtime': ['C', 'R', 'R', '', 'AR', ''],
    'golden-path': ['', 'R', 'A', '', '', ''],
    'iam-secrets': ['R', 'C', '', 'AR', 'R', ''],
    'vulnerability-management': ['', 'R', 'C', 'A', '', 'I'],
    'policy-as-code': ['', '', '', 'A', '', ''],
    'audit-evidence': ['R', 'R', 'I', 'AR', 'R', 'R'],
  },
  [toBe]: {
    'slo-design': ['AR', 'C', 'C', 'I', 'I', 'C'],
    'error-budget-policy': ['AR', 'C', 'C', 'I', 'I', 'I'],
    'incident-response': ['AR', 'C', 'R', 'C', 'C', 'C'],
    'change-management': ['R', 'C', 'C', 'C', 'I', 'I'],
    'capacity-planning': ['A', 'C', 'C', 'I', 'C', 'C'],
    postmortems: ['AR', 'C', 'C', 'I', 'I', 'I'],
    'developer-portal': ['I', 'AR', 'C', 'C', 'I', 'C'],
    'cicd-templates': ['C', 'AR', 'C', 'I', 'I', 'C'],
    'iac-modules': ['C', 'AR', 'C', 'C', 'I', 'C'],
    'observability-stack': ['C', 'AR', 'I', 'C', 'I', 'I'],
    'kubernetes-runtime': ['C', 'AR', 'I', 'C', 'R', 'I'],
    'golden-path': ['C', 'AR', 'C', 'I', 'I', 'C'],
    'iam-secrets': ['I', 'AR', 'I', 'C', 'C', ''],
    'vulnerability-management': ['AR', 'C', 'C', 'C', 'I', 'I'],
    'policy-as-code': ['C', 'AR', 'I', 'C', 'I', ''],
    'audit-evidence': ['C', 'AR', 'I', 'AR', 'I', 'I'],
  },
}

/** A proposal speaks of the items its author cares about and leaves the others out. */
const proposed: Readonly<Record<string, Readonly<Record<string, Letters>>>> = {
  [infrastructureProposal]: {
    'change-management': ['R', 'C', 'C', 'C', 'A', 'I'],
    'capacity-planning': ['C', 'C', 'C', 'I', 'AR', 'C'],
    'kubernetes-runtime': ['C', 'R', 'I', 'C', 'A', 'I'],
    'observability-stack': ['C', 'AR', 'I', 'C', 'C', 'I'],
  },
  [securityProposal]: {
    'change-management': ['AR', 'C', 'C', 'C', 'I', 'I'],
    'kubernetes-runtime': ['C', 'AR', 'I', 'C', 'R', 'I'],
    'iam-secrets': ['I', 'R', 'I', 'A', 'C', ''],
    'policy-as-code': ['C', 'R', 'I', 'A', 'I', ''],
    'audit-evidence': ['C', 'R', 'I', 'A', 'I', 'I'],
  },
}
