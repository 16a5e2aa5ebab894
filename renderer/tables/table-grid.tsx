import { useImperativeHandle, useMemo, useRef, type ReactNode, type Ref } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument, TableRows } from '#domain/document.ts'
import type { FieldSpec } from '#domain/field.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import { showSelection } from '#store/ui-store.ts'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import { sortGridRows } from '#ui/grid/grid-sort.ts'
import type { GridColumn, GridHandle, GridMenuItem, GridRow, GridSelection, GridSort } from '#ui/grid/grid-types.ts'
import { useReferenceNames } from './reference-names.ts'
import { appendToTable, deleteFromTable, editTable, insertIntoTable } from './table-actions.ts'
import { columnsOf, withExtras, type ColumnOptions, type ExtraColumn } from './table-columns.ts'
import { useJump } from './use-jump.ts'
import { useKeptSort } from './use-kept-sort.ts'

export interface TableGridProps<T extends EditableTable> {
  readonly table: T
  readonly label: string
  /** Which fields are shown, in this order, with their widths. */
  readonly columns: readonly ColumnOptions<TableRows[T]>[]
  /** Derived figures among the fields, each after the field named; must be stable between renders. */
  readonly extraColumns?: readonly ExtraColumn<TableRows[T]>[]
  /** Keeps only some rows; must be stable between renders. */
  readonly filter?: (row: TableRows[T]) => boolean
  /** The order while no column is sorted, else that of the document; must be stable between renders. */
  readonly order?: (a: TableRows[T], b: TableRows[T]) => number
  /** Values every row added here starts with. */
  readonly preset?: Partial<TableRows[T]>
  readonly newRowLabel?: string
  readonly emptyState?: ReactNode
  /** False where rows are neither added nor removed. Default true. */
  readonly extendable?: boolean
  readonly menu?: (selection: GridSelection) => readonly GridMenuItem[]
  readonly onActiveRow?: (id: string | null) => void
  readonly onOpen?: (id: string) => void
  readonly ref?: Ref<GridHandle>
}

/** A document table in the shared grid, driven by the table's field specs. Every action is one commit. */
export function TableGrid<T extends EditableTable>({ ref, ...props }: TableGridProps<T>) {
  const { table, label, filter, order, preset, extendable = true, onActiveRow, onOpen } = props
  const store = useDocumentStore()
  const snapshotBefore = useSnapshotBefore()
  const rows = useDocument((document) => rowsOf(document, table))
  const names = useReferenceNames()
  const [sort, setSort] = useKeptSort(label)
  const columns = useMemo(
    () =>
      withExtras(
        columnsOf<TableRows[T]>(fieldsOf(table), props.columns, () => store.getState().document, catalog, names),
        props.extraColumns ?? [],
      ),
    [table, props.columns, props.extraColumns, store, names],
  )
  const lines = useMemo(() => linesOf(rows, filter, order, columns, sort), [rows, filter, order, columns, sort])
  const grid = useRef<GridHandle>(null)
  useImperativeHandle(ref, () => ({
    focus: () => grid.current?.focus(),
    showCell: (cell) => grid.current?.showCell(cell) ?? false,
  }))
  useJump(table, grid, columns[0]?.id ?? '', lines)

  return (
    <DataGrid
      ref={grid}
      rows={lines}
      columns={columns}
      label={label}
      sort={sort}
      onSort={setSort}
      onEdit={(edits, kind) => editTable(store, table, edits, kind)}
      {...(extendable
        ? {
            onAppend: (added, edits) => appendToTable(store, table, added, edits, preset),
            onInsertRows: (before, count) => insertIntoTable(store, table, before, count, preset),
            onDeleteRows: (ids) => void deleteFromTable(store, table, ids, snapshotBefore),
          }
        : {})}
      onSelect={(selection) => {
        showSelection({ cells: selection.count, sum: selection.numbers > 1 ? selection.sum : null })
        onActiveRow?.(selection.active?.rowId ?? null)
      }}
      {...(onOpen ? { onOpen: (cell) => onOpen(cell.rowId) } : {})}
      {...(props.menu ? { menu: props.menu } : {})}
      emptyState={props.emptyState}
      newRowLabel={props.newRowLabel ?? `New ${tableSpecs[table].noun[0]}`}
    />
  )
}

function linesOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  filter: ((row: Row) => boolean) | undefined,
  order: ((a: Row, b: Row) => number) | undefined,
  columns: readonly GridColumn<Row>[],
  sort: GridSort | null,
): readonly GridRow<Row>[] {
  const kept = filter ? rows.filter(filter) : rows
  const lines = (order ? kept.toSorted(order) : kept).map((row) => ({ kind: 'data' as const, id: row.id, row }))
  return sort ? sortGridRows(lines, columns, sort) : lines
}

function rowsOf<T extends EditableTable>(document: EngagementDocument, table: T): readonly TableRows[T][] {
  // Safe: a table's rows are rows of that table; the compiler cannot follow the index.
  return document[table].rows as readonly TableRows[T][]
}

function fieldsOf<T extends EditableTable>(table: T): readonly FieldSpec<TableRows[T]>[] {
  return tableSpecs[table].fields as unknown as readonly FieldSpec<TableRows[T]>[]
}
