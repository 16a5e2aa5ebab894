import { useStore } from 'zustand'
import { toBe, type RaciLayer } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

interface LoadView {
  readonly layer: RaciLayer
  /** Id of the role that the inspector shows. */
  readonly role: string | null
}

export function useLoadView(): LoadView {
  return useStore(viewOf(useDocumentStore()))
}

export function setLoadView(store: DocumentStore, patch: Partial<LoadView>): void {
  viewOf(store).setState(patch)
}

const viewOf = perEngagement<LoadView>(() => ({ layer: toBe, role: null }))
