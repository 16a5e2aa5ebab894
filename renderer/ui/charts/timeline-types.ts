import type { Ref } from 'react'

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
  /** Finish before start: drawn as an empty outline with words, since it has no length. */
  readonly reversed?: boolean
  /** The whole row in a sentence, for the tooltip and for assistive technology. */
  readonly label: string
  /** Level 1 with lines below it: whether they are shown. */
  readonly expanded?: boolean
}

/** The second row waits for the first. */
export interface TimelineLink {
  readonly from: string
  readonly to: string
  /** It does not wait long enough. */
  readonly broken: boolean
}

/** A day with a name: a dotted line. */
export interface TimelineMark {
  readonly day: number
  readonly label: string
}

export interface TimelineData {
  readonly rows: readonly TimelineRow[]
  readonly links: readonly TimelineLink[]
  readonly marks: readonly TimelineMark[]
  /** Epoch day. */
  readonly today: number
}

/** `fit` shows the whole plan without scrolling sideways. */
export type TimelineZoom = 'fit' | 'week' | 'month' | 'quarter'

export interface TimelineProps extends TimelineData {
  readonly label: string
  readonly zoom: TimelineZoom
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  /** Enter or a double click. */
  readonly onOpen: (id: string) => void
  /** Alt+Left and Alt+Right move a bar by a day, with Shift by a week. */
  readonly onNudge: (id: string, direction: 1 | -1, unit: 'day' | 'week') => void
  /** A bar was dragged by this many calendar days. */
  readonly onDrag: (id: string, days: number) => void
  readonly onToggle: (id: string) => void
  /** The button of a row without dates. */
  readonly onDate: (id: string) => void
  readonly ref?: Ref<TimelineHandle>
}

export interface TimelineHandle {
  /** Brings the row into view and gives it the focus. False when it is not among the rows. */
  readonly showRow: (id: string) => boolean
}
