import { useDocumentStore } from '#store/document-context.tsx'
import { PartSwitch as Switch } from '#ui/part-switch.tsx'
import { showPart, useEvidencePart, type EvidencePart } from './evidence-view.ts'

const parts: readonly { readonly part: EvidencePart; readonly title: string }[] = [
  { part: 'register', title: 'Register' },
  { part: 'requests', title: 'Requests' },
]

/** Between the evidence that is there and the one that is asked for. */
export function PartSwitch() {
  const store = useDocumentStore()
  return <Switch parts={parts} shown={useEvidencePart()} onShow={(part) => showPart(store, part)} />
}
