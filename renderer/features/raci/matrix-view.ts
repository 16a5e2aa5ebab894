import { useMemo } from 'react'
import { useStore } from 'zustand'
import { raciCellId, type RaciCellRef, type RaciLayer } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'
import { isFiltered, noMatrixFilter, type MatrixFilter } from './matrix-filter.ts'

interface MatrixView {
  /** The cell that Enter was pressed on, by its id, until the field for its notes is left: it takes the focus, and no other cell's. */
  readonly noteAsked: string | null
  /** The item whose findings are being waived. */
  readonly waiving: string | null
  /** Ids of notes that are still being typed, by cell: they stand in the field, not among the others. */
  readonly begun: Readonly<Record<string, string>>
  /** Who wrote the last note or agreed to the last waiver: mostly the next one's too. */
  readonly author: string
  readonly approver: string
  /** 1 is the size of every other grid. */
  readonly zoom: number
  /** Of the workshop, beside what the window asks for. */
  readonly workshopZoom: number
  /** Who decided last and where: in a workshop mostly the same for the next item. */
  readonly decidedBy: string
  readonly forum: string
  readonly filters: Readonly<Record<RaciLayer, MatrixFilter>>
}

const viewOf = perEngagement<MatrixView>(() => ({
  noteAsked: null,
  waiving: null,
  begun: {},
  author: '',
  approver: '',
  zoom: 1,
  workshopZoom: 1,
  decidedBy: '',
  forum: '',
  filters: {},
}))

/** How the matrix is looked at: kept while the engagement is open, never saved, never undone. */
export function useMatrixView(): MatrixView {
  return useStore(viewOf(useDocumentStore()))
}

export function setMatrixView(store: DocumentStore, patch: Partial<MatrixView>): void {
  viewOf(store).setState(patch)
}

/** Null once a note is finished. */
export function setBegun(store: DocumentStore, cell: RaciCellRef, note: string | null): void {
  viewOf(store).setState(({ begun }) => {
    const { [raciCellId(cell)]: _was, ...others } = begun
    return { begun: note === null ? others : { ...others, [raciCellId(cell)]: note } }
  })
}

/** A role that is gone is not asked for. */
export function useMatrixFilter(layer: RaciLayer): MatrixFilter {
  const filter = useMatrixView().filters[layer] ?? noMatrixFilter
  const { role } = filter
  const holds = useDocument(({ roles }) => role === null || roles.index.has(role))
  return useMemo(() => (holds ? filter : { ...filter, role: null }), [filter, holds])
}

export function setFilter(store: DocumentStore, layer: RaciLayer, filter: MatrixFilter): void {
  viewOf(store).setState(({ filters }) => ({ filters: { ...filters, [layer]: filter } }))
}

/** Rows that were just added stay in view, whatever the filter says of them. */
export function keepShown(store: DocumentStore, layer: RaciLayer, ids: readonly string[]): void {
  const filter = viewOf(store).getState().filters[layer] ?? noMatrixFilter
  if (isFiltered(filter)) setFilter(store, layer, { ...filter, kept: new Set([...filter.kept, ...ids]) })
}

const zooms = [0.8, 0.9, 1, 1.1, 1.25, 1.5] as const

/** A step larger or smaller; 0 goes back to the usual size. */
export function zoomBy(store: DocumentStore, by: 1 | 0 | -1, of: 'zoom' | 'workshopZoom' = 'zoom'): void {
  viewOf(store).setState((view) => {
    if (by === 0) return { [of]: 1 }
    const next = by === 1 ? zooms.find((each) => each > view[of]) : zooms.findLast((each) => each < view[of])
    return { [of]: next ?? view[of] }
  })
}
