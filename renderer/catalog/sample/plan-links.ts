import type { RecordLink } from '#domain/record-link.ts'

/**
 * What the tasks of the sample are for, by the key of the task. Two change items that their owner has no say in, and six that
 * are not done are traced to nothing.
 */
export const sampleTaskLinks: Readonly<Record<string, readonly RecordLink[]>> = {
  'slo-standard': ['raciItems/slo-design'],
  'budget-policy': ['raciItems/error-budget-policy', 'issues/issue-1', 'kpis/kpi-error-budget-consumed'],
  severities: ['raciItems/incident-response'],
  'safety-valves': ['raciItems/change-management', 'kpis/kpi-change-fail-rate'],
  charter: ['raciItems/golden-path'],
  'catalog-v1': ['raciItems/developer-portal'],
  'cicd-templates': ['raciItems/cicd-templates', 'kpis/kpi-change-lead-time'],
  'iac-modules': ['raciItems/iac-modules'],
  observability: ['raciItems/observability-stack', 'capabilities/observability'],
  runtime: ['raciItems/kubernetes-runtime'],
  'first-deploy': ['kpis/kpi-time-to-first-deploy'],
  exceptions: ['kpis/kpi-exception-rate'],
  'lighthouse-1': ['kpis/kpi-adoption-rate'],
  'lighthouse-2': ['kpis/kpi-adoption-rate', 'services/svc-transcode-scheduler'],
  access: ['toil/toil-1', 'issues/issue-6', 'kpis/kpi-toil-ratio'],
  environments: ['toil/toil-4', 'kpis/kpi-toil-ratio'],
  certificates: ['toil/toil-3', 'kpis/kpi-toil-ratio'],
  'vm-deploys': ['toil/toil-2', 'kpis/kpi-toil-ratio'],
  policies: ['raciItems/policy-as-code'],
  signing: ['raciItems/vulnerability-management'],
  secrets: ['raciItems/iam-secrets'],
  'risk-register': ['raciItems/audit-evidence', 'issues/issue-4'],
  'devex-survey': ['kpis/kpi-devex-nps'],
  'budget-review': ['kpis/kpi-slo-attainment'],
  'raci-review': ['answers/quarterly-review'],
}
