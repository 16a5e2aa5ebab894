import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** A tool in use at the client. */
export interface Tool extends RecordBase {
  readonly name: string
  /** Tool category in the client's or the catalog's words. */
  readonly category: string
  readonly standing: 'common' | 'optional' | 'context' | null
  readonly teams: readonly string[]
  /** Per year, in the engagement's currency. */
  readonly annualCost: number | null
  /** ISO date. */
  readonly contractEnd: string | null
  readonly owner: string | null
  readonly verdict: 'keep' | 'merge' | 'retire' | 'undecided' | null
  readonly mergeInto: string
  readonly notes: string
}

export const toolVerdicts: readonly { readonly value: NonNullable<Tool['verdict']>; readonly label: string }[] = [
  { value: 'keep', label: 'Keep' },
  { value: 'merge', label: 'Merge' },
  { value: 'retire', label: 'Retire' },
  { value: 'undecided', label: 'Undecided' },
]

export const toolFields = [
  { key: 'name', label: 'Tool', kind: { type: 'text' }, required: true },
  { key: 'category', label: 'Category', kind: { type: 'text' }, asked: () => true },
  {
    key: 'standing',
    label: 'Standing',
    kind: {
      type: 'choice',
      choices: [
        { value: 'common', label: 'Common' },
        { value: 'optional', label: 'Optional' },
        { value: 'context', label: 'Context-specific' },
      ],
    },
  },
  { key: 'teams', label: 'Used by', kind: { type: 'references', table: 'teams' }, asked: () => true },
  { key: 'annualCost', label: 'Cost', kind: { type: 'number', unit: 'a year', min: 0, money: true } },
  { key: 'contractEnd', label: 'Contract ends', kind: { type: 'date' } },
  { key: 'owner', label: 'Owner team', kind: { type: 'reference', table: 'teams' } },
  {
    key: 'verdict',
    label: 'Verdict',
    kind: { type: 'choice', choices: toolVerdicts },
  },
  { key: 'mergeInto', label: 'Merges into', kind: { type: 'text' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<Tool>[]

export function newTool(id: string, order: number): Tool {
  return {
    id,
    order,
    name: '',
    category: '',
    standing: null,
    teams: [],
    annualCost: null,
    contractEnd: null,
    owner: null,
    verdict: null,
    mergeInto: '',
    notes: '',
  }
}
