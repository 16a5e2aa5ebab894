import type { BarBox, TimelineLayout } from './timeline-layout.ts'
import type { TimelineRow } from './timeline-types.ts'

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
      a.span?.from === b.span?.from &&
      a.span?.to === b.span?.to &&
      a.done === b.done &&
      a.unknown === b.unknown &&
      a.late === b.late &&
      a.reversed === b.reversed &&
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
      a.marks.length === b.marks.length &&
      a.marks.every((mark, index) => mark.day === b.marks[index]?.day && mark.label === b.marks[index].label))
  )
}
