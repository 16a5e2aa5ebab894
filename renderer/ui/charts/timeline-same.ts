import type { BarBox, TimelineLayout } from './timeline-layout.ts'
import type { TimelineRow, TimelineSpan } from './timeline-types.ts'

/**
 * Whether two states of a part draw the same. Rows and layout are derived anew with every edit; comparing what they hold
 * keeps the other 300 bars from being drawn again when one moves.
 */

export function sameRow(a: TimelineRow, b: TimelineRow): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.level === b.level &&
      a.name === b.name &&
      a.owner === b.owner &&
      a.tone === b.tone &&
      sameSpan(a.span, b.span) &&
      a.done === b.done &&
      a.unknown === b.unknown &&
      a.late === b.late &&
      a.critical === b.critical &&
      a.latest === b.latest &&
      sameSpan(a.baseline, b.baseline) &&
      sameSpan(a.window, b.window) &&
      a.event === b.event &&
      a.reversed === b.reversed &&
      a.movable === b.movable &&
      a.resizable === b.resizable &&
      a.linkable === b.linkable &&
      a.label === b.label &&
      a.expanded === b.expanded)
  )
}

export function sameBox(a: BarBox | null, b: BarBox | null): boolean {
  return a === b || (a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height)
}

export function sameLayout(a: TimelineLayout, b: TimelineLayout): boolean {
  return (
    a === b ||
    (a.from === b.from &&
      a.to === b.to &&
      a.pixelsPerDay === b.pixelsPerDay &&
      a.height === b.height &&
      a.today === b.today &&
      a.isDayOff === b.isDayOff &&
      sameMarks(a.marks, b.marks) &&
      sameMarks(a.later, b.later))
  )
}

function sameMarks(a: TimelineLayout['marks'], b: TimelineLayout['marks']): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]))
}

function sameMark(a: TimelineLayout['marks'][number], b: TimelineLayout['marks'][number] | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.day === b.day &&
    a.label === b.label &&
    a.short === b.short &&
    a.missed === b.missed
  )
}

function sameSpan(a: TimelineSpan | null | undefined, b: TimelineSpan | null | undefined): boolean {
  return a === b || (a?.from === b?.from && a?.to === b?.to)
}
