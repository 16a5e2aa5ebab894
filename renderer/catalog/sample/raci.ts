import { raciCellId, type RaciCell, type RaciItem, type RaciLayer } from '#domain/raci.ts'

/** The 16 template items with what was decided about each. */
export function sampleRaciItems(): RaciItem[] {
  return items.map(([slug, group, status, decision, notes], index) => ({
    id: slug,
    order: index + 1,
    catalog: slug,
    group,
    name: null,
    status,
    decision,
    notes: notes ?? '',
  }))
}

/**
 * Both layers. The To-Be layer holds three conflicts on purpose: no A in change management, no R in capacity planning,
 * two A in audit evidence.
 */
export function sampleRaciCells(): RaciCell[] {
  return (['as-is', 'to-be'] as const).flatMap(cellsOf)
}

type ItemPart = readonly [slug: string, group: string, status: RaciItem['status'], decision: string, notes?: string]

const operations = 'operations-reliability'
const platform = 'platform-devex'
const security = 'security-governance'

const items: readonly ItemPart[] = [
  [
    'slo-design',
    operations,
    'agreed',
    'Steering group, workshop 2: SRE answers for objectives, product teams propose them.',
  ],
  [
    'error-budget-policy',
    operations,
    'agreed',
    'VP Engineering signed the quarterly policy; product leads were consulted.',
  ],
  [
    'incident-response',
    operations,
    'agreed',
    'Workshop 2: SRE leads every Sev1; product teams are responsible for repair in their own service.',
    'Differs from the template: Product Dev holds R.',
  ],
  [
    'change-management',
    operations,
    'disputed',
    '',
    'SRE does the work and refuses accountability while the change board can overrule it.',
  ],
  [
    'capacity-planning',
    operations,
    'draft',
    '',
    'Accountability moved to SRE in workshop 3; who does the sheet from then on is open.',
  ],
  [
    'postmortems',
    operations,
    'agreed',
    'Workshop 2: SRE answers for the system of learning, the service owner writes.',
  ],
  ['developer-portal', platform, 'agreed', 'Platform charter, section 2.'],
  ['cicd-templates', platform, 'agreed', 'Platform charter, section 2. Jenkins stays with SRE until it is retired.'],
  ['iac-modules', platform, 'agreed', 'Platform charter, section 3.'],
  ['observability-stack', platform, 'agreed', 'Workshop 3: one stack, run by Platform, alert rules proposed by SRE.'],
  ['kubernetes-runtime', platform, 'disputed', '', 'Infrastructure keeps the nodes and wants to keep accountability.'],
  ['golden-path', platform, 'agreed', 'Workshop 3: Platform owns the path, product teams sit on its board.'],
  [
    'iam-secrets',
    security,
    'agreed',
    'CISO and Platform lead, by mail: Platform runs the mechanism, Security sets the rules.',
  ],
  ['vulnerability-management', security, 'draft', ''],
  ['policy-as-code', security, 'draft', ''],
  [
    'audit-evidence',
    security,
    'disputed',
    '',
    'Platform and Security both hold A, as in the template. Next auditor visit needs one name.',
  ],
]

/** Letters by item, columns in the order of `columns`; an empty text is an empty cell. */
type Letters = readonly [sre: string, platform: string, product: string, security: string, infra: string, data: string]

const columns = ['sre', 'platform', 'product-dev', 'security', 'infra-network', 'data-platform'] as const

const layers: Readonly<Record<RaciLayer, Readonly<Record<string, Letters>>>> = {
  'as-is': {
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
  'to-be': {
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

function cellsOf(layer: RaciLayer): RaciCell[] {
  return Object.entries(layers[layer]).flatMap(([slug, letters]) =>
    columns.flatMap((column, index) => {
      const held = letters[index] ?? ''
      if (held === '') return []
      const ref = { layer, item: slug, role: column }
      return [{ id: raciCellId(ref), order: 0, ...ref, letters: held }]
    }),
  )
}
