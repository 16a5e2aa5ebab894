import { useMemo } from 'react'
import { toilSummary } from '#domain/toil-summary.ts'
import { toilHoursPerMonth, type ToilTask } from '#domain/toil-task.ts'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import { RowInspector } from '#tables/row-inspector.tsx'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { useShowHidden, useTableView, type TableView } from '#tables/table-view.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { ScreenBody } from '#ui/screen.tsx'

const columns: readonly ColumnOptions<ToilTask>[] = [
  { key: 'name', width: 218 },
  { key: 'times', width: 72 },
  { key: 'frequency', width: 114 },
  { key: 'minutes', width: 104 },
  { key: 'people', width: 76 },
  { key: 'team', width: 130 },
  { key: 'ticket', width: 92 },
  { key: 'automatable', width: 128 },
  { key: 'effort', width: 150 },
  { key: 'futureOwner', width: 124 },
  { key: 'notes', width: 260, grow: true },
]

const extraColumns: readonly ExtraColumn<ToilTask>[] = [
  {
    after: 'people',
    column: {
      id: 'hours',
      title: 'Hours',
      unit: 'a month',
      width: 88,
      align: 'end',
      text: (task) => hoursText(toilHoursPerMonth(task)),
      number: toilHoursPerMonth,
      unknown: (task) => toilHoursPerMonth(task) === null,
      sort: (a, b) => (toilHoursPerMonth(a) ?? Infinity) - (toilHoursPerMonth(b) ?? Infinity),
    },
  },
]

const quickFilters: readonly QuickFilter[] = [
  { term: { field: 'ticket', value: 'yes' }, label: 'By ticket' },
  { term: { field: 'minutes', value: null }, label: 'Not timed' },
  { term: { field: 'futureOwner', value: null }, label: 'Owner undecided' },
]

const filterFields = ['frequency', 'ticket', 'futureOwner', 'team']

/** Manual, repetitive work and the hours it takes. */
export function ToilTab() {
  const view = useTableView('toil')
  useShowHidden(view)
  return (
    <ScreenBody
      title="As-Is"
      layout="fill"
      toolbar={
        <FilterBar
          rows={view.rows}
          fields={view.fields}
          noun={['task', 'tasks']}
          quick={quickFilters}
          offered={filterFields}
          filter={view.filter}
          onFilter={view.setFilter}
          filtered={view.filtered}
          total={<ToilTotal view={view} />}
        />
      }
      inspector={<ToilInspector id={view.active} />}
    >
      <TableGrid
        table="toil"
        label="Toil"
        columns={columns}
        extraColumns={extraColumns}
        onActiveRow={view.setActive}
        {...(view.filtered.filter ? { filter: view.filtered.filter } : {})}
        emptyState={
          <TableEmpty view={view}>
            <EmptyState
              title="No toil task yet"
              text="A row is one piece of repeated manual work: how often, how long, how many people. Its hours a month follow by themselves. Type the first task, or paste a list from Excel."
            />
          </TableEmpty>
        }
      />
    </ScreenBody>
  )
}

/** "430 h a month, 1 task not timed", of the rows that are shown. */
function ToilTotal({ view }: { readonly view: TableView<'toil'> }) {
  const { rows, filtered } = view
  const { filter } = filtered
  const total = useMemo(() => toilSummary(filter ? rows.filter(filter) : rows), [rows, filter])
  if (rows.length === 0) return null
  return (
    <strong title="Occurrences a month × minutes × people ÷ 60. A month has 21 working days.">
      {hoursText(total.hours)} h a month
      {total.unknown.length > 0 ? `, ${total.unknown.length} not timed` : ''}
    </strong>
  )
}

function ToilInspector({ id }: { readonly id: string | null }) {
  return (
    <RowInspector
      table="toil"
      id={id}
      facts={['team', 'times', 'frequency', 'minutes', 'people', 'ticket', 'automatable', 'effort', 'futureOwner']}
      texts={['notes']}
      hint="Select a task to see how its hours come about."
    >
      {(task) => (
        <InspectorSection title="Hours a month">
          <p>{whyHours(task)}</p>
        </InspectorSection>
      )}
    </RowInspector>
  )
}

/** The figure with its formula, or what is missing for one. */
function whyHours(task: ToilTask): string {
  const hours = toilHoursPerMonth(task)
  if (task.frequency === null || task.minutes === null || hours === null) {
    const missing = [
      task.frequency === null ? 'how often it happens' : '',
      task.minutes === null ? 'how many minutes it takes' : '',
    ].filter(Boolean)
    return `Unknown: nobody has said ${missing.join(' and ')}.`
  }
  const factors = [
    periods[task.frequency],
    count(task.times ?? 1, 'time', 'times'),
    `${formatNumber(task.minutes)} min`,
    count(task.people ?? 1, 'person', 'people'),
  ]
  const assumed = [task.times === null ? 'times' : '', task.people === null ? 'people' : ''].filter(Boolean)
  return `${factors.join(' × ')} ÷ 60 = ${hoursText(hours)} h.${
    assumed.length > 0 ? ` ${upperFirst(assumed.join(' and '))} not given: 1 is assumed.` : ''
  }`
}

/** Periods in a month: working days are 21. */
const periods: Readonly<Record<NonNullable<ToilTask['frequency']>, string>> = {
  day: '21 working days',
  week: '4.33 weeks',
  month: '1 month',
  quarter: '⅓ of a quarter',
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Hours to one decimal. */
export function hoursText(hours: number | null): string {
  return hours === null ? '' : formatNumber(Math.round(hours * 10) / 10)
}
