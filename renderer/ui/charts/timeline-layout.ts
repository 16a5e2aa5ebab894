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

const fixedPixels = { week: 18, month: 4.2, quarter: 1.7 } as const
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
    marks: data.marks.filter((mark) => inside(mark.day)),
    today: inside(data.today) ? data.today : null,
  }
}

/** The data of a drawing that must fit: marks far behind the plan would take the room of its bars. */
export function withNearMarks<Data extends TimelineData>(data: Data): Data {
  const { to } = rangeOf({ ...data, marks: [] })
  return { ...data, marks: data.marks.filter((mark) => mark.day <= to) }
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
  const { span } = row
  if (!span || span.to < layout.from || span.from > layout.to) return null
  const x = layout.x(Math.max(span.from, layout.from))
  const height = row.level === 1 ? 10 : 14
  return {
    x,
    y: index * rowHeight + (rowHeight - height) / 2,
    width: Math.max(3, layout.x(Math.min(span.to, layout.to) + 1) - x),
    height,
  }
}

/** A plan longer than this, around its middle, is a typing error in a year: it must not make the drawing a mile wide. */
const longest = 5 * 365
/** Today is drawn in when the plan is at most this far away. */
const nearToday = 60

function rangeOf({ rows, marks, today }: TimelineData): TimelineSpan {
  const spans = rows.flatMap((row) => row.span ?? [])
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
