import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'
import { yesNoChoices, type YesNo } from './yes-no.ts'

export type ServiceTier = 1 | 2 | 3 | 4

/** How far the service level objective of a service has come. */
export type SloState = 'none' | 'defined' | 'measured' | 'used'

export interface Service extends RecordBase {
  readonly name: string
  readonly description: string
  readonly system: string
  /** 1 customer-critical ... 4 internal. */
  readonly tier: ServiceTier | null
  readonly lifecycle: 'experimental' | 'production' | 'deprecated' | null
  readonly ownerTeam: string | null
  readonly onCallTeam: string | null
  readonly onCallModel: 'sre-primary' | 'service-primary' | 'none' | null
  readonly runtime: string
  readonly goldenPath: 'on' | 'exception' | 'off' | null
  readonly sloState: SloState | null
  /** Objective in percent, for example 99.9. */
  readonly objective: number | null
  /** Days over which the objective is judged, for example 30. */
  readonly sloWindow: number | null
  /** What the indicator of the objective measures. */
  readonly sliType:
    'availability' | 'latency' | 'quality' | 'freshness' | 'correctness' | 'durability' | 'throughput' | null
  /** How the error budget is counted, in the words of OpenSLO: by events, by slices of time, or by the mean over slices. */
  readonly budgeting: 'occurrences' | 'timeslices' | 'ratio-timeslices' | null
  /** What alerts fire on: nothing, causes such as CPU, symptoms users feel, or the burn rate of the error budget. */
  readonly alerting: 'none' | 'cause' | 'symptom' | 'burn-rate' | null
  readonly runbook: YesNo | null
  readonly dashboards: YesNo | null
  /** What is collected, of `telemetryKinds`; `none` alone says that there is nothing, an empty list that nobody knows. */
  readonly telemetry: readonly string[]
  /** Hours until it must run again after a disaster, and hours of data that may be lost. */
  readonly rto: number | null
  readonly rpo: number | null
  /** ISO date of the last test of disaster recovery, and how it went. */
  readonly drTest: string | null
  readonly drResult: 'passed' | 'partly' | 'failed' | null
  readonly sev1: number | null
  readonly sev2: number | null
  readonly dependencies: readonly string[]
  /** In the engagement's currency. */
  readonly monthlyCost: number | null
  readonly tags: readonly string[]
  readonly notes: string
  /** Where an import took it from, for example `backstage:component:default/cart`; empty when typed. */
  readonly source: string
  /** Ids of the evidence it rests on. */
  readonly evidence: readonly string[]
}

export const serviceTiers = [
  { value: 1, label: '1 Customer-critical' },
  { value: 2, label: '2 Important' },
  { value: 3, label: '3 Supporting' },
  { value: 4, label: '4 Internal' },
] as const

export const sloStates: readonly { readonly value: SloState; readonly label: string }[] = [
  { value: 'none', label: 'None' },
  { value: 'defined', label: 'Defined' },
  { value: 'measured', label: 'Measured' },
  { value: 'used', label: 'Used in decisions' },
]

const telemetryKinds = [
  { value: 'metrics', label: 'Metrics' },
  { value: 'logs', label: 'Logs' },
  { value: 'traces', label: 'Traces' },
  { value: 'none', label: 'None' },
] as const

