import { useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { setDrafting } from './migration-view.ts'

/** The way out of an empty part of the plan. */
export function DraftButton() {
  const store = useDocumentStore()
  return (
    <Button variant="primary" onClick={() => setDrafting(store, true)}>
      Draft the plan
    </Button>
  )
}
