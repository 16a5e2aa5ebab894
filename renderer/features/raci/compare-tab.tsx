import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PartSwitch } from '#ui/part-switch.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { CompareLayers } from './compare-layers.tsx'
import { DisagreementMap } from './disagreement-map.tsx'
import { setRaciView, useRaciView, type ComparePart } from './raci-view.ts'

const parts: readonly { readonly part: ComparePart; readonly title: string }[] = [
  { part: 'layers', title: 'Two layers' },
  { part: 'disagreement', title: 'Disagreement' },
]

/** Any two layers against each other, or all proposals at once. */
export function CompareTab() {
  const store = useDocumentStore()
  const part = useRaciView((view) => view.compare)
  const empty = useDocument(({ raciCells }) => raciCells.rows.length === 0)
  if (empty)
    return (
      <ScreenBody title="Compare">
        <EmptyState
          title="Nothing to compare yet"
          text="Once two layers have letters, each item shows here what changes for whom, in letters and in words."
        />
      </ScreenBody>
    )
  const lead = <PartSwitch parts={parts} shown={part} onShow={(compare) => setRaciView(store, { compare })} />
  return part === 'layers' ? <CompareLayers lead={lead} /> : <DisagreementMap lead={lead} />
}
