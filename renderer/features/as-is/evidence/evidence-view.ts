import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'

/** Which of the two lists is shown. */
export type EvidencePart = 'register' | 'requests'

export function useEvidencePart(): EvidencePart {
  return useStore(viewOf(useDocumentStore()), ({ part }) => part)
}

export function showPart(store: DocumentStore, part: EvidencePart): void {
  viewOf(store).setState({ part })
}

/** Kept while the engagement is open, never saved, never undone. */
const views = new WeakMap<DocumentStore, StoreApi<{ readonly part: EvidencePart }>>()

function viewOf(store: DocumentStore) {
  const known = views.get(store)
  if (known) return known
  const view = createStore<{ readonly part: EvidencePart }>(() => ({ part: 'register' }))
  views.set(store, view)
  return view
}
