import type { EngagementDocument } from './document.ts'
import type { Finding, Severity } from './finding.ts'
import type { Service } from './service.ts'

/**
 * Gaps in the inventory.
 *
 * - SVC-1: a tier-1 or tier-2 service is known to have no service level objective.
 * - SVC-2: nobody owns the service.
 * - SVC-3: nobody is on call for a tier-1 or tier-2 service, unless it is an experiment.
 * - SVC-4: the tier is unknown.
 * - SVC-5: a tier-1 service has had Sev1 incidents and its objective is known not to be used in decisions.
 * - SVC-6: two services have the same name.
 */
export function serviceFindings(document: Pick<EngagementDocument, 'services'>): Finding[] {
  return [...document.services.rows.flatMap(knownGaps), ...sameNames(document.services.rows)]
}

/** Rows are immutable: of 10,000 services only the edited one is looked at again. */
function knownGaps(service: Service): readonly Finding[] {
  const known = gapsByRow.get(service)
  if (known) return known
  const gaps = serviceGaps(service)
  gapsByRow.set(service, gaps)
  return gaps
}

const gapsByRow = new WeakMap<Service, readonly Finding[]>()

/** SVC-1 to SVC-5 of one service: what its own row tells. */
export function serviceGaps(service: Service): Finding[] {
  const critical = service.tier === 1 || service.tier === 2
  const findings: Finding[] = []
  const add = (rule: string, severity: Severity, field: string, what: string, detail: string) =>
    findings.push({
      rule,
      id: `${rule}/${service.id}`,
      severity,
      title: `${service.name || 'A service without a name'}: ${what}`,
      detail,
      place: { stage: 'as-is', table: 'services', id: service.id, field },
    })
  if (critical && service.sloState === 'none')
    add(
      'SVC-1',
      service.tier === 1 ? 'high' : 'medium',
      'sloState',
      `tier ${service.tier} without an objective`,
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

function sameNames(services: readonly Service[]): Finding[] {
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
        rule: 'SVC-6',
        id: `SVC-6/${service.id}`,
        severity: 'low' as const,
        title: `${service.name}: listed twice`,
        detail: 'Two rows carry the same name. Rename one or delete it.',
        place: { stage: 'as-is' as const, table: 'services' as const, id: service.id, field: 'name' },
      },
    ]
  })
}
