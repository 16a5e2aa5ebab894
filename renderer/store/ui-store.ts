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
  readonly inspectorOpen: boolean
  readonly inspectorWidth: number
  readonly railCollapsed: boolean
}

/** Selection and view state: never saved with the engagement, never undone. */
export const useUi = create<UiState>(() => ({
  jump: null,
  selection: null,
  inspectorOpen: hasRoom(),
  inspectorWidth: 320,
  railCollapsed: false,
}))

/** On a small laptop the grid needs the whole width; Ctrl+I brings the inspector. */
function hasRoom(): boolean {
  return typeof window === 'undefined' || window.innerWidth >= 1200
}

export function jumpTo(place: FindingPlace | null): void {
  useUi.setState({ jump: place })
}

export function showSelection(selection: SelectionSummary | null): void {
  useUi.setState({ selection })
}

export function toggleInspector(): void {
  useUi.setState((state) => ({ inspectorOpen: !state.inspectorOpen }))
}
