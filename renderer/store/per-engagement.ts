import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DocumentStore } from './document-store.ts'

/**
 * How something is looked at, for each open engagement: kept while it is open, never saved, never undone. Rows may have
 * the same ids in two engagements, so what is folded or selected in one must not show in the next.
 */
export function perEngagement<State>(initial: () => State): (store: DocumentStore) => StoreApi<State> {
  const states = new WeakMap<DocumentStore, StoreApi<State>>()
  return (store) => {
    const known = states.get(store)
    if (known) return known
    const state = createStore<State>(initial)
    states.set(store, state)
    return state
  }
}
