import { useDeferredValue, useEffect, useEffectEvent, useMemo } from 'react'
import { clientFields } from '#domain/client-words.ts'
import type { TableRows } from '#domain/document.ts'
import type { FieldSpec } from '#domain/field.ts'
import type { EditableTable } from '#domain/table-specs.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { useUi } from '#store/ui-store.ts'
import { useReferenceNames } from './reference-names.ts'
import { noFilter, rowTest, type RowFilter } from './row-filter.ts'
import { useRowFilter, type FilteredRows } from './use-row-filter.ts'
import { setView, useViewState } from './view-state.ts'

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
  const filter = useViewState(table, (state) => state.filter)
  const active = useViewState(table, (state) => state.active)
  // Safe: a table's rows are those of that table; the compiler cannot follow the index.
  const rows = useDocument((document) => document[table].rows) as readonly TableRows[T][]
  const fields = useClientFields(table)
  const names = useReferenceNames()
  const wanted = useDeferredValue(filter)
  const test = useMemo(() => rowTest(wanted, fields, names), [wanted, fields, names])
  const filtered = useRowFilter(rows, wanted, test)
  const set = useMemo(
    () => ({
      filter: (next: RowFilter) => setTableFilter(store, table, next),
      active: (id: string | null) => setView(store, table, { active: id }),
    }),
    [store, table],
  )
  return { table, rows, fields, filter, setFilter: set.filter, filtered, active, setActive: set.active }
}

/** Filters a table that may not be on the screen yet: a figure that opens the rows behind it. */
export function setTableFilter(store: DocumentStore, table: EditableTable, filter: RowFilter): void {
  setView(store, table, { filter })
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

/** The fields of a table in the client's words. */
export function useClientFields<T extends EditableTable>(table: T): readonly FieldSpec<TableRows[T]>[] {
  const engagement = useDocument((document) => document.engagement)
  return useMemo(() => clientFields(table, { engagement }), [table, engagement])
}
