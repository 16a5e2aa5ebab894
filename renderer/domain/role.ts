import type { FieldSpec } from './field.ts'
import { sides, type RecordBase, type Side } from './record.ts'

/** A column of the RACI matrix. One team may hold several roles. */
export interface Role extends RecordBase {
  /** Catalog slug when the role came from the template; null for an own role. */
  readonly catalog: string | null
  readonly name: string
  readonly side: Side | null
  /** Teams that fill the role. */
  readonly teams: readonly string[]
  /** How many people of the role may work on the migration; null: all of its teams. */
  readonly people: number | null
  /** Percent of their time that is free for it; null stands for 20. */
  readonly availability: number | null
  readonly notes: string
}

/** Of one kind; more is a typing error. */
export const mostPeople = 100_000

export const roleFields = [
  { key: 'name', label: 'Role', kind: { type: 'text' }, required: true },
  { key: 'side', label: 'Side', kind: { type: 'choice', choices: sides } },
  { key: 'teams', label: 'Teams that fill it', kind: { type: 'references', table: 'teams' } },
  {
    key: 'people',
    label: 'People for the migration',
    kind: { type: 'number', min: 0, max: mostPeople },
    asked: () => false,
  },
  {
    key: 'availability',
    label: 'Time for the migration',
    kind: { type: 'number', unit: '%', min: 0, max: 100 },
    asked: () => false,
  },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<Role>[]

/** The side of the role if it is one of the two that the line is drawn between, which have a colour of their own. */
export function sideOfLine({ side }: Pick<Role, 'side'>): 'sre' | 'platform' | null {
  return side === 'sre' || side === 'platform' ? side : null
}

export function newRole(id: string, order: number): Role {
  return { id, order, catalog: null, name: '', side: null, teams: [], people: null, availability: null, notes: '' }
}
