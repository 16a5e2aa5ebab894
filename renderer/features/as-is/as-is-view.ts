import { useStore } from 'zustand'
import type { WarningIndicator } from '#domain/early-warnings.ts'
import { editableTables } from '#domain/table-specs.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'
import { jumpTo } from '#store/ui-store.ts'
import { setTableFilter } from '#tables/table-view.ts'
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

/** Shows the rows that an early warning was counted from: a table of this stage those alone, another screen the first. */
export function showIndicator(store: DocumentStore, { title, place, rows }: WarningIndicator): void {
  const table = place?.stage === 'as-is' ? editableTables.find((each) => each === place.table) : undefined
  if (table !== undefined)
    setTableFilter(store, table, { query: '', terms: [], behind: { figure: title, ids: new Set(rows) } })
  jumpTo(place)
}

const viewOf = perEngagement<AsIsView>(() => ({ importing: null, rule: null, toil: 'table' }))
