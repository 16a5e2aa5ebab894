import { dayOf, isoOf, weekdayOf } from '../day.ts'

/** The columns of the drawn plan. */
export interface Timeline {
  readonly unit: 'week' | 'month'
  /** Epoch days of the first and last day of each column. */
  readonly spans: readonly TimeSpan[]
  /** True when dates lie outside because the plan is longer than can be drawn. */
  readonly cut: boolean
}

export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** A mistyped year must not draw forty thousand columns: past two years months replace weeks, past ten it is cut. */
const mostWeeks = 106
const mostMonths = 120

/** Whole weeks, Monday to Sunday, around the dates; null when there is none. Unreadable dates are left out. */
export function timelineOf(dates: Iterable<string | null>): Timeline | null {
  let [first, last] = [Infinity, -Infinity]
  for (const iso of dates) {
    const day = iso === null ? null : dayOf(iso)
    if (day === null) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  if (!Number.isFinite(first)) return null
  const weeks = weeksBetween(first, last)
  if (weeks <= mostWeeks) {
    const monday = mondayOf(first)
    const spans = Array.from({ length: weeks }, (_, index) => ({
      from: monday + index * 7,
      to: monday + index * 7 + 6,
    }))
    return { unit: 'week', spans, cut: false }
  }
  const spans: TimeSpan[] = []
  for (let from = firstOfMonth(first); from <= last && spans.length < mostMonths;) {
    const next = firstOfMonth(from + 31)
    spans.push({ from, to: next - 1 })
    from = next
  }
  return { unit: 'month', spans, cut: (spans.at(-1)?.to ?? last) < last }
}

function weeksBetween(first: number, last: number): number {
  return (mondayOf(last) - mondayOf(first)) / 7 + 1
}

function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1
}

function firstOfMonth(day: number): number {
  return dayOf(`${isoOf(day).slice(0, 7)}-01`) ?? day
}
