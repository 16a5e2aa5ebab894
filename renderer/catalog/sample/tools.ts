import { addDays } from '#domain/day.ts'
import { newTool, type Tool } from '#domain/tool.ts'

/** 30 tools, three of them log stacks and three alerting tools; invented prices, contract ends counted from `today`. */
export function sampleTools(today: string): Tool[] {
  return tools.map(({ name, category, standing, teams, cost, endsIn, owner, verdict, mergeInto, notes }, index) => ({
    ...newTool(`tool-${index + 1}`, index + 1),
    name,
    category,
    standing,
    teams: teams.map(teamId),
    annualCost: cost,
    contractEnd: endsIn === null ? null : addDays(today, endsIn),
    owner: owner === null ? null : teamId(owner),
    verdict,
    mergeInto: mergeInto ?? '',
    notes: notes ?? '',
  }))
}

interface ToolPart extends Pick<Tool, 'name' | 'category' | 'standing' | 'verdict'> {
  readonly teams: readonly string[]
  /** Per year; null is unknown. */
  readonly cost: number | null
  /** Days from today; negative when it has run out; null when there is no contract or nobody knows. */
  readonly endsIn: number | null
  readonly owner: string | null
  readonly mergeInto?: string
  readonly notes?: string
}

const consumer = ['playback', 'discovery', 'commerce', 'accounts', 'newsroom']
const everyone = [...consumer, 'publisher-cloud', 'ads', 'data', 'sre', 'platform']

