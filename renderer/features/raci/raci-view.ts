import { useStore } from 'zustand'
import { asIs, toBe, type RaciLayer } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

export type ComparePart = 'layers' | 'disagreement'

interface RaciView {
  /** The proposal that was looked at last. */
  readonly proposal: string | null
  readonly compare: ComparePart
  readonly from: RaciLayer
  readonly to: RaciLayer
  /** Items that are the same in both layers are shown too. */
  readonly unchanged: boolean
  /** The item of the agenda that is being settled. */
  readonly agenda: string | null
}

/** How layers are looked at: kept while the engagement is open, never saved, never undone. */
export function useRaciView<Part>(select: (view: RaciView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

export function setRaciView(store: DocumentStore, patch: Partial<RaciView>): void {
  viewOf(store).setState(patch)
}

const viewOf = perEngagement<RaciView>(() => ({
  proposal: null,
  compare: 'layers',
  from: asIs,
  to: toBe,
  unchanged: false,
  agenda: null,
}))
