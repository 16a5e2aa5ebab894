import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { TableRows } from '#domain/document.ts'
import type { EditableTable } from '#domain/table-specs.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { GridColumn } from '#ui/grid/grid-types.ts'
import { useReferenceNames } from './reference-names.ts'
import { shownColumns, type ColumnChoice } from './shown-columns.ts'
import { columnsOf, withExtras, withOtherFields, type ColumnOptions, type ExtraColumn } from './table-columns.ts'
import { useClientFields } from './table-view.ts'
import { useViewState } from './view-state.ts'

export interface TableColumns<Row> {
  readonly shown: readonly GridColumn<Row>[]
  /** Every column there is, for the chooser. */
  readonly choices: readonly ColumnChoice[]
}

const noExtras: readonly never[] = []

/** The columns of a table as they were chosen; all of its fields can be. */
export function useTableColumns<T extends EditableTable>(
  table: T,
  options: readonly ColumnOptions<TableRows[T]>[],
  extras: readonly ExtraColumn<TableRows[T]>[] = noExtras,
): TableColumns<TableRows[T]> {
  const store = useDocumentStore()
  const fields = useClientFields(table)
  const names = useReferenceNames()
  const chosen = useViewState(table, (state) => state.columns)
  const all = useMemo(
    () =>
      withExtras(
        columnsOf<TableRows[T]>(
          fields,
          withOtherFields(fields, options),
          () => store.getState().document,
          catalog,
          names,
        ),
        extras,
      ),
    [fields, options, extras, store, names],
  )
  const choices = useMemo(() => {
    const hidden = new Set(withOtherFields(fields, options).flatMap((each) => (each.hidden ? each.key : [])))
    const field = (id: string) => extras.find((extra) => extra.column.id === id)?.after ?? id
    return all.map(({ id, title, unit }) => ({
      id,
      title: unit === undefined ? title : `${title}, ${unit}`,
      usual: !hidden.has(field(id)),
    }))
  }, [all, fields, options, extras])
  const shown = useMemo(() => {
    const byId = new Map(all.map((column) => [column.id, column]))
    return shownColumns(choices, chosen).flatMap((id) => byId.get(id) ?? [])
  }, [all, choices, chosen])
  return { shown, choices }
}
