import { useEffect, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react'
import type { TableRows } from '#domain/document.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import { showSelection, useUi } from '#store/ui-store.ts'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import type { GridHandle, GridMenuItem, GridSelection } from '#ui/grid/grid-types.ts'
import { appendToTable, deleteFromTable, editTable, insertIntoTable, type PrepareTexts } from './table-actions.ts'
import type { ColumnOptions, ExtraColumn } from './table-columns.ts'
import classes from './table-grid.module.css'
import { cellItems, columnItems } from './table-menus.ts'
import { OpenTool, ReplaceHere } from './table-tool.tsx'
import { useClientFields } from './table-view.ts'
import { useJump } from './use-jump.ts'
import { useTableColumns } from './use-table-columns.ts'
import { useTableLines } from './use-table-lines.ts'
import { setView, toggleFolded, useViewState } from './view-state.ts'

export interface TableGridProps<T extends EditableTable> {
  readonly table: T
  readonly label: string
  /** Which fields are shown unless others are chosen, in this order, with their widths. */
  readonly columns: readonly ColumnOptions<TableRows[T]>[]
  /** Derived figures among the fields, each after the field named; must be stable between renders. */
  readonly extraColumns?: readonly ExtraColumn<TableRows[T]>[]
  /** Keeps only some rows; must be stable between renders. */
  readonly filter?: ((row: TableRows[T]) => boolean) | undefined
  /** The order while no column is sorted, else that of the document; must be stable between renders. */
  readonly order?: (a: TableRows[T], b: TableRows[T]) => number
  /** Values every row added here starts with. */
  readonly preset?: Partial<TableRows[T]>
  /** What typing texts into a row comes to, where one cell says something of another; must be stable between renders. */
  readonly prepare?: PrepareTexts<T>
  readonly newRowLabel?: string
  /** In pixels; for cells of two lines. */
  readonly rowHeight?: number
  readonly emptyState?: ReactNode
  /** False where rows are neither added nor removed. Default true. */
  readonly extendable?: boolean
  readonly menu?: (selection: GridSelection) => readonly GridMenuItem[]
  readonly onActiveRow?: (id: string | null) => void
  readonly onOpen?: (id: string) => void
  readonly ref?: Ref<GridHandle>
}

/**
 * A document table in the shared grid, driven by the table's field specs. Every action is one commit. How it is looked at
 * (columns, sort, groups) is kept by table: see `view-state.ts`.
 */
export function TableGrid<T extends EditableTable>({ ref, ...props }: TableGridProps<T>) {
  const { table, label, preset, extendable = true, onActiveRow, onOpen } = props
  const store = useDocumentStore()
  const snapshotBefore = useSnapshotBefore()
  const fields = useClientFields(table)
  const sort = useViewState(table, (state) => state.sort)
  const group = useViewState(table, (state) => state.group)
  const { shown: columns, choices } = useTableColumns(table, props.columns, props.extraColumns)
  const { lines, ids } = useTableLines(table, columns, props.filter, props.order)
  const grid = useRef<GridHandle>(null)
  useImperativeHandle(ref, () => ({
    focus: () => grid.current?.focus(),
    showCell: (cell) => grid.current?.showCell(cell) ?? false,
  }))
  useJump(table, grid, columns[0]?.id ?? '', lines)
  useEffect(
    () =>
      useUi.subscribe((state, before) => {
        if (state.replaceAsked !== before.replaceAsked) setView(store, table, { tool: { type: 'replace' } })
      }),
    [store, table],
  )
  // What the status bar says of this grid goes with it.
  useEffect(() => () => showSelection(null), [])

  return (
    <div className={classes.frame}>
      <ReplaceHere table={table} ids={ids} columns={columns} grid={grid} />
      <div className={classes.grid}>
        <DataGrid
          ref={grid}
          rows={lines}
          columns={columns}
          label={label}
          sort={sort}
          onSort={(next) => setView(store, table, { sort: next })}
          onToggleGroup={(heading, fold) => toggleFolded(store, table, heading, fold)}
          onEdit={(edits, kind) => editTable(store, table, edits, kind, props.prepare)}
          {...(extendable
            ? {
                onAppend: (added, edits) => appendToTable(store, table, added, edits, preset, props.prepare),
                onInsertRows: (before, count) => insertIntoTable(store, table, before, count, preset),
                onDeleteRows: (rowIds) => void deleteFromTable(store, table, rowIds, snapshotBefore),
              }
            : {})}
          onSelect={(selection) => {
            showSelection({ cells: selection.count, sum: selection.numbers > 1 ? selection.sum : null })
            setView(store, table, { selected: selection.rowIds })
            onActiveRow?.(selection.active?.rowId ?? null)
          }}
          {...(onOpen ? { onOpen: (cell) => onOpen(cell.rowId) } : {})}
          columnMenu={(column) => columnItems(store, table, { column, choices, fields, group })}
          menu={(selection) => [...cellItems(store, table, selection), ...(props.menu?.(selection) ?? [])]}
          emptyState={props.emptyState}
          {...(props.rowHeight === undefined ? {} : { rowHeight: props.rowHeight })}
          newRowLabel={props.newRowLabel ?? `New ${tableSpecs[table].noun[0]}`}
        />
      </div>
      <OpenTool table={table} ids={ids} choices={choices} />
    </div>
  )
}
