import { quarterDays } from './day.ts'
import type { FieldSpec } from './field.ts'
import { kpiWindows, type KpiWindow } from './kpi-window.ts'
import type { RecordBase } from './record.ts'
import { serviceTiers, type ServiceTier } from './service.ts'

/** What "on target" means: at least, at most, inside a band, or moving the right way when no threshold exists. */
export type TargetRule = 'at-least' | 'at-most' | 'within' | 'falling' | 'rising'

/** For whom readings are taken: each of these, or once for all. */
export type KpiScope = 'organisation' | 'team' | 'tier' | 'service'

/** A chosen indicator. Text fields are null while the catalog's own words stand. */
export interface Kpi extends RecordBase {
  readonly catalog: string | null
  readonly name: string | null
  readonly definition: string | null
  /** In words. */
  readonly formula: string | null
  readonly numerator: string
  readonly denominator: string
  readonly unit: string | null
  /** A RACI role. */
  readonly owner: string | null
  readonly rule: TargetRule | null
  /** In the unit of the KPI, the lower end with `within`; null with `falling` and `rising`, or while none is agreed. */
  readonly target: number | null
  /** Upper end of the band with `within`. */
  readonly upper: number | null
  /** Key of the catalog target that was picked, `own` for a typed one, null while undecided. */
  readonly targetSource: string | null
  /** Why this source's target, where the sources disagree. */
  readonly sourceReason: string
  readonly scope: KpiScope | null
  readonly sourceSystem: string
  readonly window: KpiWindow | null
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'quarterly' | null
  /** A matrix item: the role with its A should own the KPI. */
  readonly raciItem: string | null
  /** The KPI that keeps this one honest; null: the catalog's, when it is chosen. */
  readonly pair: string | null
  /** How it is measured here. */
  readonly method: string
  readonly notes: string
}

export const frequencies = [
  { value: 'daily', label: 'Daily', days: 1 },
  { value: 'weekly', label: 'Weekly', days: 7 },
  { value: 'monthly', label: 'Monthly', days: 31 },
  { value: 'quarterly', label: 'Quarterly', days: quarterDays },
] as const

export const targetRules: readonly { readonly value: TargetRule; readonly label: string }[] = [
  { value: 'at-least', label: 'At least' },
  { value: 'at-most', label: 'At most' },
  { value: 'within', label: 'Within' },
  { value: 'falling', label: 'Falling' },
  { value: 'rising', label: 'Rising' },
]

const kpiScopes = [
  { value: 'organisation', label: 'Organisation', aliases: ['organization', 'org'] },
  { value: 'team', label: 'Team' },
  { value: 'tier', label: 'Tier' },
  { value: 'service', label: 'Service' },
] as const

/**
 * One measured (or estimated) value of a KPI, or that there is none to be had. Without team, tier and service it stands for
 * the whole organisation; at most one of them is asked, by the KPI's scope. The earliest reading marked as baseline is the baseline.
 */
export interface Reading extends RecordBase {
  readonly kpi: string
  /** `not-measurable`: on that day nobody could measure it; then there is no value. */
  readonly kind: 'value' | 'not-measurable'
  /** ISO date the value stands for. */
  readonly date: string | null
  readonly value: number | null
  /** Number of events or services behind the value. */
  readonly sample: number | null
  readonly baseline: 'yes' | 'no' | null
  readonly team: string | null
  readonly tier: ServiceTier | null
  readonly service: string | null
  /** What stretch of time it covers; null: the KPI's own window. */
  readonly window: KpiWindow | null
  readonly grade: 'measured' | 'sampled' | 'estimated' | 'claimed' | null
  readonly source: string
  readonly note: string
  /** Ids of the evidence it rests on. */
  readonly evidence: readonly string[]
}

