import type { EngagementDocument } from './document.ts'
import type { Finding, Severity } from './finding.ts'
import { tierNamesOf } from './client-words.ts'
import { asUnderstood, rowsUnderstood } from './invalid-text.ts'
import { nameOr } from './row-name.ts'
import { dependencyFindings, dependencyRules } from './service-dependencies.ts'
import { comparableNames, serviceGraph } from './service-graph.ts'
import type { Service } from './service.ts'
import { tierInWords } from './tier-names.ts'

/** What each rule looks for, as the heading above its findings. Critical: tier 1 or 2. */
export const serviceRules = {
  /** Known to have none; nobody having answered is no gap. */
  'SVC-1': 'Critical service without an objective',
  'SVC-2': 'Service without an owner team',
  /** Experiments apart. */
  'SVC-3': 'Critical service with nobody on call',
  'SVC-4': 'Service of unknown tier',
  /** Tier 1, last quarter; the objective is known not to be used. */
  'SVC-5': 'Sev1 incidents, objective not used in decisions',
  /** The same name, ignoring case; the first one is not reported. */
  'SVC-6': 'Service listed twice',
  ...dependencyRules,
} as const

type ServiceRule = keyof typeof serviceRules

/** Gaps in the inventory. */
export function serviceFindings(document: Pick<EngagementDocument, 'services' | 'engagement'>): Finding<ServiceRule>[] {
  const services = rowsUnderstood(document.services.rows)
  const names = tierNamesOf(document)
  return [
    ...services.flatMap((service) => serviceGaps(service, names)),
    ...listedTwice(services),
    ...dependencyFindings(services, names),
  ]
}

/**
 * Does the work of `serviceFindings` a bit at a time, which then finds it done: for thousands of services that are new.
 */
export function* prepareServiceFindings(
  document: Pick<EngagementDocument, 'services' | 'engagement'>,
): Generator<void, void> {
  const services = rowsUnderstood(document.services.rows)
  const names = tierNamesOf(document)
  for (const [at, service] of services.entries()) {
    if (at % servicesAtOnce === 0) yield
    serviceGaps(service, names)
    comparableNames(service)
  }
  yield
  listedTwice(services)
  yield
  serviceGraph(services)
  yield
  dependencyFindings(services, names)
}

/** Some milliseconds of work. */
const servicesAtOnce = 2_000

/**
 * SVC-1 to SVC-5 of one service: what its own row tells. `names` are the client's for the tiers. Rows are immutable: of
 * 10,000 services only the edited one is looked at again.
 */
export function serviceGaps(service: Service, names: readonly string[]): readonly Finding<ServiceRule>[] {
  const known = gapsByRow.get(service)
  if (known?.names === names) return known.gaps
  const gaps = gapsOf(asUnderstood(service), names)
  gapsByRow.set(service, { names, gaps })
  return gaps
}

const gapsByRow = new WeakMap<
  Service,
  { readonly names: readonly string[]; readonly gaps: readonly Finding<ServiceRule>[] }
>()

function gapsOf(service: Service, names: readonly string[]): readonly Finding<ServiceRule>[] {
  const critical = service.tier === 1 || service.tier === 2
  const findings: Finding<ServiceRule>[] = []
  const add = (rule: ServiceRule, severity: Severity, field: string, what: string, detail: string) =>
    findings.push({
      rule,
      id: `${rule}/${service.id}`,
      severity,
      title: `${nameOr(service.name, 'A service')}: ${what}`,
      detail,
      place: { stage: 'as-is', table: 'services', id: service.id, field },
    })
  if (critical && service.sloState === 'none')
    add(
      'SVC-1',
      service.tier === 1 ? 'high' : 'medium',
      'sloState',
      `${tierInWords(service.tier, names)} without an objective`,
      'Define an SLI and an objective with the service owner before the next release decision.',
    )
  if (service.ownerTeam === null)
    add(
      'SVC-2',
      critical ? 'high' : 'medium',
      'ownerTeam',
      'no owner team',
      'Name the team that answers for the service.',
    )
  if (
    critical &&
    service.lifecycle !== 'experimental' &&
    (service.onCallTeam === null || service.onCallModel === 'none')
  )
    add(
      'SVC-3',
      service.tier === 1 ? 'high' : 'medium',
      'onCallTeam',
      'nobody on call',
      'Name the team that is paged, and whether SRE or the service team is primary.',
    )
  if (service.tier === null)
    add('SVC-4', 'low', 'tier', 'tier unknown', 'Without a tier neither targets nor on-call can be judged.')
  if (service.tier === 1 && (service.sev1 ?? 0) > 0 && service.sloState !== null && service.sloState !== 'used')
    add(
      'SVC-5',
      'high',
      'sloState',
      `${service.sev1} Sev1 last quarter, objective not used in decisions`,
      'Put the service under the error budget policy.',
    )
  return findings
}

/** An edit of anything but a name finds the same services twice: of 10,000 rows the names are compared, not read anew. */
function listedTwice(services: readonly Service[]): readonly Finding<ServiceRule>[] {
  const same =
    services.length === lastNames.services.length &&
    services.every((service, index) => sayTheSame(service, lastNames.services[index]))
  lastNames = { services, findings: same ? lastNames.findings : sameNames(services) }
  return lastNames.findings
}

let lastNames: { readonly services: readonly Service[]; readonly findings: readonly Finding<ServiceRule>[] } = {
  services: [],
  findings: [],
}

function sayTheSame(a: Service, b: Service | undefined): boolean {
  return a === b || (a.id === b?.id && a.name === b.name)
}

function sameNames(services: readonly Service[]): Finding<ServiceRule>[] {
  const seen = new Map<string, Service>()
  return services.flatMap((service) => {
    const name = service.name.trim().toLowerCase()
    if (name === '') return []
    const first = seen.get(name)
    if (!first) {
      seen.set(name, service)
      return []
    }
    return [
      {
        rule: 'SVC-6' as const,
        id: `SVC-6/${service.id}`,
        severity: 'low' as const,
        title: `${service.name}: listed twice`,
        detail: 'Two rows carry the same name. Rename one or delete it.',
        place: { stage: 'as-is' as const, table: 'services' as const, id: service.id, field: 'name' },
      },
    ]
  })
}
