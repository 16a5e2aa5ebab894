import { createContext, use, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { EngagementDocument } from '#domain/document.ts'
import type { DocumentState, DocumentStore } from './document-store.ts'

const DocumentContext = createContext<DocumentStore | null>(null)

export function DocumentProvider({ store, children }: { readonly store: DocumentStore; readonly children: ReactNode }) {
  return <DocumentContext value={store}>{children}</DocumentContext>
}

/** The store of the open engagement, for actions. */
export function useDocumentStore(): DocumentStore {
  const store = use(DocumentContext)
  if (!store) throw new Error('No engagement is open here')
  return store
}

/** A part of the open document; re-renders only when that part changes (compared shallowly). */
export function useDocument<Part>(select: (document: EngagementDocument) => Part): Part {
  return useStore(
    useDocumentStore(),
    useShallow((state: DocumentState) => select(state.document)),
  )
}

export function useDocumentState<Part>(select: (state: DocumentState) => Part): Part {
  return useStore(useDocumentStore(), useShallow(select))
}
