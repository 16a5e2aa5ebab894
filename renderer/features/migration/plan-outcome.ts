import { useStore } from 'zustand'
import type { EngagementDocument } from '#domain/document.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

interface PlanOutcome {
  readonly text: string
  /** The document it is true of; null: nothing was said. */
  readonly of: EngagementDocument | null
}

/** What the last change to the plan came to, in a line; empty as soon as anything else changes, Undo included. */
export function useOutcome(): string {
  const { text, of } = useStore(outcomeOf(useDocumentStore()))
  const document = useDocument((each) => each)
  return of === document ? text : ''
}

export function sayOutcome(store: DocumentStore, text: string): void {
  outcomeOf(store).setState({ text, of: store.getState().document })
}

export function forgetOutcome(store: DocumentStore): void {
  outcomeOf(store).setState(nothing)
}

/** Whether something was said of the document as it is now. */
export function hasOutcome(store: DocumentStore): boolean {
  return outcomeOf(store).getState().of === store.getState().document
}

const nothing: PlanOutcome = { text: '', of: null }

const outcomeOf = perEngagement<PlanOutcome>(() => nothing)
