import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** The client's plan for one of the nine catalog steps. */
export interface MigrationStep extends RecordBase {
  /** Slug of the catalog step. */
  readonly id: string
  readonly start: string | null
  readonly finish: string | null
  /** A RACI role. */
  readonly owner: string | null
  readonly notes: string
}

/** A dated piece of work inside a step. Dates are whole days, both ends included. */
export interface MigrationTask extends RecordBase {
  readonly step: string
  readonly name: string
  readonly owner: string | null
  readonly start: string | null
  readonly finish: string | null
  /** Percent done. */
  readonly progress: number | null
  /** Tasks that must finish before this one starts. */
  readonly predecessors: readonly string[]
  readonly deliverable: string
  readonly notes: string
}

export const taskFields = [
  { key: 'name', label: 'Task', kind: { type: 'text' }, required: true },
  { key: 'step', label: 'Step', kind: { type: 'catalog', list: 'steps' } },
  { key: 'owner', label: 'Owner role', kind: { type: 'reference', table: 'roles' } },
  { key: 'start', label: 'Start', kind: { type: 'date' } },
  { key: 'finish', label: 'Finish', kind: { type: 'date' } },
  { key: 'progress', label: 'Done', kind: { type: 'number', unit: '%', min: 0, max: 100 } },
  { key: 'predecessors', label: 'After', kind: { type: 'references', table: 'tasks' } },
  { key: 'deliverable', label: 'Deliverable', kind: { type: 'text' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<MigrationTask>[]

export const stepFields = [
  { key: 'owner', label: 'Owner role', kind: { type: 'reference', table: 'roles' } },
  { key: 'start', label: 'Start', kind: { type: 'date' } },
  { key: 'finish', label: 'Finish', kind: { type: 'date' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<MigrationStep>[]

export function newMigrationStep(id: string, order: number): MigrationStep {
  return { id, order, start: null, finish: null, owner: null, notes: '' }
}

export function newMigrationTask(id: string, order: number): MigrationTask {
  return {
    id,
    order,
    step: '',
    name: '',
    owner: null,
    start: null,
    finish: null,
    progress: null,
    predecessors: [],
    deliverable: '',
    notes: '',
  }
}
