import { create } from 'zustand'
import type { FindingPlace } from '#domain/finding.ts'

/** What the status bar says of the grid that has the focus. */
export interface SelectionSummary {
  readonly cells: number
  readonly sum: number | null
}

interface UiState {
  /** A place a finding, the palette or a link asked for; the screen that owns it scrolls there and clears it. */
  readonly jump: FindingPlace | null
  readonly selection: SelectionSummary | null
  /** Counts up when Find and replace is asked for; the table on the screen opens it. */
  readonly replaceAsked: number
  readonly inspectorOpen: boolean
  readonly inspectorWidth: number
  readonly railCollapsed: boolean
  /** Shown on a projector: what is around the screen's own content is put away. */
  readonly presenting: boolean
}

/** On a small laptop the grid needs the whole width; Ctrl+I brings the inspector. None outside a window. */
const roomy = typeof window === 'undefined' ? null : window.matchMedia('(width >= 1200px)')

/** Selection and view state: never saved with the engagement, never undone. */
export const useUi = create<UiState>(() => ({
  jump: null,
  selection: null,
  replaceAsked: 0,
  inspectorOpen: roomy?.matches ?? true,
  inspectorWidth: 320,
  railCollapsed: false,
  presenting: false,
}))

// Crossing the limit is a decision about room, like dragging the window; in between the inspector is as the person left it.
roomy?.addEventListener('change', ({ matches }) => useUi.setState({ inspectorOpen: matches }))

export function jumpTo(place: FindingPlace | null): void {
  useUi.setState({ jump: place })
}

export function showSelection(selection: SelectionSummary | null): void {
  useUi.setState({ selection })
}

export function askForReplace(): void {
  useUi.setState(({ replaceAsked }) => ({ replaceAsked: replaceAsked + 1 }))
}

export function toggleInspector(): void {
  useUi.setState((state) => ({ inspectorOpen: !state.inspectorOpen }))
}
