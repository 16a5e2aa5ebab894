import { useStore } from 'zustand'
import type { KpiView } from '#domain/kpi-status.ts'
import { useKpiViews } from '#store/derived.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

/** What the stage gives each of its parts. */
export interface KpiTabProps {
  readonly onTab: (tab: string) => void
}

interface KpiScreenView {
  /** The KPI that is looked at, from tab to tab; the first while none was chosen. */
  readonly selected: string | null
  /** The import of readings is open, perhaps with the file that was dropped. */
  readonly importing: { readonly file: File | null } | null
  /** The targets show a line for every tier of every KPI. */
  readonly everyTier: boolean
}

/** What the parts of the stage ask of each other: kept while the engagement is open, never saved, never undone. */
export function useKpiScreen<Part>(select: (view: KpiScreenView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

/** The KPI that is looked at; undefined while none is chosen from the library. */
export function useSelectedKpi(): KpiView | undefined {
  const views = useKpiViews()
  const selected = useKpiScreen((view) => view.selected)
  return views.find(({ kpi }) => kpi.id === selected) ?? views[0]
}

export function selectKpi(store: DocumentStore, selected: string): void {
  viewOf(store).setState({ selected })
}

/** Whose readings can be entered: the KPI's scope, and parts that have some already; as keys with blanks between. */
export function partsAsked({ kpi, scopeViews }: KpiView): string {
  return (['team', 'tier', 'service'] as const)
    .filter((type) => kpi.scope === type || scopeViews.some(({ part }) => part.type === type))
    .join(' ')
}

export function openReadingsImport(store: DocumentStore, file: File | null): void {
  viewOf(store).setState({ importing: { file } })
}

export function closeReadingsImport(store: DocumentStore): void {
  viewOf(store).setState({ importing: null })
}

export function showEveryTier(store: DocumentStore, everyTier: boolean): void {
  viewOf(store).setState({ everyTier })
}

const viewOf = perEngagement<KpiScreenView>(() => ({ selected: null, importing: null, everyTier: false }))
