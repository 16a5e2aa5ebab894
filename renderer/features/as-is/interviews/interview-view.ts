import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'

interface InterviewView {
  /** The interview whose session is open; null shows the list. */
  readonly open: string | null
  /** Slug of the question that is being asked; empty for free notes. */
  readonly prompt: string
}

export function useInterviewView<Part>(select: (view: InterviewView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

export function openSession(store: DocumentStore, open: string | null): void {
  const interview = store.getState().document.interviews.rows.find(({ id }) => id === open)
  viewOf(store).setState({ open, prompt: interview?.prompts[0] ?? '' })
}

export function askPrompt(store: DocumentStore, prompt: string): void {
  viewOf(store).setState({ prompt })
}

/** Kept while the engagement is open, never saved, never undone. */
const views = new WeakMap<DocumentStore, StoreApi<InterviewView>>()

function viewOf(store: DocumentStore): StoreApi<InterviewView> {
  const known = views.get(store)
  if (known) return known
  const view = createStore<InterviewView>(() => ({ open: null, prompt: '' }))
  views.set(store, view)
  return view
}
