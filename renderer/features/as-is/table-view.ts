import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { TableRows } from '#domain/document.ts'
import type { FieldSpec } from '#domain/field.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import { useDocument } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { useReferenceNames } from '#tables/reference-names.ts'
import { noFilter, rowTest, type RowFilter } from '#tables/row-filter.ts'
import { useRowFilter, type FilteredRows } from '#tables/use-row-filter.ts'

/** A table of this stage as it is looked at: its filter and selected row outlive a look at another tab. */
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

export function useTableView<T extends EditableTable>(table: T): TableView<T> {
  // Safe: a table's rows and fields are those of that table; the compiler cannot follow the index.
  const rows = useDocument((document) => document[table].rows) as readonly TableRows[T][]
  const fields = tableSpecs[table].fields as unknown as readonly FieldSpec<TableRows[T]>[]
  const names = useReferenceNames()
  const [filter, setFilter] = useState(noFilter)
  const [active, setActive] = useState<string | null>(null)
  const wanted = useDeferredValue(filter)
  const test = useMemo(() => rowTest(wanted, fields, names), [wanted, fields, names])
  const filtered = useRowFilter(rows, wanted, test)
  return { table, rows, fields, filter, setFilter, filtered, active, setActive }
}

/** A row that is asked for by name is shown, whatever the filter says. */
export function useShowHidden(view: TableView<'services'> | TableView<'toil'> | TableView<'tools'>): void {
  const jump = useUi((state) => state.jump)
  const show = useEffectEvent((id: string) => {
    if (view.filtered.hides(id)) view.setFilter(noFilter)
  })
  useEffect(() => {
    if (jump?.table === view.table) show(jump.id)
  }, [jump, view.table])
}
