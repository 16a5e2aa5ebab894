import type { MigrationTask } from '#domain/migration-task.ts'
import { linkTo } from '#domain/record-link.ts'

type TaskScope = Partial<Pick<MigrationTask, 'team' | 'wave' | 'effort' | 'links'>>

/** Who does a task, how much work it is, and what it is for and changes; by key. Tasks of which nobody has said so are left out. */
export const taskScopes: Readonly<Record<string, TaskScope>> = {
  inventory: { team: 'team-sre' },
  'toil-week': { team: 'team-sre', effort: 6, links: [issue(6), kpi('toil-ratio')] },
  'tool-audit': { team: 'team-platform', links: [issue(10), tool(30)] },
  'raci-draft': { effort: 8, links: [issue(4), item('audit-evidence'), item('change-management')] },
  'slo-standard': { links: [item('slo-design'), kpi('slo-attainment'), linkTo('capabilities', 'slos')] },
  'budget-policy': { effort: 12, links: [issue(1), item('error-budget-policy'), kpi('error-budget-consumed')] },
  severities: { links: [item('incident-response'), kpi('mttr')] },
  'safety-valves': { effort: 15, links: [item('change-management'), kpi('change-fail-rate'), toil(6)] },
  charter: { team: 'team-platform', links: [item('golden-path')] },
  'catalog-v1': { team: 'team-platform', links: [item('developer-portal'), tool(29), issue(3)] },
  'cicd-templates': {
    team: 'team-platform',
    effort: 50,
    links: [item('cicd-templates'), kpi('change-lead-time'), toil(22), tool(18), tool(19)],
  },
  'iac-modules': { team: 'team-platform', effort: 40, links: [item('iac-modules'), tool(21)] },
  observability: {
    team: 'team-platform',
    effort: 30,
    links: [item('observability-stack'), kpi('mtta'), toil(5), tool(2), tool(7)],
  },
  runtime: { team: 'team-platform', effort: 45, links: [item('kubernetes-runtime'), toil(7)] },
  'first-deploy': { links: [kpi('time-to-first-deploy'), linkTo('answers', 'ttfd-measured')] },
  'self-service': { links: [item('golden-path')] },
  exceptions: { links: [kpi('exception-rate'), linkTo('answers', 'exception-process')] },
  showback: { links: [tool(30), toil(21)] },
  'lighthouse-1': {
    team: 'team-accounts',
    wave: 'wave-lighthouse',
    effort: 25,
    links: [kpi('adoption-rate'), service('profile'), service('notification-hub')],
  },
  'lighthouse-2': {
    team: 'team-playback',
    wave: 'wave-lighthouse',
    effort: 30,
    links: [kpi('adoption-rate'), service('live-ingest'), service('transcode-scheduler'), issue(2)],
  },
  'lighthouse-review': { wave: 'wave-lighthouse', links: [kpi('adoption-rate'), kpi('devex-nps')] },
  'wave-2': { wave: 'wave-scale-out', links: [kpi('adoption-rate')] },
  access: { team: 'team-platform', links: [issue(6), kpi('toil-ratio'), toil(1), toil(18)] },
  environments: { team: 'team-platform', effort: 30, links: [issue(6), kpi('toil-ratio'), toil(4), toil(12)] },
  certificates: { team: 'team-infrastructure', links: [issue(11), kpi('toil-ratio'), toil(3)] },
  'vm-deploys': {
    team: 'team-platform',
    wave: 'wave-scale-out',
    links: [issue(6), kpi('toil-ratio'), toil(2), service('editorial-cms'), service('finance-extract')],
  },
  policies: {
    team: 'team-security',
    effort: 20,
    links: [item('policy-as-code'), linkTo('answers', 'security-as-code')],
  },
  signing: { links: [item('vulnerability-management'), tool(27)] },
  secrets: { links: [item('iam-secrets'), tool(23), tool(24)] },
  'risk-register': { links: [item('audit-evidence'), toil(10)] },
  'devex-survey': { links: [kpi('devex-nps')] },
  'budget-review': { links: [issue(1), kpi('error-budget-consumed')] },
}

function issue(number: number) {
  return linkTo('issues', `issue-${number}`)
}

function item(slug: string) {
  return linkTo('raciItems', slug)
}

function kpi(slug: string) {
  return linkTo('kpis', `kpi-${slug}`)
}

function service(name: string) {
  return linkTo('services', `svc-${name}`)
}

function toil(number: number) {
  return linkTo('toil', `toil-${number}`)
}

function tool(number: number) {
  return linkTo('tools', `tool-${number}`)
}
