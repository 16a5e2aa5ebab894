import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

/** Undecided suggestions, the list of what was taken up, or the same by effort and impact. */
export type FindingsLook = 'suggestions' | 'backlog' | 'board'

interface FindingsView {
  /** Null until somebody chose: then the suggestions if there was no finding when the tab was opened, else the backlog. */
  readonly look: FindingsLook | null
  /** Finding id of the selected suggestion. */
  readonly suggestion: string | null
  /** The waived finding whose reason is asked for; null once it has the focus. */
  readonly reasonOf: string | null
}

/** How the findings are looked at: kept while the engagement is open, never saved, never undone. */
export function useFindingsView(): FindingsView {
  return useStore(viewOf(useDocumentStore()))
}

export function showLook(store: DocumentStore, look: FindingsLook): void {
  viewOf(store).setState({ look })
}

export function selectSuggestion(store: DocumentStore, suggestion: string | null): void {
  viewOf(store).setState({ suggestion })
}

/** Brings the inspector to what the waiver of a finding lacks, as soon as it shows that finding. */
export function askReason(store: DocumentStore, reasonOf: string | null): void {
  viewOf(store).setState({ reasonOf })
}

/** Whose reason is asked for right now, outside of rendering. */
export function reasonAsked(store: DocumentStore): string | null {
  return viewOf(store).getState().reasonOf
}

const viewOf = perEngagement<FindingsView>(() => ({ look: null, suggestion: null, reasonOf: null }))
