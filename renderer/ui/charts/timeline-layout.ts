import { scaleLinear } from 'd3-scale'
import { mondayOf, monthsIn, weeksIn, type CalendarTick } from './timeline-calendar.ts'
import type { TimelineData, TimelineMark, TimelineRow, TimelineSpan, TimelineZoom } from './timeline-types.ts'

export const rowHeight = 28
/** Months, week numbers, and the names of the marks. */
export const scaleHeight = 62

/** Pixels per day at a zoom, in a plot `width` pixels wide; a short plan is not drawn larger than by week. */
export function zoomPixels(zoom: TimelineZoom, data: TimelineData, width: number): number {
  if (zoom !== 'fit') return fixedPixels[zoom]
  return Math.min(fixedPixels.week, Math.max(leastPixels, pixelsToFit(data, width)))
}

const fixedPixels = { day: 40, week: 18, month: 4.2, quarter: 1.7 } as const
const leastPixels = 0.2

/** Where everything goes; pixels from the left edge of the plot. */
export interface TimelineLayout {
  /** First and last day drawn. */
  readonly from: number
  readonly to: number
  readonly width: number
  readonly height: number
  readonly pixelsPerDay: number
  /** Left edge of a day. */
  readonly x: (day: number) => number
  readonly months: readonly CalendarTick[]
  readonly weeks: readonly CalendarTick[]
  readonly marks: readonly TimelineMark[]
  /** Marks behind the last day drawn. */
  readonly later: readonly TimelineMark[]
  readonly isDayOff: (day: number) => boolean
  /** Null when it lies outside what is drawn. */
  readonly today: number | null
}

export function timelineLayout(
  data: TimelineData,
  pixelsPerDay: number,
  /** The plot is at least this wide: empty weeks follow. */
  minWidth = 0,
): TimelineLayout {
  const { from, to } = rangeOf(data)
  const last = Math.max(to, from + Math.ceil(minWidth / pixelsPerDay - rounding) - 1)
  const width = (last - from + 1) * pixelsPerDay
  const x = scaleLinear([from, last + 1], [0, width])
  const weekStep = [1, 2, 4].find((step) => step * 7 * pixelsPerDay >= 26) ?? 13
  const inside = (day: number) => day >= from && day <= last
  return {
    from,
    to: last,
    width,
    height: data.rows.length * rowHeight,
    pixelsPerDay,
    x,
    months: monthsIn(from, last, pixelsPerDay * 30 < 70),
    weeks: weeksIn(from, last).filter((_, index) => index % weekStep === 0),
    marks: [...data.marks, ...(data.later ?? [])].filter((mark) => inside(mark.day)),
    later: (data.later ?? []).filter((mark) => !inside(mark.day)),
    isDayOff: data.isDayOff ?? isWeekend,
    today: inside(data.today) ? data.today : null,
  }
}

/** The data of a drawing that must fit: marks far behind the plan would take the room of its bars, and are named at its end. */
export function withNearMarks<Data extends TimelineData>(data: Data): Data {
  const { to } = rangeOf({ ...data, marks: [] })
  const isNear = ({ day }: TimelineMark) => day <= to
  return { ...data, marks: data.marks.filter(isNear), later: data.marks.filter((mark) => !isNear(mark)) }
}

/** A plan that fits exactly must not gain a day, and with it a scrollbar, by a rounding error. */
const rounding = 1e-6

/** The pixels per day at which the whole plan fits a width. */
export function pixelsToFit(data: TimelineData, width: number): number {
  const { from, to } = rangeOf(data)
  return width / (to - from + 1)
}

export interface BarBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Null without dates, and when it lies wholly outside the days drawn; a bar that runs out is cut at the edge. */
export function barBox(row: TimelineRow, index: number, layout: TimelineLayout): BarBox | null {
  return row.span && spanBox(row, row.span, index, layout)
}

