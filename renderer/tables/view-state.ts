import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { ViewContent } from '#domain/table-view-commands.ts'
import { editableTables, type EditableTable } from '#domain/table-specs.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'
import type { GridSort } from '#ui/grid/grid-types.ts'
import { noFilter, type RowFilter } from './row-filter.ts'

/** What is open above the table. */
export type TableTool =
  | { readonly type: 'columns' }
  | { readonly type: 'replace' }
  /** Sets a field of many rows; this one to begin with. */
  | { readonly type: 'bulk'; readonly field: string | null }

/** How a table is looked at: kept while the engagement is open, never saved by itself, never undone. */
export interface ViewState {
  readonly filter: RowFilter
  readonly active: string | null
  /** Ids of the rows that the selection touches, in the order shown. */
  readonly selected: readonly string[]
  /** Keys of the columns shown, in order; empty shows the usual ones. */
  readonly columns: readonly string[]
  readonly sort: GridSort | null
  /** Key of the field that groups the rows; empty for none. */
  readonly group: string
  /** Ids of group headings whose rows are folded away. */
  readonly folded: ReadonlySet<string>
  /** Id of the saved view that was chosen last. */
  readonly chosen: string | null
  readonly tool: TableTool | null
}

export function useViewState<Part>(table: EditableTable, select: (state: ViewState) => Part): Part {
  return useStore(viewOf(useDocumentStore(), table), select)
}

export function setView(store: DocumentStore, table: EditableTable, patch: Partial<ViewState>): void {
  viewOf(store, table).setState(patch)
}

export function toggleFolded(store: DocumentStore, table: EditableTable, heading: string, fold: boolean): void {
  viewOf(store, table).setState(({ folded }) => {
    const next = new Set(folded)
    if (fold) next.add(heading)
    else next.delete(heading)
    return { folded: next }
  })
}

/** What would be saved of the view as it is now. */
export function contentOf({ filter, columns, sort, group }: ViewState): ViewContent {
  return {
    query: filter.query,
    terms: filter.terms,
    columns,
    sort: sort && { column: sort.columnId, descending: sort.direction === 'desc' },
    group,
  }
}

/** What a saved view makes of the present one. */
export function stateOf({ query, terms, columns, sort, group }: ViewContent): Partial<ViewState> {
  return {
    filter: { query, terms },
    columns,
    sort: sort && { columnId: sort.column, direction: sort.descending ? 'desc' : 'asc' },
    group,
    folded: new Set(),
  }
}

/** Nothing filtered or sorted, the usual columns, and the headings that the table has while nobody chose others. */
export function plainContent(table: EditableTable): ViewContent {
  return { query: '', terms: [], columns: [], sort: null, group: usualGroups[table] ?? '' }
}

const usualGroups: Readonly<Partial<Record<EditableTable, string>>> = { decisionRights: 'kind' }

export function viewOf(store: DocumentStore, table: EditableTable): StoreApi<ViewState> {
  return views[table](store)
}

const untouched: ViewState = {
  filter: noFilter,
  active: null,
  selected: [],
  columns: [],
  sort: null,
  group: '',
  folded: new Set(),
  chosen: null,
  tool: null,
}

// Safe: every editable table has its entry.
const views = Object.fromEntries(
  editableTables.map((table) => [
    table,
    perEngagement((): ViewState => ({ ...untouched, ...stateOf(plainContent(table)) })),
  ]),
) as Readonly<Record<EditableTable, ReturnType<typeof perEngagement<ViewState>>>>
