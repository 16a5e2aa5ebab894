import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EngagementDocument } from '#domain/document.ts'
import type { DocumentStore } from './document-store.ts'

/** More changes than a person makes by hand: an import, or Undo of one. */
const manyChanges = 1_000

/** The newest document for which derived facts can be worked out without holding the window up. */
export type PreparedDocument = StoreApi<{ readonly document: EngagementDocument }>

/**
 * Follows the open engagement: at once after an edit, after thousands of changes only when `prepare` has gone through the new
 * document, a bit at a time between frames. A change that comes meanwhile begins it anew.
 */
export function preparedDocuments(
  prepare: (document: EngagementDocument) => Iterator<unknown>,
): (store: DocumentStore) => PreparedDocument {
  const known = new WeakMap<DocumentStore, PreparedDocument>()
  return (store) => {
    const prepared = known.get(store) ?? follow(store, prepare)
    known.set(store, prepared)
    return prepared
  }
}

function follow(store: DocumentStore, prepare: (document: EngagementDocument) => Iterator<unknown>): PreparedDocument {
  const prepared = createStore(() => ({ document: store.getState().document }))
  let bits: Iterator<unknown> | null = null

  const goOn = (mine: Iterator<unknown>): void => {
    setTimeout(() => {
      if (mine !== bits) return
      // A rule that throws ends this too: the screen that shows it meets the same error and tells it.
      let done = true
      try {
        done = mine.next().done === true
      } finally {
        if (done) {
          bits = null
          prepared.setState({ document: store.getState().document })
        } else goOn(mine)
      }
    })
  }

  store.subscribe(({ document, journal }) => {
    const many = (journal.at(-1)?.changes.length ?? 0) > manyChanges
    if (!many && bits === null) return prepared.setState({ document })
    bits = prepare(document)
    goOn(bits)
  })
  return prepared
}
