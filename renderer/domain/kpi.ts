import { quarterDays } from './day.ts'
import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** What "on target" means: at least, at most, or moving the right way when no threshold exists. */
export type TargetRule = 'at-least' | 'at-most' | 'falling' | 'rising'

/** A chosen indicator. Text fields are null while the catalog's own words stand. */
export interface Kpi extends RecordBase {
  readonly catalog: string | null
  readonly name: string | null
  readonly definition: string | null
  readonly unit: string | null
  /** A RACI role. */
  readonly owner: string | null
  readonly rule: TargetRule | null
  /** In the unit of the KPI; null with `falling` and `rising`, or while none is agreed. */
  readonly target: number | null
  /** Key of the catalog target that was picked, `own` for a typed one, null while undecided. */
  readonly targetSource: string | null
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'quarterly' | null
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
  { value: 'falling', label: 'Falling' },
  { value: 'rising', label: 'Rising' },
]

/** One measured (or estimated) value of a KPI. The earliest reading marked as baseline is the baseline. */
export interface Reading extends RecordBase {
  readonly kpi: string
  /** ISO date the value stands for. */
  readonly date: string | null
  readonly value: number | null
  /** Number of events or services behind the value. */
  readonly sample: number | null
  readonly baseline: 'yes' | 'no' | null
  readonly grade: 'measured' | 'sampled' | 'estimated' | 'claimed' | null
  readonly source: string
  readonly note: string
  /** Ids of the evidence it rests on. */
  readonly evidence: readonly string[]
}

export const kpiFields = [
  { key: 'name', label: 'KPI', kind: { type: 'text', nullable: true } },
  { key: 'definition', label: 'Definition', kind: { type: 'text', nullable: true } },
  { key: 'unit', label: 'Unit', kind: { type: 'text', nullable: true } },
  { key: 'owner', label: 'Owner role', kind: { type: 'reference', table: 'roles' } },
  { key: 'rule', label: 'Target rule', kind: { type: 'choice', choices: targetRules } },
  { key: 'target', label: 'Target', kind: { type: 'number' } },
  { key: 'frequency', label: 'Measured', kind: { type: 'choice', choices: frequencies } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<Kpi>[]

export const readingFields = [
  { key: 'date', label: 'Date', kind: { type: 'date' }, required: true },
  { key: 'value', label: 'Value', kind: { type: 'number' } },
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
    unit: null,
    owner: null,
    rule: null,
    target: null,
    targetSource: null,
    frequency: null,
    notes: '',
  }
}

export function newReading(id: string, order: number, kpi: string): Reading {
  return {
    id,
    order,
    kpi,
    date: null,
    value: null,
    sample: null,
    baseline: null,
    grade: null,
    source: '',
    note: '',
    evidence: [],
  }
}
