import type { CatalogPresetRole, CatalogPresetRow, CatalogRaciPreset } from '#domain/catalog-raci.ts'
import { raciItems } from './raci.ts'
import { roles } from './roles.ts'

const [sre, platform, productDev, security, infraNetwork] = [
  column('sre'),
  column('platform'),
  column('product-dev'),
  column('security'),
  column('infra-network'),
]
const five = [sre, platform, productDev, security, infraNetwork]

/**
 * Whole matrices: the seed as given, flaws included, and variants of it that rules RACI-1 to RACI-3 find nothing in.
 * Engagement models are those of seed 2 ("Delivery model"), sizes those of seed 1 ("Org Design Patterns"); single
 * letters that neither source gives are our own judgement and say why.
 */
export const raciPresets: readonly CatalogRaciPreset[] = [
  {
    slug: 'seed-as-given',
    name: 'Seed as given',
    text: 'The template letter by letter, its flaws included: two roles answer for audit evidence, and Product Dev and Infra/Network never act.',
    sources: ['seed-1'],
    size: null,
    onCallModel: null,
    roles: five,
    rows: raciItems.map(({ slug, letters }) => ({ item: slug, letters, why: '' })),
  },
  {
    slug: 'seed-corrected',
    name: 'Corrected template',
    text: 'The template with each of its flaws mended: one role answers for every item, and whoever alone can do a part of the work holds it.',
    sources: ['seed-1', 'demarc'],
    size: null,
    onCallModel: null,
    ...matrix(five, {
      'slo-design': [
        'AR C R I I',
        'Only the team that writes a service can measure it from within: Product Dev does that part of the work.',
      ],
      'error-budget-policy': ['AR C C I I'],
      'incident-response': [
        'AR C R C R',
        'Only Product Dev can repair its own services and only Infra/Network the network: both do work, one answers.',
      ],
      'change-management': [
        'AR C R C I',
        'Most changes are Product Dev’s own: it stages and takes them back, SRE answers for the rule.',
      ],
      'capacity-planning': [
        'AR C C I R',
        'Infra/Network orders and builds the capacity that the forecast asks for: it does work here.',
      ],
      postmortems: [
        'AR C R I I',
        'Actions in a service are done by the team that owns it: Product Dev works, SRE answers for the learning.',
      ],
      'developer-portal': ['I AR C C I'],
      'cicd-templates': ['C AR C I I'],
      'iac-modules': [
        'I AR C C I',
        'Three of five roles had to be asked before a module changes; SRE is told instead.',
      ],
      'observability-stack': ['C AR I C I'],
      'kubernetes-runtime': [
        'C AR I C R',
        'Clusters stand on networks and machines that Infra/Network runs: it does that part of the work.',
      ],
      'golden-path': ['C AR C I I'],
      'iam-secrets': ['I AR I C C'],
      'vulnerability-management': [
        'C R R AR I',
        'Images come from Platform and libraries from Product Dev: they mend. Security ranks, sets the dates and answers; SRE could rarely mend what it answered for.',
      ],
      'policy-as-code': ['C AR I C I'],
      'audit-evidence': [
        'C R I AR I',
        'Two roles answered. Security faces the auditor and keeps the A; Platform goes on producing the records.',
      ],
    }),
  },
  {
    slug: 'sre-first-on-call',
    name: 'SRE first, service team second',
    text: 'SRE takes the page and answers for operation; the service team is the second line and repairs its own services. Usual early on.',
    sources: ['seed-2', 'demarc'],
    size: null,
    onCallModel: 'sre-primary',
    ...matrix(five, {
      'slo-design': ['AR C R I I', 'The service team agrees the objective and measures its service from within.'],
      'error-budget-policy': ['AR C C I I'],
      'incident-response': [
        'AR C R C R',
        'SRE is paged first and commands; service team and Infra/Network repair what only they can.',
      ],
      'change-management': [
        'AR R R C I',
        'Whoever is paged answers for what may change; Platform builds the valves, the service team uses them.',
      ],
      'capacity-planning': ['AR C C I R', 'SRE carries the pages of a shortage and answers for the forecast.'],
      postmortems: ['AR C R I I', 'SRE leads the analysis; the service team does the actions in its code.'],
      'developer-portal': ['I AR C C I'],
      'cicd-templates': ['C AR C I I'],
      'iac-modules': [
        'I AR C C I',
        'Three of five roles had to be asked before a module changes; SRE is told instead.',
      ],
      'observability-stack': [
        'R AR I C I',
        'Whoever is paged writes the alerts and dashboards; Platform answers for the stack.',
      ],
      'kubernetes-runtime': ['R AR I C R', 'SRE runs services on the clusters and takes part in their upgrades.'],
      'golden-path': ['C AR C I I'],
      'iam-secrets': ['I AR I C C'],
      'vulnerability-management': [
        'R R R AR I',
        'SRE patches what runs, Platform its images, the service team its libraries; Security ranks and answers.',
      ],
      'policy-as-code': ['C AR I C I'],
      'audit-evidence': ['C R I AR I', 'One role answers: Security, who faces the auditor.'],
    }),
  },
  {
    slug: 'service-team-first-on-call',
    name: 'Service team first, SRE advises',
    text: 'The team that owns a service takes its page and answers for its operation; SRE keeps the standards and advises. Usual once SRE adoption is mature.',
    sources: ['seed-2', 'demarc'],
    size: null,
    onCallModel: 'service-primary',
    ...matrix(five, {
      'slo-design': ['R C AR I I', 'The service owner answers for the service in the end; SRE keeps the method.'],
      'error-budget-policy': [
        'AR C C I I',
        'The rule is the same for all service teams, so one side without features to ship keeps it.',
      ],
      'incident-response': [
        'C R AR I R',
        'The service team is paged first and answers; Platform and Infra/Network repair their own layers, SRE advises.',
      ],
      'change-management': ['C R AR C I', 'Who changes a service carries its pages; Platform builds the valves.'],
      'capacity-planning': [
        'C R AR I R',
        'The service team knows its load; Platform and Infra/Network hold room for it.',
      ],
      postmortems: ['AR C R I I', 'Service teams write them; SRE answers that the organisation learns across teams.'],
      'developer-portal': ['I AR C C I'],
      'cicd-templates': ['C AR C I I'],
      'iac-modules': [
        'I AR C C I',
        'Three of five roles had to be asked before a module changes; SRE is told instead.',
      ],
      'observability-stack': ['C AR R I I', 'Whoever is paged writes the alerts and dashboards of its services.'],
      'kubernetes-runtime': ['C AR I C R', 'Infra/Network runs what the clusters stand on.'],
      'golden-path': ['R AR C I I', 'SRE builds its advice into the path instead of giving it team by team.'],
      'iam-secrets': ['I AR I C C'],
      'vulnerability-management': [
        'I R R AR I',
        'Service teams mend their libraries, Platform its images; Security ranks and answers.',
      ],
      'policy-as-code': ['C AR I C I'],
      'audit-evidence': ['I R C AR I', 'One role answers: Security, who faces the auditor.'],
    }),
  },
  {
    slug: 'one-team-two-roles',
    name: 'Up to 50 engineers: one team, two roles',
    text: 'One team fills both SRE and Platform, and each item still names which of the two answers. Few letters; Product Dev does more itself.',
    sources: ['seed-1', 'demarc'],
    size: 'small',
    onCallModel: null,
    ...matrix([sre, platform, productDev, security], {
      'slo-design': ['AR - R I'],
      'error-budget-policy': ['AR - C I'],
      'incident-response': [
        'AR R R C',
        'Duty changes hands every week within the team; Product Dev repairs its services.',
      ],
      'change-management': ['AR R R I'],
      'capacity-planning': ['AR R C I'],
      postmortems: ['AR - R I'],
      'developer-portal': ['- AR C I', 'A page of links and owners is enough at this size.'],
      'cicd-templates': ['- AR R C', 'Product Dev keeps its own pipelines on the shared template.'],
      'iac-modules': ['- AR C C'],
      'observability-stack': ['R AR I C'],
      'kubernetes-runtime': ['R AR I C'],
      'golden-path': ['- AR C I'],
      'iam-secrets': ['- AR I C'],
      'vulnerability-management': [
        'C R R AR',
        'Name the person who stands for Security, even part-time: whoever ranks and sets dates answers.',
      ],
      'policy-as-code': ['- AR I C'],
      'audit-evidence': ['- R I AR', 'One role answers, even if its person also does other work.'],
    }),
  },
  {
    slug: 'product-managed-platform-matrix',
    name: '50 to 200 engineers: product-managed platform',
    text: 'The platform has a product manager who answers for what it offers; SREs within product teams do the work, central SRE keeps the standards.',
    sources: ['seed-1', 'demarc'],
    size: 'mid',
    onCallModel: null,
    ...matrix(
      [
        sre,
        { slug: 'embedded-sre', name: 'Embedded SRE', side: 'sre' },
        platform,
        { slug: 'platform-product-manager', name: 'Platform PM', side: 'platform' },
        productDev,
        security,
        infraNetwork,
      ],
      {
        'slo-design': ['A R C - R I I', 'Central SRE answers for the standard; embedded SRE applies it with the team.'],
        'error-budget-policy': ['AR R C I C I I'],
        'incident-response': ['AR R C I R C R', 'Command is one for all; repair is where the knowledge is.'],
        'change-management': ['A R R I R C I'],
        'capacity-planning': ['A R C I C I R', 'Forecasts are made beside the product; central SRE adds them up.'],
        postmortems: ['AR R C I R I I'],
        'developer-portal': ['I I R AR C C I', 'What the portal offers is a product decision.'],
        'cicd-templates': ['I C AR C I I -'],
        'iac-modules': ['- C AR I C I I'],
        'observability-stack': ['C R AR I I C I', 'Embedded SRE writes the alerts of its services.'],
        'kubernetes-runtime': ['C I AR I I C R'],
        'golden-path': ['I C R A C I -', 'Which path is supported is a product decision; Platform builds it.'],
        'iam-secrets': ['I - AR - I C C'],
        'vulnerability-management': ['I C R - R AR I', 'Those who choose images and libraries mend them.'],
        'policy-as-code': ['C I AR - I C I'],
        'audit-evidence': ['C - R - I AR I', 'One role answers: Security, who faces the auditor.'],
      },
    ),
  },
  {
    slug: 'federated-platforms-matrix',
    name: 'More than 200 engineers: several platforms, central SRE',
    text: 'Portal, runtime and data platform are teams of their own beside one central SRE; a board decides on objectives, FinOps takes part in capacity.',
    sources: ['seed-1', 'demarc'],
    size: 'large',
    onCallModel: null,
    ...matrix(
      [
        sre,
        { slug: 'portal-platform', name: 'Portal Platform', side: 'platform' },
        { ...platform, name: 'Runtime Platform' },
        { slug: 'data-platform', name: 'Data Platform', side: 'platform' },
        { slug: 'slo-board', name: 'SLO Board', side: 'other' },
        { slug: 'finops', name: 'FinOps', side: 'other' },
        productDev,
        security,
        infraNetwork,
      ],
      {
        'slo-design': [
          'R - C C A - R I I',
          'Objectives weigh reliability against features across products: the board decides, SRE and product teams work.',
        ],
        'error-budget-policy': ['R I C C A I C I -', 'One rule over many teams needs a board that can enforce it.'],
        'incident-response': ['AR R R R I - R C R', 'Each platform repairs its own; central SRE commands.'],
        'change-management': ['AR C C R I - R C I', 'A schema or pipeline change is staged by Data Platform.'],
        'capacity-planning': ['AR - R R I R C - R', 'FinOps holds the forecast against the budget.'],
        postmortems: ['AR R R R I - R I I', 'Each team does the actions in what it owns.'],
        'developer-portal': ['I AR C C - - C I -'],
        'cicd-templates': [
          'C AR R I - - C C -',
          'Pipelines start in the portal; the runtime side builds the deployment.',
        ],
        'iac-modules': ['I C AR R - C C I I', 'Each platform writes the modules of what it runs.'],
        'observability-stack': ['C I AR R I I I C -', 'Telemetry is data at this size: Data Platform stores it.'],
        'kubernetes-runtime': ['C I AR I - C I C R'],
        'golden-path': ['C AR R R - - C I -', 'One path, three platforms: the portal team answers that it is one.'],
        'iam-secrets': ['I I AR I - - I C C'],
        'vulnerability-management': [
          'C R R R - - R AR I',
          'Each team mends what it ships; Security ranks and answers.',
        ],
        'policy-as-code': ['C I AR C - - I C I'],
        'audit-evidence': ['C - R R I - I AR I', 'One role answers: Security, who faces the auditor.'],
      },
    ),
  },
]

/** Letters of a row in the order of the columns, `-` for none, and why. */
type Lines = Readonly<Record<string, readonly [letters: string, why?: string]>>

function matrix(columns: readonly CatalogPresetRole[], lines: Lines): Pick<CatalogRaciPreset, 'roles' | 'rows'> {
  return { roles: columns, rows: rowsOf(columns, lines) }
}

function rowsOf(columns: readonly CatalogPresetRole[], lines: Lines): CatalogPresetRow[] {
  return Object.entries(lines).map(([item, [line, why = '']]) => {
    const letters = line.split(' ')
    const filled = columns.flatMap(({ slug }, at) => {
      const held = letters[at] ?? '-'
      return held === '-' ? [] : [[slug, held] as const]
    })
    return { item, letters: Object.fromEntries(filled), why }
  })
}

function column(slug: string): CatalogPresetRole {
  const role = roles.find((each) => each.slug === slug)
  if (!role) throw new Error(`The template has no role ${slug}`)
  return { slug, name: role.name, side: role.side }
}
