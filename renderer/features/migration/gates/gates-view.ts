import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

/** What is decided at a milestone, the signs that are watched, or who moves when. */
export type GatesPart = 'gates' | 'warnings' | 'waves'

interface GatesView {
  readonly part: GatesPart
  /** Id of the gate that is shown whole; null for the next one. */
  readonly gate: string | null
}

export function useGatesView(): GatesView {
  return useStore(viewOf(useDocumentStore()))
}

export function showPart(store: DocumentStore, part: GatesPart): void {
  viewOf(store).setState({ part })
}

export function showGate(store: DocumentStore, gate: string): void {
  viewOf(store).setState({ gate })
}

const viewOf = perEngagement<GatesView>(() => ({ part: 'gates', gate: null }))
