import { startTransition, useEffect, useState } from 'react'

interface Source<State> {
  readonly getState: () => State
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * What a store holds, as of the last picture: it follows each change once that is on the screen. What stands on it is drawn in its
 * own time, so that no key waits for it.
 */
export function useDrawn<State>(source: Source<State>): State {
  const [state, setState] = useState(source.getState)
  useEffect(() => {
    let due = false
    const follow = () => {
      if (due) return
      due = true
      afterPaint(() => {
        due = false
        startTransition(() => setState(source.getState()))
      })
    }
    follow()
    return source.subscribe(follow)
  }, [source])
  return state
}

/** A window that is not seen draws nothing, and waits for nothing. */
function afterPaint(run: () => void): void {
  if (document.hidden) setTimeout(run)
  else requestAnimationFrame(() => setTimeout(run))
}
