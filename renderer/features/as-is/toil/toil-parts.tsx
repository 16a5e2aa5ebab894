import { useDocumentStore } from '#store/document-context.tsx'
import { PartSwitch } from '#ui/part-switch.tsx'
import { showToil, useAsIsView } from '../as-is-view.ts'

/** Between the tasks and what follows from them. */
export function ToilParts() {
  const store = useDocumentStore()
  const shown = useAsIsView(({ toil }) => toil)
  return (
    <PartSwitch
      parts={[
        { part: 'table', title: 'Table' },
        { part: 'analysis', title: 'Analysis' },
      ]}
      shown={shown}
      onShow={(part) => showToil(store, part)}
    />
  )
}
