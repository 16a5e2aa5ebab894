import { useEffect } from 'react'
import { useDocumentStore } from '#store/document-context.tsx'
import { today } from '#store/today.ts'
import { editWords } from './edit-words.ts'
import { forgetOutcome, hasOutcome, sayOutcome } from './plan-outcome.ts'

/** Says what an edit of the plan came to, as a drag does, once the typed cell is on screen; another tab forgets it. */
export function useToldOutcome(tab: string): void {
  const store = useDocumentStore()
  useEffect(() => {
    let before = store.getState().document
    let waiting = 0
    const stop = store.onCommit(({ source, changes }) => {
      const [was, is] = [before, store.getState().document]
      before = is
      cancelIdleCallback(waiting)
      if (source !== 'edit') return
      waiting = requestIdleCallback(
        () => {
          // A gesture has said so already, or something else came after.
          if (store.getState().document === is && !hasOutcome(store))
            sayOutcome(store, editWords(was, changes, today()))
        },
        { timeout: longestWait },
      )
    })
    return () => {
      stop()
      cancelIdleCallback(waiting)
    }
  }, [store])
  useEffect(() => () => forgetOutcome(store), [store, tab])
}

/** Milliseconds after which it is said also while the window is busy. */
const longestWait = 400
