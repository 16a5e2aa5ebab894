import type { RefObject } from 'react'
import type { EditableTable } from '#domain/table-specs.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { GridHandle } from '#ui/grid/grid-types.ts'
import { BulkEditDialog } from './bulk-edit-dialog.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { ReplaceBar } from './replace-bar.tsx'
import type { ColumnChoice } from './shown-columns.ts'
import { setView, useViewState } from './view-state.ts'

interface OpenToolProps {
  readonly table: EditableTable
  /** Every row that passes the filter. */
  readonly ids: readonly string[]
  readonly choices: readonly ColumnChoice[]
}

/** The dialog that was asked for from a menu or the toolbar. */
export function OpenTool({ table, ids, choices }: OpenToolProps) {
  const store = useDocumentStore()
  const tool = useViewState(table, (state) => state.tool)
  const close = () => setView(store, table, { tool: null })
  if (tool?.type === 'columns') return <ColumnChooser table={table} choices={choices} onClose={close} />
  if (tool?.type === 'bulk') return <BulkEditDialog table={table} shown={ids} field={tool.field} onClose={close} />
  return null
}

interface ReplaceHereProps {
  readonly table: EditableTable
  readonly ids: readonly string[]
  /** The columns that are shown. */
  readonly columns: readonly { readonly id: string }[]
  readonly grid: RefObject<GridHandle | null>
}

/** Find and replace stands above the rows, so that each place is seen where it is. */
export function ReplaceHere({ table, ids, columns, grid }: ReplaceHereProps) {
  const store = useDocumentStore()
  const open = useViewState(table, (state) => state.tool?.type === 'replace')
  if (!open) return null
  return (
    <ReplaceBar
      table={table}
      ids={ids}
      columns={columns}
      onShow={(cell) => grid.current?.showCell(cell)}
      onClose={() => {
        setView(store, table, { tool: null })
        grid.current?.focus()
      }}
    />
  )
}
