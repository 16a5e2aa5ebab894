import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

/** What the stage gives each of its parts. */
export interface AsIsTabProps {
  readonly onTab: (tab: string) => void
}

interface AsIsView {
  /** The import dialog is open, perhaps with the file that was dropped. */
  readonly importing: { readonly file: File | null } | null
  /** The findings tab shows this rule alone. */
  readonly rule: string | null
  readonly toil: ToilPart
}

/** Which part of the toil tab is shown. */
export type ToilPart = 'table' | 'analysis'

/** What the parts of the stage ask of each other: kept while the engagement is open, never saved, never undone. */
export function useAsIsView<Part>(select: (view: AsIsView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

export function openImport(store: DocumentStore, file: File | null): void {
  viewOf(store).setState({ importing: { file } })
}

export function closeImport(store: DocumentStore): void {
  viewOf(store).setState({ importing: null })
}

export function showRule(store: DocumentStore, rule: string | null): void {
  viewOf(store).setState({ rule })
}

export function showToil(store: DocumentStore, toil: ToilPart): void {
  viewOf(store).setState({ toil })
}

const viewOf = perEngagement<AsIsView>(() => ({ importing: null, rule: null, toil: 'table' }))