const tools: readonly ToolPart[] = [
  tool('Splunk', 'Logs', 'common', ['sre', 'security', 'commerce'], {
    cost: 212000,
    endsIn: 74,
    owner: 'security',
    verdict: 'undecided',
    notes: 'Security needs it for investigations; the others only search.',
  }),
  tool('Elastic', 'Logs', 'common', ['playback', 'discovery', 'newsroom'], {
    cost: 96000,
    endsIn: 251,
    owner: 'sre',
    verdict: 'merge',
    mergeInto: 'Grafana Loki',
  }),
  tool('Grafana Loki', 'Logs', 'common', ['platform', 'accounts'], {
    cost: 18000,
    endsIn: null,
    owner: 'platform',
    verdict: 'keep',
  }),
  tool('Prometheus', 'Metrics', 'common', everyone, {
    cost: 24000,
    endsIn: null,
    owner: 'platform',
    verdict: 'keep',
  }),
  tool('Grafana', 'Visualisation', 'common', everyone, {
    cost: 31000,
    endsIn: 190,
    owner: 'platform',
    verdict: 'keep',
  }),
  tool('Datadog', 'Metrics', 'optional', ['ads', 'publisher-cloud'], {
    cost: 148000,
    endsIn: 46,
    owner: 'ads',
    verdict: 'merge',
    mergeInto: 'Grafana',
    notes: 'Renews by itself unless notice is given 30 days before.',
  }),
  tool('Nagios', 'Metrics', 'context', ['infrastructure'], {
    cost: 4000,
    endsIn: null,
    owner: 'infrastructure',
    verdict: 'retire',
    mergeInto: 'Prometheus',
  }),
  tool('New Relic', 'Application performance monitoring', 'optional', ['commerce'], {
    cost: 87000,
    endsIn: 133,
    owner: 'commerce',
    verdict: 'merge',
    mergeInto: 'Grafana Tempo',
  }),
  tool('Grafana Tempo', 'Traces', 'common', ['platform', 'accounts', 'playback'], {
    cost: 12000,
    endsIn: null,
    owner: 'platform',
    verdict: 'keep',
  }),
  tool('Sentry', 'Application performance monitoring', 'optional', consumer, {
    cost: 29000,
    endsIn: 310,
    owner: 'playback',
    verdict: 'keep',
  }),
  tool('PagerDuty', 'Incident management', 'common', ['sre', ...consumer], {
    cost: 46000,
    endsIn: 208,
    owner: 'sre',
    verdict: 'keep',
  }),
  tool('Opsgenie', 'Incident management', 'common', ['ads', 'publisher-cloud', 'data', 'sre'], {
    cost: 21000,
    endsIn: 98,
    owner: null,
    verdict: 'merge',
    mergeInto: 'PagerDuty',
  }),
  tool('SMS gateway script', 'Incident management', 'context', ['infrastructure'], {
    cost: 1200,
    endsIn: null,
    owner: null,
    verdict: 'retire',
    mergeInto: 'Opsgenie',
    notes: 'Runs under a desk in Hamburg.',
  }),
  tool('Statuspage', 'Incident management', 'optional', ['sre'], {
    cost: 9000,
    endsIn: 160,
    owner: 'sre',
    verdict: 'keep',
  }),
  tool('GitHub', 'Source control', 'common', everyone, {
    cost: 68000,
    endsIn: 275,
    owner: 'platform',
    verdict: 'keep',
  }),
  tool('GitLab', 'Source control', 'common', ['publisher-cloud'], {
    cost: 27000,
    endsIn: 121,
    owner: 'publisher-cloud',
    verdict: 'merge',
    mergeInto: 'GitHub',
    notes: 'Came with the acquisition of Publisher Cloud.',
  }),
  tool('GitHub Actions', 'CI/CD', 'common', [...consumer, 'platform'], {
    cost: 54000,
    endsIn: 275,
    owner: 'platform',
    verdict: 'keep',
  }),
  tool('Jenkins', 'CI/CD', 'common', ['newsroom', 'commerce', 'sre'], {
    cost: 15000,
    endsIn: null,
    owner: 'sre',
    verdict: 'retire',
    mergeInto: 'GitHub Actions',
    notes: 'Two servers, 340 jobs, one person who knows them.',
  }),
  tool('CircleCI', 'CI/CD', 'optional', ['ads'], {
    cost: 33000,
    endsIn: -12,
    owner: 'ads',
    verdict: 'retire',
    mergeInto: 'GitHub Actions',
    notes: 'Contract has run out; billed by the month since.',
  }),
  tool('Argo CD', 'Continuous delivery and GitOps', 'common', ['platform', 'accounts', 'playback'], {
    cost: 6000,
    endsIn: null,
    owner: 'platform',
    verdict: 'keep',
  }),
  tool('Terraform', 'Infrastructure as code', 'common', ['platform', 'sre', 'data', 'infrastructure'], {
    cost: 38000,
    endsIn: 62,
    owner: 'platform',
    verdict: 'keep',
  }),
  tool('Ansible', 'Configuration management', 'context', ['infrastructure', 'sre'], {
    cost: 11000,
    endsIn: 340,
    owner: 'infrastructure',
    verdict: 'undecided',
  }),
  tool('HashiCorp Vault', 'Secrets management', 'common', ['platform', 'security', 'accounts'], {
    cost: 41000,
    endsIn: 228,
    owner: 'security',
    verdict: 'keep',
  }),
  tool('AWS Secrets Manager', 'Secrets management', 'common', ['ads', 'publisher-cloud', 'data'], {
    cost: 8000,
    endsIn: null,
    owner: null,
    verdict: 'undecided',
  }),
  tool('LaunchDarkly', 'Feature flags', 'optional', ['discovery', 'ads'], {
    cost: 44000,
    endsIn: 29,
    owner: 'discovery',
    verdict: 'merge',
    mergeInto: 'feature-flags (own service)',
  }),
  tool('Snyk', 'Security scanning', 'common', ['security', ...consumer], {
    cost: 52000,
    endsIn: 183,
    owner: 'security',
    verdict: 'keep',
  }),
  tool('Trivy', 'Security scanning', 'common', [], {
    cost: null,
    endsIn: null,
    owner: 'platform',
    verdict: null,
    notes: 'Runs in some pipelines; nobody knows in whose.',
  }),
  tool('Jira Service Management', 'IT service management', 'common', everyone, {
    cost: 58000,
    endsIn: 147,
    owner: 'sre',
    verdict: 'keep',
  }),
  tool('Backstage', 'Developer portal', 'optional', ['platform', 'accounts'], {
    cost: 20000,
    endsIn: null,
    owner: 'platform',
    verdict: 'keep',
    notes: 'Pilot with 14 of 40 services registered.',
  }),
  tool('Cloud cost sheet', '', 'context', ['infrastructure', 'data'], {
    cost: null,
    endsIn: null,
    owner: null,
    verdict: 'undecided',
    notes: 'Spreadsheet kept by Finance; 31 % of the spend has no owner in it.',
  }),
]

function tool(
  name: string,
  category: string,
  standing: Tool['standing'],
  teams: readonly string[],
  more: Omit<ToolPart, 'name' | 'category' | 'standing' | 'teams'>,
): ToolPart {
  return { name, category, standing, teams, ...more }
}

function teamId(key: string): string {
  return `team-${key}`
}
