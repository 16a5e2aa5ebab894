import { useStore } from 'zustand'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'
import { everyCard, type WallFilter, type WallOrder } from './wall-cards.ts'

interface WallView {
  readonly order: WallOrder
  readonly filter: WallFilter
  readonly asTable: boolean
  /** Id of the KPI that is shown whole; null: the wall. */
  readonly opened: string | null
  /** Id of the KPI on whose card Tab stops. */
  readonly active: string | null
  /** Back from a KPI: its card takes the focus. */
  readonly returning: boolean
  /** Key of the part of the organisation whose readings are shown; null: the whole. */
  readonly part: string | null
}

export function useWallView(): WallView {
  return useStore(viewOf(useDocumentStore()))
}

export function setWallView(store: DocumentStore, patch: Partial<WallView>): void {
  viewOf(store).setState(patch)
}

/** Shows a KPI whole; null goes back to the wall. */
export function openKpi(store: DocumentStore, kpi: string | null): void {
  setWallView(
    store,
    kpi === null ? { opened: null, returning: true } : { opened: kpi, active: kpi, part: null, returning: false },
  )
}

const viewOf = perEngagement<WallView>(() => ({
  order: 'side',
  filter: everyCard,
  asTable: false,
  opened: null,
  active: null,
  returning: false,
  part: null,
}))
