import { toilPayback, type ToilPayback } from '#domain/toil-payback.ts'
import type { ToilTask } from '#domain/toil-task.ts'
import type { QuickFilter } from '#tables/filter-bar.tsx'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { hoursText, monthsText, returnText } from '#tables/toil-words.ts'

/** What a task costs and when automating it pays off stand first, then what makes these figures; what explains a task comes last. */
export const toilColumns: readonly ColumnOptions<ToilTask>[] = [
  { key: 'name', width: 200 },
  { key: 'team', width: 96 },
  { key: 'times', width: 62 },
  { key: 'frequency', width: 106 },
  { key: 'minutes', width: 84, unit: '' },
  { key: 'people', width: 72 },
  { key: 'ticket', width: 90 },
  { key: 'automatable', width: 124 },
  { key: 'effort', width: 92, title: 'Effort' },
  { key: 'futureOwner', width: 122 },
  { key: 'kind', width: 146 },
  { key: 'trigger', width: 230, hidden: true },
  { key: 'services', width: 220, hidden: true },
  { key: 'notes', width: 260, grow: true },
]

/** Derived figures, worked out from the row alone. */
export const toilExtraColumns: readonly ExtraColumn<ToilTask>[] = [
  derived('team', 'hours', 'Hours', 'a month', 112, ({ hours }) => hours, hoursText),
  derived('team', 'months', 'Payback', 'months', 120, ({ months }) => months, monthsText),
  derived('effort', 'saved', 'Saves', 'h a month', 118, ({ saved }) => saved, hoursText),
  derived('effort', 'return12', 'Return', '12 months', 128, ({ return12 }) => return12, returnText),
  derived('trigger', 'hoursPerYear', 'Hours', 'a year', 104, ({ hoursPerYear }) => hoursPerYear, hoursText),
]

export const toilQuickFilters: readonly QuickFilter[] = [
  { term: { field: 'ticket', value: 'yes' }, label: 'By ticket' },
  { term: { field: 'minutes', value: null }, label: 'Not timed' },
  { term: { field: 'futureOwner', value: null }, label: 'Owner undecided' },
]

export const toilFilterFields = ['team', 'kind', 'frequency', 'ticket', 'futureOwner', 'services']

function derived(
  after: string,
  id: string,
  title: string,
  unit: string,
  width: number,
  pick: (payback: ToilPayback) => number | null,
  text: (value: number | null) => string,
): ExtraColumn<ToilTask> {
  const value = (task: ToilTask) => pick(toilPayback(task))
  return {
    after,
    column: {
      id,
      title,
      unit,
      width,
      align: 'end',
      text: (task) => text(value(task)),
      number: (task) => {
        const number = value(task)
        return number !== null && Number.isFinite(number) ? number : null
      },
      unknown: (task) => value(task) === null,
      sort: (a, b) => compare(value(a), value(b)),
    },
  }
}

/** Two that never pay back are equal; the grid keeps unknown ones last. */
function compare(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity)
}
