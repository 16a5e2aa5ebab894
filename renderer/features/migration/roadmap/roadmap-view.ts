import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

interface RoadmapView {
  readonly asTable: boolean
}

export function useRoadmapView<Part>(select: (view: RoadmapView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

export function setRoadmapView(store: DocumentStore, view: RoadmapView): void {
  viewOf(store).setState(view)
}

const viewOf = perEngagement<RoadmapView>(() => ({ asTable: false }))
