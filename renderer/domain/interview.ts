import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** A talk with one stakeholder, with its script. */
export interface Interview extends RecordBase {
  readonly name: string
  /** Whom it is held with, by role; the catalog's stakeholders are offered. */
  readonly stakeholder: string
  /** ISO date. */
  readonly date: string | null
  readonly status: 'planned' | 'held' | 'cancelled' | null
  /** Slugs of the catalog's prompts, in the order in which they are asked. */
  readonly prompts: readonly string[]
  readonly notes: string
}

/** What was heard, in one piece; `links` say what it is about. */
export interface InterviewNote extends RecordBase {
  readonly interview: string
  /** Slug of the prompt it answers; empty for a free note. */
  readonly prompt: string
  readonly text: string
  /** Records it is about, see `RecordLink`. */
  readonly links: readonly string[]
  /** Ids of the evidence that was made of it. */
  readonly evidence: readonly string[]
}

export const interviewStatuses = [
  { value: 'planned', label: 'Planned' },
  { value: 'held', label: 'Held' },
  { value: 'cancelled', label: 'Cancelled' },
] as const

export const interviewFields = [
  { key: 'name', label: 'Interview', kind: { type: 'text' }, required: true },
  { key: 'stakeholder', label: 'With (role)', kind: { type: 'text' } },
  { key: 'date', label: 'Date', kind: { type: 'date' } },
  {
    key: 'status',
    label: 'Status',
    kind: { type: 'choice', choices: interviewStatuses },
  },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<Interview>[]

export function newInterview(id: string, order: number): Interview {
  return { id, order, name: '', stakeholder: '', date: null, status: 'planned', prompts: [], notes: '' }
}

export function newInterviewNote(id: string, order: number, interview: string): InterviewNote {
  return { id, order, interview, prompt: '', text: '', links: [], evidence: [] }
}
