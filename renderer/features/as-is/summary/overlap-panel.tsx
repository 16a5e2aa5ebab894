import { memo, useMemo } from 'react'
import { overlaps, toolSprawl } from '#domain/tool-sprawl.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { OverlapMap } from '../tools/overlap-map.tsx'
import { filterTools } from '../tools/tools-view.ts'
import { PanelHint } from './panel-hint.tsx'

/** Rows that a panel of the summary has room for. */
const shownCategories = 8

/** Which categories of tools overlap, and for whom. */
export const OverlapPanel = memo(function OverlapPanel({ onOpen }: { readonly onOpen: () => void }) {
  const store = useDocumentStore()
  const tools = useDocument((document) => document.tools)
  const teams = useDocument((document) => document.teams)
  const categories = useMemo(() => toolSprawl({ tools, teams }), [tools, teams])
  if (tools.rows.length === 0)
    return (
      <PanelHint
        title="Tools by category and team"
        text="A map of how many tools of each category each team uses: where it is dark, several do the same job."
        action="List the tools"
        onAction={onOpen}
      />
    )
  return (
    <OverlapMap
      categories={categories}
      teams={teams.rows}
      most={Math.min(shownCategories, Math.max(1, categories.filter(overlaps).length))}
      onPick={(category, team) => {
        filterTools(store, category, team)
        onOpen()
      }}
    />
  )
})