export const kpiFields = [
  { key: 'name', label: 'KPI', kind: { type: 'text', nullable: true } },
  { key: 'definition', label: 'Definition', kind: { type: 'text', nullable: true } },
  { key: 'formula', label: 'Formula', kind: { type: 'text', nullable: true } },
  { key: 'numerator', label: 'Numerator', kind: { type: 'text' } },
  { key: 'denominator', label: 'Denominator', kind: { type: 'text' } },
  { key: 'unit', label: 'Unit', kind: { type: 'text', nullable: true } },
  { key: 'owner', label: 'Owner role', kind: { type: 'reference', table: 'roles' } },
  { key: 'rule', label: 'Target rule', kind: { type: 'choice', choices: targetRules } },
  { key: 'target', label: 'Target', kind: { type: 'number' } },
  { key: 'upper', label: 'Upper end', kind: { type: 'number' }, asked: ({ rule }) => rule === 'within' },
  { key: 'sourceReason', label: 'Why this target', kind: { type: 'text' } },
  { key: 'scope', label: 'Scope', kind: { type: 'choice', choices: kpiScopes } },
  { key: 'sourceSystem', label: 'Source system', kind: { type: 'text' } },
  { key: 'window', label: 'Window', kind: { type: 'choice', choices: kpiWindows } },
  { key: 'frequency', label: 'Measured', kind: { type: 'choice', choices: frequencies } },
  { key: 'method', label: 'Method', kind: { type: 'text' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<Kpi>[]

export const readingFields = [
  { key: 'date', label: 'Date', kind: { type: 'date' }, required: true },
  { key: 'value', label: 'Value', kind: { type: 'number' }, asked: ({ kind }) => kind === 'value' },
  {
    key: 'kind',
    label: 'Kind',
    kind: {
      type: 'choice',
      choices: [
        { value: 'value', label: 'Value' },
        { value: 'not-measurable', label: 'Not measurable', aliases: ['not measurable today', 'n/m'] },
      ],
      whenEmpty: 'value',
    },
  },
  { key: 'sample', label: 'n', kind: { type: 'number', min: 0, integer: true } },
  {
    key: 'baseline',
    label: 'Baseline',
    kind: {
      type: 'choice',
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    },
    // Only the one that is the baseline is marked.
    asked: () => false,
  },
  // Empty: the whole organisation.
  { key: 'team', label: 'Team', kind: { type: 'reference', table: 'teams' }, asked: () => false },
  { key: 'tier', label: 'Tier', kind: { type: 'choice', choices: serviceTiers, names: 'tiers' }, asked: () => false },
  { key: 'service', label: 'Service', kind: { type: 'reference', table: 'services' }, asked: () => false },
  // Empty: the window of the KPI.
  { key: 'window', label: 'Window', kind: { type: 'choice', choices: kpiWindows }, asked: () => false },
  {
    key: 'grade',
    label: 'Grade',
    kind: {
      type: 'choice',
      choices: [
        { value: 'measured', label: 'Measured' },
        { value: 'sampled', label: 'Sampled' },
        { value: 'estimated', label: 'Estimated' },
        { value: 'claimed', label: 'Claimed' },
      ],
    },
  },
  { key: 'source', label: 'Source', kind: { type: 'text' } },
  { key: 'note', label: 'Note', kind: { type: 'text' } },
  { key: 'evidence', label: 'Evidence', kind: { type: 'references', table: 'evidence' } },
] as const satisfies readonly FieldSpec<Reading>[]

export function newKpi(id: string, order: number, catalog: string | null): Kpi {
  return {
    id,
    order,
    catalog,
    name: null,
    definition: null,
    formula: null,
    numerator: '',
    denominator: '',
    unit: null,
    owner: null,
    rule: null,
    target: null,
    upper: null,
    targetSource: null,
    sourceReason: '',
    scope: null,
    sourceSystem: '',
    window: null,
    frequency: null,
    raciItem: null,
    pair: null,
    method: '',
    notes: '',
  }
}

export function newReading(id: string, order: number, kpi: string): Reading {
  return {
    id,
    order,
    kpi,
    kind: 'value',
    date: null,
    value: null,
    sample: null,
    baseline: null,
    team: null,
    tier: null,
    service: null,
    window: null,
    grade: null,
    source: '',
    note: '',
    evidence: [],
  }
}
