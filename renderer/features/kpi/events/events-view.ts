import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

interface EventsView {
  /** Id of the statistic that the inspector shows; null: the first. */
  readonly statistic: string | null
}

export function useEventsView(): EventsView {
  return useStore(viewOf(useDocumentStore()))
}

export function setEventsView(store: DocumentStore, patch: Partial<EventsView>): void {
  viewOf(store).setState(patch)
}

const viewOf = perEngagement<EventsView>(() => ({ statistic: null }))
