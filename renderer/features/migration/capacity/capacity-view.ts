import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

export type CapacityPart = 'load' | 'people'

/** A cell of the load, by the id of its `RoleLoad`; null for the week stands for all of it. */
export interface LoadCell {
  readonly lane: string
  readonly week: number | null
}

interface CapacityView {
  readonly part: CapacityPart
  /** What names a team, by team, in place of the roles. */
  readonly byTeam: boolean
  readonly picked: LoadCell | null
}

/** How capacity is looked at: kept while the engagement is open. */
export function useCapacityView<Part>(select: (view: CapacityView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

export function setCapacityView(store: DocumentStore, view: Partial<CapacityView>): void {
  viewOf(store).setState(view)
}

const viewOf = perEngagement<CapacityView>(() => ({ part: 'load', byTeam: false, picked: null }))
