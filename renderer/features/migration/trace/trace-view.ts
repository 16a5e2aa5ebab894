import { useStore } from 'zustand'
import type { TraceKind } from '#domain/trace.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

export type TracePart = 'chain' | 'matrix' | 'coverage' | 'gaps' | 'undecided' | 'effect'

interface TraceView {
  readonly part: TracePart
  /** Link of the node whose chain is drawn; null: the first finding. */
  readonly root: string | null
  /** What the rows of the matrix are. */
  readonly rows: Exclude<TraceKind, 'task'>
}

/** How the trace is looked at: kept while the engagement is open. */
export function useTraceView<Part>(select: (view: TraceView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

export function setTraceView(store: DocumentStore, view: Partial<TraceView>): void {
  viewOf(store).setState(view)
}

const viewOf = perEngagement<TraceView>(() => ({ part: 'chain', root: null, rows: 'finding' }))
