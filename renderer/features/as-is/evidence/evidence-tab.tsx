import { useEffect } from 'react'
import { useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { EvidenceRegister } from './evidence-register.tsx'
import { showPart, useEvidencePart } from './evidence-view.ts'
import { RequestList } from './request-list.tsx'

/** What the assessment rests on, and what has been asked for and not come yet. */
export function EvidenceTab() {
  const store = useDocumentStore()
  const part = useEvidencePart()
  const wanted = useUi((state) => state.jump?.table)
  useEffect(() => {
    if (wanted === 'evidence') showPart(store, 'register')
    if (wanted === 'requests') showPart(store, 'requests')
  }, [wanted, store])
  return part === 'register' ? <EvidenceRegister /> : <RequestList />
}
