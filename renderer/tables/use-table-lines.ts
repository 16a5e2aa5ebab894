import { useEffect, useEffectEvent, useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument, TableRows } from '#domain/document.ts'
import type { EditableTable } from '#domain/table-specs.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { sortGridRows } from '#ui/grid/grid-sort.ts'
import type { GridColumn, GridRow } from '#ui/grid/grid-types.ts'
import { foldLines, groupLines, headingOf } from './group-lines.ts'
import { useReferenceNames } from './reference-names.ts'
import { useClientFields } from './table-view.ts'
import { toggleFolded, useViewState } from './view-state.ts'

export interface TableLines<Row> {
  /** As drawn: sorted, under headings, folded rows left out. */
  readonly lines: readonly GridRow<Row>[]
  /** Ids of every row that passes the filter, folded ones too, in the order shown. */
  readonly ids: readonly string[]
}

/** The rows of a table as they are looked at; a jump to a row unfolds its group. */
export function useTableLines<T extends EditableTable>(
  table: T,
  columns: readonly GridColumn<TableRows[T]>[],
  filter: ((row: TableRows[T]) => boolean) | undefined,
  order: ((a: TableRows[T], b: TableRows[T]) => number) | undefined,
): TableLines<TableRows[T]> {
  const store = useDocumentStore()
  const rows = useDocument((document) => rowsOf(document, table))
  const names = useReferenceNames()
  const field = useGroupField(table)
  const sort = useViewState(table, (state) => state.sort)
  const folded = useViewState(table, (state) => state.folded)
  const kept = useMemo(() => {
    const passed = filter ? rows.filter(filter) : rows
    return order ? passed.toSorted(order) : passed
  }, [rows, filter, order])
  const whole = useMemo((): readonly GridRow<TableRows[T]>[] => {
    void names // A team that gets another name moves its heading.
    const lines: readonly GridRow<TableRows[T]>[] = field
      ? groupLines(kept, field, store.getState().document, catalog)
      : kept.map((row) => ({ kind: 'data' as const, id: row.id, row }))
    return sort ? sortGridRows(lines, columns, sort) : lines
  }, [kept, field, columns, sort, store, names])
  const lines = useMemo(() => foldLines(whole, folded), [whole, folded])
  const ids = useMemo(() => whole.flatMap((line) => (line.kind === 'data' ? line.id : [])), [whole])

  const jump = useUi((state) => state.jump)
  const unfold = useEffectEvent((id: string) => {
    const row = rows[store.getState().document[table].index.get(id) ?? -1]
    if (row && field) toggleFolded(store, table, headingOf(row, field), false)
  })
  useEffect(() => {
    if (jump?.table === table) unfold(jump.id)
  }, [jump, table])
  return { lines, ids }
}

/** The field whose values are the headings, if the rows are grouped. */
function useGroupField<T extends EditableTable>(table: T) {
  const group = useViewState(table, (state) => state.group)
  const fields = useClientFields(table)
  return useMemo(() => fields.find((field) => field.key === group), [fields, group])
}

function rowsOf<T extends EditableTable>(document: EngagementDocument, table: T): readonly TableRows[T][] {
  // Safe: a table's rows are rows of that table; the compiler cannot follow the index.
  return document[table].rows as readonly TableRows[T][]
}
