import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** A day of the plan at which it is decided whether to go on. Those of the catalog bear its slug as their id. */
export interface PlanMilestone extends RecordBase {
  /** Null: the catalog's. */
  readonly name: string | null
  /** Null: so many days after the start of the engagement as the catalog says. */
  readonly day: string | null
  /** Tasks that must be done by then. */
  readonly tasks: readonly string[]
  readonly decision: 'go' | 'conditions' | 'no-go' | null
  readonly decidedBy: string
  readonly decidedOn: string | null
  readonly reason: string
  readonly notes: string
}

export const milestoneFields = [
  { key: 'name', label: 'Milestone', kind: { type: 'text', nullable: true } },
  { key: 'day', label: 'Day', kind: { type: 'date' }, asked: () => false },
  { key: 'tasks', label: 'Must be done', kind: { type: 'references', table: 'tasks' } },
  {
    key: 'decision',
    label: 'Decision',
    kind: {
      type: 'choice',
      choices: [
        { value: 'go', label: 'Go' },
        { value: 'conditions', label: 'Go with conditions' },
        { value: 'no-go', label: 'No go' },
      ],
    },
    // It is made on the day.
    asked: () => false,
  },
  { key: 'decidedBy', label: 'Decided by', kind: { type: 'text' } },
  { key: 'decidedOn', label: 'Decided on', kind: { type: 'date' }, asked: ({ decision }) => decision !== null },
  { key: 'reason', label: 'Reason', kind: { type: 'text' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<PlanMilestone>[]

export function newPlanMilestone(id: string, order: number): PlanMilestone {
  return {
    id,
    order,
    name: null,
    day: null,
    tasks: [],
    decision: null,
    decidedBy: '',
    decidedOn: null,
    reason: '',
    notes: '',
  }
}
