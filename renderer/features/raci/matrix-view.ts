import { useStore } from 'zustand'
import { raciCellId, type RaciCellRef } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

interface MatrixView {
  /** Enter was pressed on a cell: the field for a note takes the focus. */
  readonly noteAsked: boolean
  /** The item whose findings are being waived. */
  readonly waiving: string | null
  /** Notes begun and not yet added, by cell. */
  readonly drafts: Readonly<Record<string, string>>
  /** Who wrote the last note or agreed to the last waiver: mostly the next one's too. */
  readonly author: string
  readonly approver: string
}

const viewOf = perEngagement<MatrixView>(() => ({
  noteAsked: false,
  waiving: null,
  drafts: {},
  author: '',
  approver: '',
}))

/** How the matrix is looked at: kept while the engagement is open, never saved, never undone. */
export function useMatrixView(): MatrixView {
  return useStore(viewOf(useDocumentStore()))
}

export function setMatrixView(store: DocumentStore, patch: Partial<MatrixView>): void {
  viewOf(store).setState(patch)
}

export function keepNoteDraft(store: DocumentStore, cell: RaciCellRef, text: string): void {
  viewOf(store).setState(({ drafts }) => ({ drafts: { ...drafts, [raciCellId(cell)]: text } }))
}
