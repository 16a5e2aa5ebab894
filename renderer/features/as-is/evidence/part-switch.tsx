import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { PartSwitch as Switch } from '#ui/part-switch.tsx'
import { showPart, useEvidencePart } from './evidence-view.ts'

/** Between the evidence that is there and the one that is asked for. */
export function PartSwitch() {
  const store = useDocumentStore()
  const shown = useEvidencePart()
  const [evidence, requests] = useDocument((document) => [document.evidence.rows.length, document.requests.rows.length])
  return (
    <Switch
      parts={[
        { part: 'register', title: 'Register', count: evidence ?? 0 },
        { part: 'requests', title: 'Requests', count: requests ?? 0 },
      ]}
      shown={shown}
      onShow={(part) => showPart(store, part)}
    />
  )
}
