import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** A part of the rollout: the teams and services that move together. When, is said by its tasks. */
export interface Wave extends RecordBase {
  readonly name: string
  readonly kind: 'lighthouse' | 'scale-out' | null
  readonly teams: readonly string[]
  readonly services: readonly string[]
  /** Percent of its services expected on the golden path when it is done; null: all. */
  readonly expected: number | null
  readonly notes: string
}

export const waveFields = [
  { key: 'name', label: 'Wave', kind: { type: 'text' }, required: true },
  {
    key: 'kind',
    label: 'Kind',
    kind: {
      type: 'choice',
      choices: [
        { value: 'lighthouse', label: 'Lighthouse' },
        { value: 'scale-out', label: 'Scale-out', aliases: ['rollout'] },
      ],
    },
  },
  { key: 'teams', label: 'Teams', kind: { type: 'references', table: 'teams' } },
  { key: 'services', label: 'Services', kind: { type: 'references', table: 'services' } },
  {
    key: 'expected',
    label: 'Expected adoption',
    kind: { type: 'number', unit: '%', min: 0, max: 100 },
    asked: () => false,
  },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<Wave>[]

export function newWave(id: string, order: number): Wave {
  return { id, order, name: '', kind: null, teams: [], services: [], expected: null, notes: '' }
}
