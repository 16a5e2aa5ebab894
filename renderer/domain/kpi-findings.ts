import type { Facts } from './finding-facts.ts'
import type { Finding, Severity } from './finding.ts'
import { sourcesDisagree, type KpiView } from './kpi-status.ts'
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
} as const

type KpiRule = keyof typeof kpiRules

export function kpiFindings(views: readonly KpiView[]): Finding<KpiRule>[] {
  return views.flatMap((view) => {
    const findings: Finding<KpiRule>[] = []
    const add = (rule: KpiRule, severity: Severity, field: string, what: string, detail: string, facts?: Facts) =>
      findings.push({
        rule,
        id: `${rule}/${view.kpi.id}`,
        severity,
        title: `${view.name}: ${what}`,
        detail,
        place: { stage: 'kpi', table: 'kpis', id: view.kpi.id, field },
        ...(facts === undefined ? {} : { facts }),
      })
    if (view.kpi.owner === null && view.readings.length === 0 && !hasTyped(view)) {
      add('KPI-7', 'low', 'owner', 'not started', 'Name the owner and enter a baseline, or drop the KPI.')
      return findings
    }
    if (view.kpi.owner === null)
      add('KPI-1', 'medium', 'owner', 'no owner', 'Name the role that answers for the figure.')
    if (view.typedBaseline !== null)
      add('KPI-2', 'medium', 'readings', 'baseline not understood', `“${view.typedBaseline}” was typed. Type a number.`)
    else if (view.baseline === null)
      add('KPI-2', 'medium', 'readings', 'no baseline', 'Enter a reading and mark it as the baseline.')
    if (view.typedTarget !== null)
      add('KPI-3', 'medium', 'target', 'target not understood', `“${view.typedTarget}” was typed. Type it another way.`)
    else if (view.rule === null) add('KPI-3', 'medium', 'target', 'no target', 'Pick a source’s target or type one.')
    const latest = view.latest
    if (view.status === 'off')
      add('KPI-4', 'high', 'readings', 'off target', view.reason, [
        ['Latest reading', latest ? `${latest.value} on ${latest.date}` : 'none'],
        ['Target', targetText(view.wanted, '')],
      ])
    // How many days old it is changes every morning.
    if (view.status === 'stale')
      add('KPI-5', 'low', 'readings', 'stale', view.reason, [['Last reading', latest?.date ?? 'none']])
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

/** Something was entered, though not understood: the KPI is begun. */
function hasTyped(view: KpiView): boolean {
  return view.typedTarget !== null || view.typedBaseline !== null
}
