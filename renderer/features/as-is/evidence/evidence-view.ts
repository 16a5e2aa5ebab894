import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

/** Which of the two lists is shown. */
export type EvidencePart = 'register' | 'requests'

export function useEvidencePart(): EvidencePart {
  return useStore(viewOf(useDocumentStore()), ({ part }) => part)
}

export function showPart(store: DocumentStore, part: EvidencePart): void {
  viewOf(store).setState({ part })
}

const viewOf = perEngagement<{ readonly part: EvidencePart }>(() => ({ part: 'register' }))
