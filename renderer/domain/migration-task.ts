import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'
import { yesNoChoices, type YesNo } from './yes-no.ts'

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

/**
 * A piece of work inside a step. When it happens is worked out from its duration, what it waits for and the days it is held by: see
 * `planSchedule`. Dates are whole days, both ends included.
 */
export interface MigrationTask extends RecordBase {
  readonly step: string
  readonly name: string
  /** A RACI role. */
  readonly owner: string | null
  /** Who of the role's teams does it; null: any of them. */
  readonly team: string | null
  /** The wave of the rollout it belongs to. */
  readonly wave: string | null
  /** It starts no earlier; null: as soon as what it waits for allows. */
  readonly start: string | null
  /** Whether it starts on that very day, whatever it waits for. */
  readonly fixed: YesNo | null
  /** Working days; 0 for an event, null while nobody has said. */
  readonly duration: number | null
  /** Person-days of work; null: one person for its whole duration. */
  readonly effort: number | null
  /** Days on which it really began and ended: they win over what is worked out. */
  readonly started: string | null
  readonly finished: string | null
  /** Percent done. */
  readonly progress: number | null
  /** What it waits for, see `TaskLink`. */
  readonly predecessors: readonly string[]
  readonly deliverable: string
  /** What it is for and what it changes, see `RecordLink`. */
  readonly links: readonly string[]
  readonly notes: string
}

/** Person-days of one task. Four hundred people for a year: more is a typing error. */
export const mostEffort = 100_000

/** Working days of one task, or between two that wait for each other. */
export const mostDays = 1000

export const taskFields = [
  { key: 'name', label: 'Task', kind: { type: 'text' }, required: true },
  { key: 'step', label: 'Step', kind: { type: 'catalog', list: 'steps' } },
  { key: 'owner', label: 'Owner role', kind: { type: 'reference', table: 'roles' } },
  { key: 'team', label: 'Team', kind: { type: 'reference', table: 'teams' }, asked: () => false },
  { key: 'wave', label: 'Wave', kind: { type: 'reference', table: 'waves' }, asked: () => false },
  {
    key: 'duration',
    label: 'Duration',
    kind: { type: 'number', unit: 'working days', min: 0, max: mostDays, integer: true },
  },
  {
    key: 'effort',
    label: 'Effort',
    kind: { type: 'number', unit: 'person-days', min: 0, max: mostEffort },
    asked: () => false,
  },
  { key: 'predecessors', label: 'After', kind: { type: 'references', table: 'tasks', terms: true } },
  { key: 'start', label: 'Not before', kind: { type: 'date' }, asked: () => false, aliases: ['start'] },
  { key: 'fixed', label: 'Fixed', kind: { type: 'choice', choices: yesNoChoices }, asked: () => false },
  { key: 'progress', label: 'Done', kind: { type: 'number', unit: '%', min: 0, max: 100 } },
  { key: 'started', label: 'Began on', kind: { type: 'date' }, asked: () => false },
  { key: 'finished', label: 'Ended on', kind: { type: 'date' }, asked: () => false },
  { key: 'deliverable', label: 'Deliverable', kind: { type: 'text' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<MigrationTask>[]

export const stepFields = [
  { key: 'owner', label: 'Owner role', kind: { type: 'reference', table: 'roles' } },
  { key: 'start', label: 'Window from', kind: { type: 'date' }, aliases: ['start'] },
  { key: 'finish', label: 'Window until', kind: { type: 'date' }, aliases: ['finish'] },
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
    team: null,
    wave: null,
    start: null,
    fixed: null,
    duration: null,
    effort: null,
    started: null,
    finished: null,
    progress: null,
    predecessors: [],
    deliverable: '',
    links: [],
    notes: '',
  }
}

/** Whether work on it was seen, over by now or not. */
export function hasBegun({
  started,
  progress,
  finished,
}: Pick<MigrationTask, 'started' | 'progress' | 'finished'>): boolean {
  return started !== null || (progress ?? 0) > 0 || finished !== null
}

/** Whether the work is over: all of it is done, or it ended on a day. */
export function isDone({ progress, finished }: Pick<MigrationTask, 'progress' | 'finished'>): boolean {
  return progress === 100 || finished !== null
}
