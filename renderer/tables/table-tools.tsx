import { IconColumns3, IconForms, IconReplace } from '@tabler/icons-react'
import type { EditableTable } from '#domain/table-specs.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { IconButton } from '#ui/button.tsx'
import { setView, useViewState, type TableTool } from './view-state.ts'
import { ViewsMenu } from './views-menu.tsx'

const tools: readonly { readonly tool: TableTool; readonly label: string; readonly Icon: typeof IconForms }[] = [
  { tool: { type: 'columns' }, label: 'Columns and groups', Icon: IconColumns3 },
  { tool: { type: 'bulk', field: null }, label: 'Set a field of many rows', Icon: IconForms },
  { tool: { type: 'replace' }, label: 'Find and replace (Ctrl+H)', Icon: IconReplace },
]

/** Toolbar of a table: saved views, columns and groups, bulk edit, find and replace. Goes into a `FilterBar`. */
export function TableTools({ table }: { readonly table: EditableTable }) {
  const store = useDocumentStore()
  const open = useViewState(table, (state) => state.tool?.type)
  return (
    <>
      <ViewsMenu table={table} />
      {tools.map(({ tool, label, Icon }) => (
        <IconButton
          key={tool.type}
          label={label}
          aria-pressed={open === tool.type}
          onClick={() => setView(store, table, { tool: open === tool.type ? null : tool })}
        >
          <Icon size={16} aria-hidden="true" />
        </IconButton>
      ))}
    </>
  )
}