/** The same for other days of the row. */
export function spanBox(
  row: Pick<TimelineRow, 'level' | 'event'>,
  span: TimelineSpan,
  index: number,
  layout: TimelineLayout,
): BarBox | null {
  if (span.to < layout.from || span.from > layout.to) return null
  const height = row.level === 1 ? 10 : 14
  const y = index * rowHeight + (rowHeight - height) / 2
  // A moment is drawn around the middle of its day.
  if (row.event) return { x: layout.x(span.from + 0.5) - height / 2, y, width: height, height }
  const x = layout.x(Math.max(span.from, layout.from))
  return { x, y, width: Math.max(3, layout.x(Math.min(span.to, layout.to) + 1) - x), height }
}

/** Under a bar: the days it was once agreed to happen on. */
export function baselineBox(row: TimelineRow, index: number, layout: TimelineLayout): BarBox | null {
  const box = row.baseline ? spanBox({ level: row.level }, row.baseline, index, layout) : null
  return box && { ...box, y: (index + 1) * rowHeight - 5.5, height: 3 }
}

/** Around a summary bar: the days it was meant to lie in. */
export function windowBox(row: TimelineRow, index: number, layout: TimelineLayout): BarBox | null {
  const box = row.window ? spanBox({ level: row.level }, row.window, index, layout) : null
  return box && { ...box, y: box.y - 5, height: box.height + 10 }
}

/** Behind a bar: the line from its end to the latest day it may end on; null without slack. */
export function slackLine(
  row: TimelineRow,
  index: number,
  layout: TimelineLayout,
): { readonly from: number; readonly to: number; readonly y: number } | null {
  const [end, latest] = [row.span?.to, row.latest]
  if (end === undefined || latest == null || latest <= end || end > layout.to) return null
  // Behind the word.
  const start = row.late ? roomForLate : 0
  const to = layout.x(Math.min(latest, layout.to) + (row.event ? 0.5 : 1))
  const from = (row.event ? layout.x(end + 0.5) : layout.x(end + 1)) + start
  if (to <= from) return null
  return {
    from,
    to,
    y: (index + 0.5) * rowHeight,
  }
}

/** Pixels behind a bar that the mark of a late one takes. */
const roomForLate = 56

/** Runs of days off in [from, to], where days are wide enough to be told apart. */
export function daysOff(layout: TimelineLayout, from: number, to: number): TimelineSpan[] {
  if (layout.pixelsPerDay < leastForDaysOff) return []
  const runs: TimelineSpan[] = []
  for (let day = Math.max(from, layout.from); day <= Math.min(to, layout.to); day += 1) {
    if (!layout.isDayOff(day)) continue
    const last = runs.at(-1)
    if (last?.to === day - 1) runs[runs.length - 1] = { from: last.from, to: day }
    else runs.push({ from: day, to: day })
  }
  return runs
}

/** Pixels per day: at the zooms by day and week, and where a short plan fits at such a size. */
const leastForDaysOff = 8

function isWeekend(day: number): boolean {
  return day >= mondayOf(day) + 5
}

/** A plan longer than this, around its middle, is a typing error in a year: it must not make the drawing a mile wide. */
const longest = 5 * 365
/** Today is drawn in when the plan is at most this far away. */
const nearToday = 60

function rangeOf({ rows, marks, today }: TimelineData): TimelineSpan {
  const spans = rows.flatMap((row) => [row.span ?? [], row.window ?? []].flat())
  const middle = spans.map((span) => span.from).sort((a, b) => a - b)[Math.floor(spans.length / 2)] ?? today
  const near = spans.filter((span) => Math.abs(span.from - middle) < longest)
  const first = Math.min(middle, ...near.map((span) => span.from))
  const last = Math.max(middle, ...near.map((span) => Math.min(span.to, middle + longest)))
  const drawn = [
    first,
    last,
    ...marks.map((mark) => mark.day).filter((day) => day >= first && day <= last + 366),
    ...(today >= first - nearToday && today <= last + nearToday ? [today] : []),
  ]
  return { from: mondayOf(Math.min(...drawn) - 3), to: mondayOf(Math.max(...drawn) + 17) - 1 }
}
