import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** What may go wrong with the migration, in three sentences: because of ..., it may happen that ..., which would ... */
export interface Risk extends RecordBase {
  /** A short name. */
  readonly name: string
  readonly cause: string
  readonly event: string
  readonly effect: string
  /** 1 rare to 5 almost certain. */
  readonly likelihood: number | null
  /** 1 slight to 5 severe. */
  readonly impact: number | null
  /** A RACI role. */
  readonly owner: string | null
  readonly response: 'avoid' | 'reduce' | 'transfer' | 'accept' | null
  /** What is done about it. */
  readonly action: string
  /** The sign that it is about to happen. */
  readonly trigger: string
  readonly due: string | null
  /** Null counts as open. */
  readonly status: 'open' | 'occurred' | 'closed' | null
  /** Who accepted it, and until when: asked when the response is to accept. */
  readonly approver: string
  readonly expiry: string | null
  readonly tasks: readonly string[]
  /** Findings, services and the like it comes from, see `RecordLink`. */
  readonly links: readonly string[]
  /** Slug of the catalog's risk or early warning it was taken from. */
  readonly catalog: string | null
  readonly notes: string
}

export const likelihoods = [
  { value: 1, label: '1 Rare' },
  { value: 2, label: '2 Unlikely' },
  { value: 3, label: '3 Possible' },
  { value: 4, label: '4 Likely' },
  { value: 5, label: '5 Almost certain' },
] as const

export const impacts = [
  { value: 1, label: '1 Slight' },
  { value: 2, label: '2 Minor' },
  { value: 3, label: '3 Moderate' },
  { value: 4, label: '4 Major' },
  { value: 5, label: '5 Severe' },
] as const

export const riskFields = [
  { key: 'name', label: 'Risk', kind: { type: 'text' }, required: true },
  { key: 'cause', label: 'Cause', kind: { type: 'text' } },
  { key: 'event', label: 'Event', kind: { type: 'text' } },
  { key: 'effect', label: 'Effect', kind: { type: 'text' } },
  { key: 'likelihood', label: 'Likelihood', kind: { type: 'choice', choices: likelihoods } },
  { key: 'impact', label: 'Impact', kind: { type: 'choice', choices: impacts } },
  { key: 'owner', label: 'Owner role', kind: { type: 'reference', table: 'roles' } },
  {
    key: 'response',
    label: 'Response',
    kind: {
      type: 'choice',
      choices: [
        { value: 'avoid', label: 'Avoid' },
        { value: 'reduce', label: 'Reduce', aliases: ['mitigate'] },
        { value: 'transfer', label: 'Transfer' },
        { value: 'accept', label: 'Accept' },
      ],
    },
  },
  { key: 'action', label: 'Action', kind: { type: 'text' } },
  { key: 'trigger', label: 'Trigger', kind: { type: 'text' } },
  { key: 'due', label: 'Due', kind: { type: 'date' } },
  {
    key: 'status',
    label: 'Status',
    kind: {
      type: 'choice',
      choices: [
        { value: 'open', label: 'Open' },
        { value: 'occurred', label: 'Occurred' },
        { value: 'closed', label: 'Closed' },
      ],
    },
    asked: () => false,
  },
  { key: 'approver', label: 'Accepted by', kind: { type: 'text' } },
  { key: 'expiry', label: 'Accepted until', kind: { type: 'date' }, asked: ({ response }) => response === 'accept' },
  { key: 'tasks', label: 'Tasks', kind: { type: 'references', table: 'tasks' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<Risk>[]

export function newRisk(id: string, order: number): Risk {
  return {
    id,
    order,
    name: '',
    cause: '',
    event: '',
    effect: '',
    likelihood: null,
    impact: null,
    owner: null,
    response: null,
    action: '',
    trigger: '',
    due: null,
    status: null,
    approver: '',
    expiry: null,
    tasks: [],
    links: [],
    catalog: null,
    notes: '',
  }
}