export const serviceFields = [
  {
    key: 'name',
    label: 'Service',
    kind: { type: 'text' },
    required: true,
    aliases: ['service name', 'component', 'application', 'application name', 'app', 'app name'],
  },
  {
    key: 'tier',
    label: 'Tier',
    kind: { type: 'choice', choices: serviceTiers, names: 'tiers' },
    aliases: ['criticality', 'priority', 'class'],
  },
  {
    key: 'lifecycle',
    label: 'Lifecycle',
    kind: {
      type: 'choice',
      choices: [
        { value: 'experimental', label: 'Experimental' },
        { value: 'production', label: 'Production' },
        { value: 'deprecated', label: 'Deprecated' },
      ],
    },
  },
  {
    key: 'ownerTeam',
    label: 'Owner team',
    kind: { type: 'reference', table: 'teams' },
    aliases: ['owner', 'team', 'owning team', 'squad', 'owned by', 'responsible team'],
  },
  {
    key: 'onCallTeam',
    label: 'On-call team',
    kind: { type: 'reference', table: 'teams' },
    aliases: ['on call', 'oncall', 'on-call', 'pager', 'paged team', 'rota'],
  },
  {
    key: 'onCallModel',
    label: 'On-call model',
    kind: {
      type: 'choice',
      choices: [
        { value: 'sre-primary', label: 'SRE primary' },
        { value: 'service-primary', label: 'Service team primary, SRE advisory' },
        { value: 'none', label: 'None' },
      ],
    },
  },
  { key: 'sloState', label: 'SLO', kind: { type: 'choice', choices: sloStates }, aliases: ['slo state'] },
  {
    key: 'objective',
    label: 'Objective',
    kind: { type: 'number', unit: '%', min: 0, max: 100 },
    asked: ({ sloState }) => sloState !== 'none',
    aliases: ['slo target', 'target', 'availability target'],
  },
  {
    key: 'sloWindow',
    label: 'Window',
    kind: { type: 'number', unit: 'days', min: 1 },
    aliases: ['slo window', 'time window'],
  },
  {
    key: 'sliType',
    label: 'SLI',
    kind: {
      type: 'choice',
      choices: [
        { value: 'availability', label: 'Availability' },
        { value: 'latency', label: 'Latency' },
        { value: 'quality', label: 'Quality' },
        { value: 'freshness', label: 'Freshness' },
        { value: 'correctness', label: 'Correctness' },
        { value: 'durability', label: 'Durability' },
        { value: 'throughput', label: 'Throughput' },
      ],
    },
    aliases: ['sli type', 'indicator'],
  },
  {
    key: 'budgeting',
    label: 'Budgeting',
    kind: {
      type: 'choice',
      choices: [
        { value: 'occurrences', label: 'Occurrences' },
        { value: 'timeslices', label: 'Time slices' },
        { value: 'ratio-timeslices', label: 'Ratio of time slices' },
      ],
    },
    aliases: ['budgeting method'],
  },
  {
    key: 'alerting',
    label: 'Alerting',
    kind: {
      type: 'choice',
      choices: [
        { value: 'none', label: 'None' },
        { value: 'cause', label: 'On causes' },
        { value: 'symptom', label: 'On symptoms' },
        { value: 'burn-rate', label: 'On burn rate' },
      ],
    },
    aliases: ['alerts'],
  },
  {
    key: 'goldenPath',
    label: 'Golden path',
    kind: {
      type: 'choice',
      choices: [
        { value: 'on', label: 'On' },
        { value: 'exception', label: 'Exception' },
        { value: 'off', label: 'Off' },
      ],
    },
  },
  {
    key: 'runtime',
    label: 'Runtime',
    kind: { type: 'text' },
    groups: true,
    aliases: ['platform', 'hosting', 'hosted on'],
  },
  { key: 'runbook', label: 'Runbook', kind: { type: 'choice', choices: yesNoChoices } },
  {
    key: 'dashboards',
    label: 'Dashboards',
    kind: { type: 'choice', choices: yesNoChoices },
    aliases: ['dashboard'],
  },
  {
    key: 'telemetry',
    label: 'Telemetry',
    kind: { type: 'choices', choices: telemetryKinds, alone: 'none' },
    aliases: ['observability', 'signals'],
  },
  { key: 'rto', label: 'RTO', kind: { type: 'number', unit: 'h', min: 0 }, aliases: ['recovery time objective'] },
  { key: 'rpo', label: 'RPO', kind: { type: 'number', unit: 'h', min: 0 }, aliases: ['recovery point objective'] },
  { key: 'drTest', label: 'Last DR test', kind: { type: 'date' }, aliases: ['dr test', 'last dr'] },
  {
    key: 'drResult',
    label: 'DR result',
    kind: {
      type: 'choice',
      choices: [
        { value: 'passed', label: 'Passed' },
        { value: 'partly', label: 'Partly' },
        { value: 'failed', label: 'Failed' },
      ],
    },
    aliases: ['dr test result'],
  },
  { key: 'sev1', label: 'Sev1', kind: { type: 'number', unit: 'last quarter', min: 0, integer: true } },
  { key: 'sev2', label: 'Sev2', kind: { type: 'number', unit: 'last quarter', min: 0, integer: true } },
  { key: 'system', label: 'System', kind: { type: 'text' }, groups: true, aliases: ['product', 'domain'] },
  { key: 'dependencies', label: 'Depends on', kind: { type: 'tags' }, aliases: ['dependencies', 'uses', 'upstream'] },
  {
    key: 'monthlyCost',
    label: 'Cost',
    kind: { type: 'number', unit: 'a month', min: 0, money: true },
    aliases: ['monthly cost', 'cost per month', 'monthly'],
  },
  { key: 'tags', label: 'Tags', kind: { type: 'tags' }, aliases: ['labels', 'keywords'] },
  { key: 'description', label: 'Description', kind: { type: 'text' }, aliases: ['purpose', 'summary'] },
  { key: 'notes', label: 'Notes', kind: { type: 'text' }, aliases: ['note', 'comment', 'comments', 'remarks'] },
  { key: 'source', label: 'Source', kind: { type: 'text' }, readOnly: true },
  { key: 'evidence', label: 'Evidence', kind: { type: 'references', table: 'evidence' } },
] as const satisfies readonly FieldSpec<Service>[]

export function newService(id: string, order: number): Service {
  return {
    id,
    order,
    name: '',
    description: '',
    system: '',
    tier: null,
    lifecycle: null,
    ownerTeam: null,
    onCallTeam: null,
    onCallModel: null,
    runtime: '',
    goldenPath: null,
    sloState: null,
    objective: null,
    sloWindow: null,
    sliType: null,
    budgeting: null,
    alerting: null,
    runbook: null,
    dashboards: null,
    telemetry: [],
    rto: null,
    rpo: null,
    drTest: null,
    drResult: null,
    sev1: null,
    sev2: null,
    dependencies: [],
    monthlyCost: null,
    tags: [],
    notes: '',
    source: '',
    evidence: [],
  }
}
