import type { Kpi } from '#domain/kpi.ts'
import { newKpiTarget, type KpiTarget } from '#domain/kpi-target.ts'

type Definition = Partial<
  Pick<
    Kpi,
    | 'formula'
    | 'numerator'
    | 'denominator'
    | 'scope'
    | 'sourceSystem'
    | 'window'
    | 'raciItem'
    | 'pair'
    | 'method'
    | 'sourceReason'
  >
>

/** What was agreed about each KPI, by slug; of the others nothing more than the library says. */
export const sampleDefinitions: Readonly<Record<string, Definition>> = {
  'slo-attainment': {
    numerator: 'Good requests of services with a measured objective',
    denominator: 'Their valid requests',
    scope: 'organisation',
    sourceSystem: 'Grafana, SLO dashboards',
    window: '30d',
    raciItem: 'slo-design',
    pair: 'kpi-incident-frequency',
    sourceReason: 'Both sources name 99.9 %; the board knows the figure from the template.',
  },
  'error-budget-consumed': {
    scope: 'organisation',
    sourceSystem: 'Grafana, SLO dashboards',
    window: 'quarter',
    raciItem: 'error-budget-policy',
    sourceReason: 'Where the policy freezes features, so that target and policy speak with one voice.',
  },
  mtta: {
    numerator: 'Minutes from page to acknowledgement, Sev1 and Sev2',
    denominator: 'Pages of Sev1 and Sev2',
    scope: 'organisation',
    sourceSystem: 'PagerDuty',
    window: 'month',
    raciItem: 'incident-response',
  },
  mttr: {
    numerator: 'Minutes from the first alert to the end of customer impact',
    denominator: 'Incidents of Sev1 and Sev2',
    scope: 'tier',
    sourceSystem: 'Incident register',
    window: 'month',
    raciItem: 'incident-response',
    pair: 'kpi-action-item-completion',
    method: 'The end is what the incident lead enters in the register, checked in the postmortem.',
    sourceReason: 'Severity is recorded everywhere, tiers only since this year.',
  },
  'change-fail-rate': {
    formula: 'Deployments followed by a rollback, a hotfix or an incident within 24 hours ÷ all deployments × 100.',
    scope: 'team',
    sourceSystem: 'GitHub Actions and the incident register',
    window: 'month',
    raciItem: 'change-management',
    sourceReason: 'Counting rollbacks needs all pipelines; the template’s count of incidents works today.',
  },
  'incident-frequency': {
    scope: 'organisation',
    sourceSystem: 'Incident register',
    window: 'month',
    raciItem: 'incident-response',
    pair: 'kpi-slo-attainment',
  },
  'toil-ratio': {
    numerator: 'Hours marked as toil in the time sheets of one week',
    denominator: 'All hours of that week',
    scope: 'team',
    sourceSystem: 'Time sheets',
    window: 'quarter',
    raciItem: 'capacity-planning',
    method: 'One week a quarter, announced the Friday before.',
    sourceReason: 'The steering group wants the stricter reading: 30 % now, not once mature.',
  },
  'adoption-rate': {
    numerator: 'Product teams with a pipeline from the templates',
    denominator: 'Product and platform teams',
    scope: 'organisation',
    sourceSystem: 'GitHub',
    window: 'month',
    raciItem: 'golden-path',
    pair: 'kpi-devex-nps',
    sourceReason: 'Teams are asked to move, not services.',
  },
  'time-to-first-deploy': {
    scope: 'organisation',
    raciItem: 'golden-path',
    pair: 'kpi-change-fail-rate',
  },
  'change-lead-time': {
    formula: 'Median of (in production − first commit) over the changes of the month.',
    scope: 'organisation',
    sourceSystem: 'GitHub Actions',
    window: '28d',
    raciItem: 'cicd-templates',
    pair: 'kpi-change-fail-rate',
    method: 'The clock starts at the first commit; squashed branches keep the date of the oldest.',
    sourceReason: 'The clock starts at the commit, as in the role description and at DORA.',
  },
  'exception-rate': {
    scope: 'organisation',
    sourceSystem: 'Deployment logs',
    window: 'month',
    raciItem: 'golden-path',
  },
  'devex-nps': { scope: 'organisation', sourceSystem: 'Developer survey', window: 'quarter', raciItem: 'golden-path' },
}

/** Milestones of four KPIs; what restores a service sooner is asked of tier 1 first. */
export function sampleKpiTargets(): KpiTarget[] {
  return targets.map(([slug, tier, milestone, value], index) => ({
    ...newKpiTarget(`target-${index + 1}`, index + 1, `kpi-${slug}`),
    tier,
    milestone,
    value,
  }))
}

const targets: readonly (readonly [
  slug: string,
  tier: KpiTarget['tier'],
  milestone: KpiTarget['milestone'],
  value: number,
])[] = [
  ['mttr', 1, '60-days', 45],
  ['mttr', 1, '6-months', 30],
  ['mttr', 2, '60-days', 75],
  ['mttr', 2, '6-months', 60],
  ['mttr', 2, '12-months', 45],
  ['toil-ratio', null, '6-months', 35],
  ['toil-ratio', null, '12-months', 30],
  ['adoption-rate', null, '90-days', 60],
  ['adoption-rate', null, '6-months', 70],
  ['adoption-rate', null, '12-months', 80],
  ['exception-rate', null, '90-days', 30],
  ['exception-rate', null, '12-months', 10],
]
