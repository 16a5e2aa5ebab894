import type { FieldSpec } from './field.ts'
import { understood } from './invalid-text.ts'
import type { RecordBase } from './record.ts'
import { yesNoChoices, type YesNo } from './yes-no.ts'

export type ToilKind =
  | 'deployment'
  | 'access'
  | 'provisioning'
  | 'configuration'
  | 'repair'
  | 'alerts'
  | 'data'
  | 'reporting'
  | 'maintenance'
  | 'other'

/** A piece of manual, repetitive operational work. */
export interface ToilTask extends RecordBase {
  readonly name: string
  readonly team: string | null
  readonly kind: ToilKind | null
  /** What sets it off, in words. */
  readonly trigger: string
  /** Ids of the services it is done for. */
  readonly services: readonly string[]
  readonly frequency: 'day' | 'week' | 'month' | 'quarter' | null
  /** Times it happens in one period of `frequency`. */
  readonly times: number | null
  /** Minutes of one occurrence, per person. */
  readonly minutes: number | null
  readonly people: number | null
  /** Whether it arrives as a ticket. */
  readonly ticket: YesNo | null
  /** Share of the work a machine could do, percent. */
  readonly automatable: number | null
  /** Hours it would take to automate. */
  readonly effort: number | null
  readonly futureOwner: 'sre' | 'platform' | 'product' | null
  readonly notes: string
}

export const workingDaysPerMonth = 21

/** A month has 21 working days: 30 minutes on each of them are 10.5 hours. */
export const periodsPerMonth = { day: workingDaysPerMonth, week: 52 / 12, month: 1, quarter: 1 / 3 } as const

/**
 * Hours a month the task takes all people together; null while the frequency or the minutes are unknown. Times and
 * people that nobody gave count as one: the least it can be.
 */
export function toilHoursPerMonth(task: ToilTask): number | null {
  const known = hoursByRow.get(task)
  if (known !== undefined) return known
  const hours = hoursOf(task)
  hoursByRow.set(task, hours)
  return hours
}

/** Rows are immutable: sorting 10,000 of them asks for the hours of each again and again. */
const hoursByRow = new WeakMap<ToilTask, number | null>()

function hoursOf(task: ToilTask): number | null {
  const [frequency, minutes] = [understood(task, 'frequency'), understood(task, 'minutes')]
  if (frequency === null || minutes === null) return null
  const [times, people] = [understood(task, 'times') ?? 1, understood(task, 'people') ?? 1]
  return (periodsPerMonth[frequency] * times * minutes * people) / 60
}

/** As hours are told everywhere: to one decimal, whole from a thousand on. */
export function roundHours(hours: number): number {
  return hours >= 1000 ? Math.round(hours) : Math.round(hours * 10) / 10
}

const toilKinds: readonly { readonly value: ToilKind; readonly label: string }[] = [
  { value: 'deployment', label: 'Deployment' },
  { value: 'access', label: 'Access' },
  { value: 'provisioning', label: 'Provisioning' },
  { value: 'configuration', label: 'Configuration' },
  { value: 'repair', label: 'Restart and repair' },
  { value: 'alerts', label: 'Alert triage' },
  { value: 'data', label: 'Data fixes' },
  { value: 'reporting', label: 'Reporting' },
  { value: 'maintenance', label: 'Maintenance' },
  { value: 'other', label: 'Other' },
]

export const futureOwners = [
  { value: 'sre', label: 'SRE' },
  { value: 'platform', label: 'Platform' },
  { value: 'product', label: 'Product' },
] as const

/** A figure that nobody gave counts as one: it is no open question. */
const countsAsOne = () => false

export const toilFields = [
  { key: 'name', label: 'Task', kind: { type: 'text' }, required: true },
  { key: 'team', label: 'Team', kind: { type: 'reference', table: 'teams' } },
  { key: 'kind', label: 'Kind', kind: { type: 'choice', choices: toilKinds } },
  { key: 'trigger', label: 'Trigger', kind: { type: 'text' } },
  { key: 'services', label: 'Services', kind: { type: 'references', table: 'services' } },
  { key: 'times', label: 'Times', kind: { type: 'number', min: 0 }, asked: countsAsOne },
  {
    key: 'frequency',
    label: 'Per',
    kind: {
      type: 'choice',
      choices: [
        { value: 'day', label: 'Working day' },
        { value: 'week', label: 'Week' },
        { value: 'month', label: 'Month' },
        { value: 'quarter', label: 'Quarter' },
      ],
    },
  },
  { key: 'minutes', label: 'Minutes', kind: { type: 'number', unit: 'min', min: 0 } },
  { key: 'people', label: 'People', kind: { type: 'number', min: 0 }, asked: countsAsOne },
  { key: 'ticket', label: 'By ticket', kind: { type: 'choice', choices: yesNoChoices } },
  { key: 'automatable', label: 'Automatable', kind: { type: 'number', unit: '%', min: 0, max: 100 } },
  { key: 'effort', label: 'Effort to automate', kind: { type: 'number', unit: 'h', min: 0 } },
  { key: 'futureOwner', label: 'Should own it', kind: { type: 'choice', choices: futureOwners } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<ToilTask>[]

export function newToilTask(id: string, order: number): ToilTask {
  return {
    id,
    order,
    name: '',
    team: null,
    kind: null,
    trigger: '',
    services: [],
    frequency: null,
    times: null,
    minutes: null,
    people: null,
    ticket: null,
    automatable: null,
    effort: null,
    futureOwner: null,
    notes: '',
  }
}
