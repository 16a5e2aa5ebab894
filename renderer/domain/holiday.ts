import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** Days on which nobody works on the plan: a public holiday, a freeze of changes over the turn of the year. */
export interface Holiday extends RecordBase {
  readonly name: string
  readonly from: string | null
  /** The last of them; null for one day. */
  readonly until: string | null
}

export const holidayFields = [
  { key: 'name', label: 'Holiday', kind: { type: 'text' }, required: true },
  { key: 'from', label: 'From', kind: { type: 'date' }, required: true, aliases: ['date', 'day'] },
  { key: 'until', label: 'Until', kind: { type: 'date' }, asked: () => false },
] as const satisfies readonly FieldSpec<Holiday>[]

export function newHoliday(id: string, order: number): Holiday {
  return { id, order, name: '', from: null, until: null }
}
