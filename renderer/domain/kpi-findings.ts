import type { Facts } from './finding-facts.ts'
import type { Finding, Severity } from './finding.ts'
import type { KpiStanding, KpiStatus } from './kpi-standing.ts'
import { sourcesDisagree, type KpiView } from './kpi-status.ts'
import { joinNames } from './name-list.ts'
import { targetText } from './target-text.ts'

/** What each rule looks for, as the heading above its findings. */
export const kpiRules = {
  'KPI-1': 'KPI without an owner',
  'KPI-2': 'KPI without a baseline',
  'KPI-3': 'KPI without a target',
  'KPI-4': 'KPI off target',
  'KPI-5': 'Reading is stale',
  'KPI-6': 'Sources disagree, none picked',
  /** Neither owner nor reading: it stands for KPI-1, KPI-2, KPI-3 and KPI-6 of that KPI. */
  'KPI-7': 'KPI not started',
  'KPI-8': 'KPI owner is not accountable for the work',
  'KPI-9': 'KPI without a pair',
  'KPI-10': 'Target looser than the policy',
  'KPI-11': 'Target tighter than the platform’s own objective',
  'KPI-12': 'Two definitions in use',
  'KPI-13': 'Self-check claims what has no reading',
  'KPI-14': 'KPI is not measurable',
} as const

type KpiRule = keyof typeof kpiRules
export type KpiFinding = Finding<KpiRule>

export function kpiFindings(views: readonly KpiView[]): KpiFinding[] {
  return views.flatMap((view) => {
    const findings: KpiFinding[] = []
    const add = (rule: KpiRule, severity: Severity, field: string, what: string, detail: string, facts?: Facts) =>
      findings.push(aboutKpi(view.kpi.id, rule, severity, field, { title: `${view.name}: ${what}`, detail, facts }))
    if (!isBegun(view)) {
      add('KPI-7', 'low', 'owner', 'not started', 'Name the owner and enter a baseline, or drop the KPI.')
      return findings
    }
    if (view.kpi.owner === null)
      add('KPI-1', 'medium', 'owner', 'no owner', 'Name the role that answers for the figure.')
    if (view.typedBaseline !== null)
      add('KPI-2', 'medium', 'readings', 'baseline not understood', `“${view.typedBaseline}” was typed. Type a number.`)
    // What cannot be measured is its own finding.
    else if (!hasBaseline(view) && view.notMeasurable === null)
      add('KPI-2', 'medium', 'readings', 'no baseline', 'Enter a reading and mark it as the baseline.')
    if (view.typedTarget !== null)
      add('KPI-3', 'medium', 'target', 'target not understood', `“${view.typedTarget}” was typed. Type it another way.`)
    else if (view.rule === null) add('KPI-3', 'medium', 'target', 'no target', 'Pick a source’s target or type one.')
    const off = standingAs(view, 'off')
    if (off.length > 0)
      add(
        'KPI-4',
        view.status === 'off' ? 'high' : 'medium',
        'readings',
        `off target${forParts(off)}`,
        reasonsOf(off),
        [
          ...off.map(({ key, latest }): Facts[number] => [
            key === null ? 'Latest reading' : `Latest reading, ${key}`,
            latest ? `${latest.value} on ${latest.date}` : 'none',
          ]),
          ['Target', agreed(view)],
        ],
      )
    // How many days old it is changes every morning.
    const stale = standingAs(view, 'stale')
    if (stale.length > 0)
      add(
        'KPI-5',
        'low',
        'readings',
        `stale${forParts(stale)}`,
        reasonsOf(stale),
        stale.map(({ key, latest }) => [
          key === null ? 'Last reading' : `Last reading, ${key}`,
          latest?.date ?? 'none',
        ]),
      )
    if (view.entry && sourcesDisagree(view.entry) && view.kpi.targetSource === null)
      add(
        'KPI-6',
        'low',
        'target',
        'the sources disagree',
        'Pick the target that holds here, so that the choice is on record.',
      )
    return findings
  })
}

/** A finding that leads to a field of the KPI. */
export function aboutKpi(
  id: string,
  rule: KpiRule,
  severity: Severity,
  field: string,
  { facts, ...said }: Pick<KpiFinding, 'title' | 'detail' | 'rows'> & { readonly facts?: Facts | undefined },
): KpiFinding {
  const place = { stage: 'kpi', table: 'kpis', id, field } as const
  return { rule, id: `${rule}/${id}`, severity, ...said, place, ...(facts === undefined ? {} : { facts }) }
}

interface Standing extends Pick<KpiStanding, 'latest' | 'reason'> {
  /** `tier/1`; null: the whole organisation. */
  readonly key: string | null
  readonly name: string
}

/** The whole and its parts with this status. A good mean must not hide a part that is off. */
function standingAs(view: KpiView, status: KpiStatus): readonly Standing[] {
  const whole = { key: null, name: 'Whole organisation', status: view.status, latest: view.latest, reason: view.reason }
  return [whole, ...view.scopeViews].filter((each) => each.status === status)
}

/** " for Tier 1 and Checkout"; empty when it is the whole organisation, or that too. */
function forParts(found: readonly Standing[]): string {
  return found.some(({ key }) => key === null) ? '' : ` for ${joinNames(found.map(({ name }) => name))}`
}

function reasonsOf(found: readonly Standing[]): string {
  return found.map(({ key, name, reason }) => (key === null ? reason : `${name}: ${reason}`)).join(' ')
}

/** Every target that was agreed, whichever holds today: that a milestone has come is no new fact. */
function agreed(view: KpiView): string {
  const milestones = view.milestones.map(({ milestone, value, upper }) =>
    [milestone, value, upper].filter((part) => part !== null).join(' '),
  )
  return [targetText(view, ''), ...milestones].join(', ')
}

/** It has an owner, or something was entered, though perhaps not understood. */
export function isBegun({ kpi, readings, notMeasurable, typedTarget, typedBaseline, scopeViews }: KpiView): boolean {
  return (
    kpi.owner !== null ||
    readings.length > 0 ||
    notMeasurable !== null ||
    typedTarget !== null ||
    typedBaseline !== null ||
    scopeViews.some((part) => part.readings.length > 0 || part.notMeasurable !== null)
  )
}

/** Of the whole organisation, or of a part where only parts are read. */
function hasBaseline({ baseline, readings, scopeViews }: KpiView): boolean {
  return baseline !== null || (readings.length === 0 && scopeViews.some((part) => part.baseline !== null))
}
