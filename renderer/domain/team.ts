import type { FieldSpec } from './field.ts'
import { sides, type RecordBase, type Side } from './record.ts'

export interface Team extends RecordBase {
  readonly name: string
  readonly side: Side | null
  readonly headcount: number | null
  readonly lead: string
  readonly notes: string
}

export const teamFields = [
  { key: 'name', label: 'Team', kind: { type: 'text' }, required: true },
  { key: 'side', label: 'Side', kind: { type: 'choice', choices: sides } },
  { key: 'headcount', label: 'Headcount', kind: { type: 'number', unit: 'people', min: 0, integer: true } },
  { key: 'lead', label: 'Lead', kind: { type: 'text' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<Team>[]

export function newTeam(id: string, order: number): Team {
  return { id, order, name: '', side: null, headcount: null, lead: '', notes: '' }
}
