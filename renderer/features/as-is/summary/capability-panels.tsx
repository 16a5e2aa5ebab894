import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { capabilityViews, rubricSummaries } from '#domain/capability-view.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { CapabilityRadar } from '../capability/capability-charts.tsx'
import { PanelHint } from './panel-hint.tsx'

/** A radar for each rubric; what to do while nobody has rated anything. */
export function CapabilityPanels({ onOpen }: { readonly onOpen: () => void }) {
  const tables = useDocument(({ capabilities, capabilityVotes }) => ({ capabilities, capabilityVotes }))
  const views = useMemo(() => capabilityViews(tables, catalog), [tables])
  if (tables.capabilities.rows.length + tables.capabilityVotes.rows.length === 0)
    return (
      <PanelHint
        title="Capability"
        text="A radar of platform maturity and one of reliability practice: level, target, and how far the answers lie apart."
        action="Rate the capabilities"
        onAction={onOpen}
      />
    )
  return rubricSummaries(views).map(({ rubric }) => (
    <CapabilityRadar
      key={rubric.slug}
      rubric={rubric}
      views={views}
      onAspect={(id) => jumpTo({ stage: 'as-is', table: 'capabilities', id })}
    />
  ))
}
