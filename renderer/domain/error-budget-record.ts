import type { FieldSpec } from './field.ts'
import { kpiWindows, type KpiWindow } from './kpi-window.ts'
import type { RecordBase } from './record.ts'
import type { YesNo } from './yes-no.ts'

/** An error budget that is kept: what it is counted from, how much is used, and how the weeks went. */
export interface ErrorBudget extends RecordBase {
  readonly name: string
  /** Id of the service; its own objective and window hold where these are null. */
  readonly service: string | null
  /** In percent, for example 99.9. */
  readonly objective: number | null
  readonly window: KpiWindow | null
  readonly budgeting: 'minutes' | 'events' | 'slices' | null
  /** Valid events of the whole window. */
  readonly events: number | null
  readonly sliceMinutes: number | null
  /** Bad minutes, events or slices so far in the window. */
  readonly bad: number | null
  /** The same in the last `recentHours`, for the present burn. */
  readonly recentBad: number | null
  readonly recentHours: number | null
  /** Oldest first. */
  readonly weeks: readonly ErrorBudgetWeek[]
}

export interface ErrorBudgetWeek {
  /** ISO date of its last day. */
  readonly until: string
  /** Percent of the budget that was used at its end, null while nobody knows. */
  readonly consumed: number | null
  /** Whether the objective was met in it. */
  readonly met: YesNo | null
}

export const errorBudgetFields = [
  { key: 'name', label: 'Error budget', kind: { type: 'text' }, required: true },
  // A budget may be one of several services.
  { key: 'service', label: 'Service', kind: { type: 'reference', table: 'services' }, asked: () => false },
  {
    key: 'objective',
    label: 'Objective',
    kind: { type: 'number', unit: '%', min: 0, max: 100 },
    asked: ({ service }) => service === null,
  },
  {
    key: 'window',
    label: 'Window',
    kind: { type: 'choice', choices: kpiWindows },
    asked: ({ service }) => service === null,
  },
  {
    key: 'budgeting',
    label: 'Counted in',
    kind: {
      type: 'choice',
      choices: [
        { value: 'minutes', label: 'Minutes' },
        { value: 'events', label: 'Events', aliases: ['occurrences'] },
        { value: 'slices', label: 'Time slices', aliases: ['timeslices'] },
      ],
    },
  },
  {
    key: 'events',
    label: 'Events of the window',
    kind: { type: 'number', min: 0 },
    asked: ({ budgeting }) => budgeting === 'events',
  },
  {
    key: 'sliceMinutes',
    label: 'Slice',
    kind: { type: 'number', unit: 'min', min: 0 },
    asked: ({ budgeting }) => budgeting === 'slices',
  },
  { key: 'bad', label: 'Bad so far', kind: { type: 'number', min: 0 } },
  { key: 'recentBad', label: 'Bad lately', kind: { type: 'number', min: 0 } },
  { key: 'recentHours', label: 'Lately', kind: { type: 'number', unit: 'h', min: 0 } },
] as const satisfies readonly FieldSpec<ErrorBudget>[]

export function newErrorBudget(id: string, order: number): ErrorBudget {
  return {
    id,
    order,
    name: '',
    service: null,
    objective: null,
    window: null,
    budgeting: null,
    events: null,
    sliceMinutes: null,
    bad: null,
    recentBad: null,
    recentHours: null,
    weeks: [],
  }
}
