import type { ReactNode, Ref } from 'react'

/** Days are whole epoch days (days since 1970-01-01); spans include both ends. */
export interface TimelineSpan {
  readonly from: number
  readonly to: number
}

export type TimelineTone = 'sre' | 'platform' | 'other'

/** One line of the drawing: a summary bar (level 1) or a bar below it (level 2). */
export interface TimelineRow {
  readonly id: string
  readonly level: 1 | 2
  readonly name: string
  /** Who does it, in the second column: null while nobody is named, empty where nobody is asked for. */
  readonly owner: string | null
  readonly tone: TimelineTone
  /** Null while it has no dates. */
  readonly span: TimelineSpan | null
  /** Shares of the bar, 0 to 1, together at most 1: filled, and hatched because nobody has said. */
  readonly done: number
  readonly unknown: number
  readonly late: boolean
  /** It decides when the plan ends: drawn with a double outline. */
  readonly critical?: boolean
  /** The last day it may end on without delaying anything that is fixed: a thin line reaches there. */
  readonly latest?: number | null
  /** When it was once agreed to happen: a thin bar below. */
  readonly baseline?: TimelineSpan | null
  /** What a summary bar was meant to lie in, where it lies otherwise: a thin outline behind it. */
  readonly window?: TimelineSpan | null
  /** A moment without length: a diamond. */
  readonly event?: boolean
  /** Finish before start: drawn as an empty outline with words, since it has no length. */
  readonly reversed?: boolean
  /** What can be done to the bar by hand. */
  readonly movable?: boolean
  readonly resizable?: boolean
  readonly linkable?: boolean
  /** The whole row in a sentence, for the tooltip and for assistive technology. */
  readonly label: string
  /** Level 1 with lines below it: whether they are shown. */
  readonly expanded?: boolean
}

/** Which ends are tied: finish to start, start to start, finish to finish. */
export type TimelineLinkKind = 'FS' | 'SS' | 'FF'

/** The second row waits for the first. */
export interface TimelineLink {
  readonly from: string
  readonly to: string
  /** By default finish to start. */
  readonly kind?: TimelineLinkKind
  /** It does not wait long enough. */
  readonly broken: boolean
  /** Both ends decide when the plan ends: drawn as a double line. */
  readonly critical?: boolean
  /** It can be selected, changed and taken away. */
  readonly editable?: boolean
  /** In a sentence. */
  readonly label?: string
}

/** A day with a name: a diamond on the scale and a dotted line. */
export interface TimelineMark {
  /** What a preview calls it. */
  readonly id?: string
  readonly day: number
  readonly label: string
  /** Where there is no room for the label. */
  readonly short?: string
  /** What must be done by then is done later: the diamond is hollow, and the label says so. */
  readonly missed?: boolean
}

export interface TimelineData {
  readonly rows: readonly TimelineRow[]
  readonly links: readonly TimelineLink[]
  readonly marks: readonly TimelineMark[]
  /** Marks that the drawing need not reach: those behind its last day are named at its end. */
  readonly later?: readonly TimelineMark[]
  /** Epoch day. */
  readonly today: number
  /** Whether nobody works that day; by default Saturday and Sunday. Must be the same function while its answers are. */
  readonly isDayOff?: (day: number) => boolean
}

/** `fit` shows the whole plan without scrolling sideways. */
export type TimelineZoom = 'fit' | 'day' | 'week' | 'month' | 'quarter'

/** What a hand does to the drawing, by pointer or by keys. Moves and resizes by days of the calendar (a drag), by worked days or weeks (keys). */
export type TimelineGesture =
  | {
      readonly type: 'move' | 'resize'
      readonly id: string
      /** So many of the unit. */
      readonly days: number
      readonly unit: 'calendar' | 'working' | 'week'
    }
  | {
      readonly type: 'link' | 'unlink'
      readonly from: string
      readonly to: string
      readonly kind: TimelineLinkKind
    }
  | {
      readonly type: 'relink'
      readonly from: string
      readonly to: string
      readonly kind: TimelineLinkKind
      readonly next: TimelineLinkKind
    }

/** What a gesture would do, shown before it is done. */
export interface TimelinePreview {
  /** Rows that would stand elsewhere; null: they would have no dates. */
  readonly spans: ReadonlyMap<string, TimelineSpan | null>
  /** Marks that would be missed or met again: the day on which they are reached. */
  readonly marks: ReadonlyMap<string, number>
  /** In a line. */
  readonly text: string
  /** It cannot be done; the text says why. */
  readonly refused: boolean
}

export interface TimelineProps extends TimelineData {
  readonly label: string
  readonly zoom: TimelineZoom
  readonly selected: string | null
  /** What the rows are, over their names. */
  readonly columnTitle?: string
  /** How to read the drawing; stands below it while there is nothing else to say. */
  readonly caption?: ReactNode
  /** What the last change came to; stands there instead. */
  readonly said: string
  /** Escape: what was said is read. */
  readonly onForget: () => void
  readonly onSelect: (id: string) => void
  /** Enter or a double click. */
  readonly onOpen: (id: string) => void
  readonly onPreview: (gesture: TimelineGesture) => TimelinePreview
  readonly onGesture: (gesture: TimelineGesture) => void
  readonly onToggle: (id: string) => void
  /** The keys for larger and smaller. */
  readonly onZoom: (direction: 1 | -1) => void
  /** The button of a row without dates. */
  readonly onDate: (id: string) => void
  readonly ref?: Ref<TimelineHandle>
}

export interface TimelineHandle {
  /** Brings the row into view and gives it the focus. False when it is not among the rows. */
  readonly showRow: (id: string) => boolean
}
