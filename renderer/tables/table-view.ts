import { useDeferredValue, useEffect, useEffectEvent, useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TableRows } from '#domain/document.ts'
import type { FieldSpec } from '#domain/field.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { useUi } from '#store/ui-store.ts'
import { useReferenceNames } from './reference-names.ts'
import { noFilter, rowTest, type RowFilter } from './row-filter.ts'
import { useRowFilter, type FilteredRows } from './use-row-filter.ts'

/** A table as it is looked at. */
export interface TableView<T extends EditableTable> {
  readonly table: T
  readonly rows: readonly TableRows[T][]
  readonly fields: readonly FieldSpec<TableRows[T]>[]
  readonly filter: RowFilter
  readonly setFilter: (filter: RowFilter) => void
  readonly filtered: FilteredRows<TableRows[T]>
  readonly active: string | null
  readonly setActive: (id: string | null) => void
}

/** A table's filter and selected row; they outlive a look at another screen. */
export function useTableView<T extends EditableTable>(table: T): TableView<T> {
  const store = useDocumentStore()
  const { filter, active } = useStore(viewOf(store, table))
  // Safe: a table's rows and fields are those of that table; the compiler cannot follow the index.
  const rows = useDocument((document) => document[table].rows) as readonly TableRows[T][]
  const fields = tableSpecs[table].fields as unknown as readonly FieldSpec<TableRows[T]>[]
  const names = useReferenceNames()
  const wanted = useDeferredValue(filter)
  const test = useMemo(() => rowTest(wanted, fields, names), [wanted, fields, names])
  const filtered = useRowFilter(rows, wanted, test)
  const set = useMemo(
    () => ({
      filter: (next: RowFilter) => setTableFilter(store, table, next),
      active: (id: string | null) => viewOf(store, table).setState({ active: id }),
    }),
    [store, table],
  )
  return { table, rows, fields, filter, setFilter: set.filter, filtered, active, setActive: set.active }
}

/** Filters a table that may not be on the screen yet: a figure that opens the rows behind it. */
export function setTableFilter(store: DocumentStore, table: EditableTable, filter: RowFilter): void {
  viewOf(store, table).setState({ filter })
}

/** A row that is asked for by name is shown, whatever the filter says. */
export function useShowHidden<T extends EditableTable>(view: TableView<T>): void {
  const jump = useUi((state) => state.jump)
  const show = useEffectEvent((id: string) => {
    if (view.filtered.hides(id)) view.setFilter(noFilter)
  })
  useEffect(() => {
    if (jump?.table === view.table) show(jump.id)
  }, [jump, view.table])
}

interface ViewState {
  readonly filter: RowFilter
  readonly active: string | null
}

/** Kept while the engagement is open, never saved, never undone. */
const views = new WeakMap<DocumentStore, Map<EditableTable, StoreApi<ViewState>>>()

function viewOf(store: DocumentStore, table: EditableTable): StoreApi<ViewState> {
  const tables = views.get(store) ?? new Map<EditableTable, StoreApi<ViewState>>()
  views.set(store, tables)
  const view = tables.get(table) ?? createStore<ViewState>(() => ({ filter: noFilter, active: null }))
  tables.set(table, view)
  return view
}
