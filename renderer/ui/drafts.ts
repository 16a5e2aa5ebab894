import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'

/** A text is written down when nothing was typed for so long (ms) ... */
const pause = 1_000
/** ... and at the latest so long (ms) after its first letter, however fast one types. */
const longest = 4_000

/** Says for as long as `typing` is true that something typed is not in the document yet. */
export function useOpenDraft(typing: boolean): void {
  useEffect(() => {
    if (!typing) return
    tell(1)
    return () => tell(-1)
  }, [typing])
}

/**
 * Calls `write` soon after each change of `typed`, so that a crash costs seconds at most; null while there is nothing to
 * write down.
 */
export function useWrittenSoon(typed: string | null, write: () => void): void {
  const settle = useEffectEvent(write)
  const since = useRef<number | null>(null)
  useEffect(() => {
    if (typed === null) {
      since.current = null
      return
    }
    const now = Date.now()
    since.current ??= now
    const timer = setTimeout(
      () => {
        since.current = null
        settle()
      },
      Math.max(0, Math.min(pause, since.current + longest - now)),
    )
    return () => clearTimeout(timer)
  }, [typed])
}

/** Whether a text is being typed that is not in the document yet: nothing may call it saved. */
export function useHasDrafts(): boolean {
  return useSyncExternalStore(listen, hasDrafts)
}

export function hasDrafts(): boolean {
  return open > 0
}

let open = 0
const listeners = new Set<() => void>()

function tell(more: number): void {
  open += more
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
