import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

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
  readonly runbook: 'yes' | 'no' | null
  readonly sev1: number | null
  readonly sev2: number | null
  readonly dependencies: readonly string[]
  readonly tags: readonly string[]
  readonly notes: string
  /** Where an import took it from, for example `backstage:component:default/cart`; empty when typed. */
  readonly source: string
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

export const serviceFields = [
  { key: 'name', label: 'Service', kind: { type: 'text' }, required: true, aliases: ['service name', 'component'] },
  { key: 'tier', label: 'Tier', kind: { type: 'choice', choices: serviceTiers }, aliases: ['criticality'] },
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
    aliases: ['owner', 'team', 'owning team'],
  },
  {
    key: 'onCallTeam',
    label: 'On-call team',
    kind: { type: 'reference', table: 'teams' },
    aliases: ['on call', 'oncall', 'on-call'],
  },
  {
    key: 'onCallModel',
    label: 'On-call model',
    kind: {
      type: 'choice',
      choices: [
        { value: 'sre-primary', label: 'SRE primary' },
        { value: 'service-primary', label: 'Service team primary' },
        { value: 'none', label: 'None' },
      ],
    },
  },
  { key: 'sloState', label: 'SLO', kind: { type: 'choice', choices: sloStates }, aliases: ['slo state'] },
  {
    key: 'objective',
    label: 'Objective',
    kind: { type: 'number', unit: '%', min: 0, max: 100 },
    aliases: ['slo target', 'target'],
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
  { key: 'runtime', label: 'Runtime', kind: { type: 'text' }, aliases: ['platform'] },
  {
    key: 'runbook',
    label: 'Runbook',
    kind: {
      type: 'choice',
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    },
  },
  { key: 'sev1', label: 'Sev1', kind: { type: 'number', unit: 'last quarter', min: 0, integer: true } },
  { key: 'sev2', label: 'Sev2', kind: { type: 'number', unit: 'last quarter', min: 0, integer: true } },
  { key: 'system', label: 'System', kind: { type: 'text' } },
  { key: 'dependencies', label: 'Depends on', kind: { type: 'tags' }, aliases: ['dependencies'] },
  { key: 'tags', label: 'Tags', kind: { type: 'tags' } },
  { key: 'description', label: 'Description', kind: { type: 'text' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
  { key: 'source', label: 'Source', kind: { type: 'text' }, readOnly: true },
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
    runbook: null,
    sev1: null,
    sev2: null,
    dependencies: [],
    tags: [],
    notes: '',
    source: '',
  }
}
