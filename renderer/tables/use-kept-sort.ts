import { useState } from 'react'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import type { GridSort } from '#ui/grid/grid-types.ts'

/** By engagement, so that it goes when the engagement is closed. */
const sorts = new WeakMap<DocumentStore, Map<string, GridSort>>()

/** The sort of a grid, kept while its engagement is open: a look at another tab does not lose it. */
export function useKeptSort(grid: string): readonly [GridSort | null, (sort: GridSort | null) => void] {
  const store = useDocumentStore()
  const [sort, setSort] = useState(() => sorts.get(store)?.get(grid) ?? null)
  return [
    sort,
    (next) => {
      const known = sorts.get(store) ?? new Map<string, GridSort>()
      if (next) known.set(grid, next)
      else known.delete(grid)
      sorts.set(store, known)
      setSort(next)
    },
  ]
}
