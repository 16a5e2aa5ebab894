import type { TimelineGesture, TimelineLinkKind, TimelinePreview, TimelineRow } from './timeline-types.ts'

/** A bar in the hand: where it came from, where it is held now and what letting go would do. */
export interface TimelineDrag {
  readonly mode: 'move' | 'resize' | 'link'
  readonly id: string
  /** A link may also be drawn with the keys. */
  readonly by: 'pointer' | 'keys'
  /** Pixels at which it was taken, what is scrolled included. */
  readonly startX: number
  /** Calendar days by which the bar, or its end, is away from where it was. */
  readonly days: number
  /** The bar that would wait, and how. */
  readonly target: string | null
  readonly kind: TimelineLinkKind
  /** Where the pointer is in the plot. */
  readonly pointer: { readonly x: number; readonly y: number } | null
  readonly preview: TimelinePreview | null
}

/** Pixels the pointer may wander in a click. */
const slack = 4

export function takeBar(mode: TimelineDrag['mode'], id: string, startX: number, by: TimelineDrag['by']): TimelineDrag {
  return { mode, id, by, startX, days: 0, target: null, kind: 'FS', pointer: null, preview: null }
}

/** What letting go would do; null when that is nothing. */
export function gestureOf(drag: TimelineDrag): TimelineGesture | null {
  const { mode, id, days, target, kind } = drag
  if (mode === 'link') return target === null ? null : { type: 'link', from: id, to: target, kind }
  return days === 0 ? null : { type: mode, id, days, unit: 'calendar' }
}

/** Whether letting go would do the same. */
export function sameGesture(a: TimelineDrag, b: TimelineDrag): boolean {
  return a.days === b.days && a.target === b.target && a.kind === b.kind
}

/** The whole days nearest to where the pointer is. */
export function dragDays(drag: TimelineDrag, x: number, pixelsPerDay: number): number {
  const moved = x - drag.startX
  return Math.abs(moved) < slack ? 0 : Math.round(moved / pixelsPerDay)
}

/** Shift ties start to start, Ctrl (on macOS Command) finish to finish. */
export function kindByKeys(keys: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }) {
  return keys.shiftKey ? 'SS' : keys.ctrlKey || keys.metaKey ? 'FF' : 'FS'
}

/** The next kind, for the key that goes through them. */
export function nextKind(kind: TimelineLinkKind): TimelineLinkKind {
  return ({ FS: 'SS', SS: 'FF', FF: 'FS' } as const)[kind]
}

/** The bar that a link may lead to, so many of them further down from the one it leads to now, else from where it begins. */
export function targetFrom(rows: readonly TimelineRow[], drag: TimelineDrag, steps: number): string | null {
  const choices = rows.filter((row) => row.linkable && row.id !== drag.id)
  const here = rows.findIndex((row) => row.id === (drag.target ?? drag.id))
  const at = choices.findIndex((row) => row.id === drag.target)
  const below = choices.findIndex((row) => rows.indexOf(row) > here)
  const first = steps > 0 ? (below === -1 ? choices.length : below) - 1 : below === -1 ? choices.length : below
  const wanted = (at === -1 ? first : at) + steps
  return choices[Math.max(0, Math.min(choices.length - 1, wanted))]?.id ?? null
}
