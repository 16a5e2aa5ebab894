import { dayOf, isoOf, monthText } from '../day.ts'
import type { ListColumn } from './list-sheet.ts'

import type { Timeline, TimeSpan } from './timeline.ts'
import type { Cell, SheetRow, Tone } from './workbook-model.ts'

/** What the timeline draws of a line of the plan. */
export interface Bar {
  /** Epoch days, both included; null while the line is not dated. */
  readonly first: number | null
  readonly last: number | null
  /** Share of the work done, 0 to 1. */
  readonly done: number
  readonly tone: Tone
}

/** One narrow column per week or month: filled where the work is done, pale where it is to do, a line for today. */
export function timelineColumns<Row>(timeline: Timeline, today: string, barOf: (row: Row) => Bar): ListColumn<Row>[] {
  const now = dayOf(today)
  return timeline.spans.map((span): ListColumn<Row> => {
    const isNow = now !== null && now >= span.from && now <= span.to
    const iso = isoOf(span.from)
    return {
      key: `${timeline.unit}:${iso}`,
      header: String(Number(timeline.unit === 'week' ? iso.slice(8) : iso.slice(5, 7))),
      kind: 'bar',
      role: 'plain',
      width: [2.9, 2.9],
      ...(isNow ? { tone: 'accent' } : {}),
      cell: (row) => barCell(barOf(row), span, isNow),
    }
  })
}

/** "Jan 2027" above the first week of each month, or the year above the first of its months. */
export function timelineBand(timeline: Timeline, columnsBefore: number): SheetRow {
  const period = ({ from, to }: TimeSpan) =>
    timeline.unit === 'week' ? isoOf(to).slice(0, 7) : isoOf(from).slice(0, 4)
  const cells = timeline.spans.map((span, index): Cell => {
    const label = period(span)
    const previous = timeline.spans[index - 1]
    if (previous && period(previous) === label) return null
    const columns = timeline.spans.filter((each) => period(each) === label).length
    return { value: bandText(label, columns), look: 'strong' }
  })
  return { id: '', role: 'head', cells: [...Array.from({ length: columnsBefore }, () => null), ...cells] }
}

function barCell({ first, last, done, tone }: Bar, span: TimeSpan, isNow: boolean): Cell {
  if (first === null || last === null || last < first || first > span.to || last < span.from)
    return isNow ? { value: null, tone: 'accent', look: 'line' } : null
  const doneUntil = first + (last - first + 1) * done - 1
  return { value: null, tone, look: done > 0 && doneUntil >= Math.max(span.from, first) ? 'full' : 'pale' }
}

/** Text runs over into the empty cells beside it; a short month has no room for its year. */
function bandText(label: string, columns: number): string {
  if (label.length === 4) return label
  const month = monthText(`${label}-01`)
  return columns >= 3 ? month : month.slice(0, 3)
}
