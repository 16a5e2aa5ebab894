import { useEffect } from 'react'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { PartSwitch } from '#ui/part-switch.tsx'
import { ToolsAnalysis } from './tools-analysis.tsx'
import { ToolsTable } from './tools-table.tsx'
import { showToolsPart, useToolsPart, type ToolsPart } from './tools-view.ts'

const parts: readonly { readonly part: ToolsPart; readonly title: string }[] = [
  { part: 'table', title: 'Table' },
  { part: 'analysis', title: 'Analysis' },
]

/** Which tools are in use, by whom, at what price, what becomes of them, and how much of it is one too many. */
export function ToolsTab() {
  const store = useDocumentStore()
  const part = useToolsPart()
  const some = useDocument(({ tools }) => tools.rows.length > 0)
  const wanted = useUi((state) => state.jump?.table)
  useEffect(() => {
    if (wanted === 'tools') showToolsPart(store, 'table')
  }, [wanted, store])
  const parted = <PartSwitch parts={parts} shown={part} onShow={(next) => showToolsPart(store, next)} />
  if (part === 'analysis') return <ToolsAnalysis parts={parted} />
  return <ToolsTable parts={some ? parted : null} />
}
