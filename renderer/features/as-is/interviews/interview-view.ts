import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

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

const viewOf = perEngagement<InterviewView>(() => ({ open: null, prompt: '' }))
