import { useEffect, useEffectEvent, useRef } from 'react'
import { create } from 'zustand'

/** How many texts are being typed that are not in the document yet: nothing may call them saved. */
export const useDrafts = create<{ readonly open: number }>(() => ({ open: 0 }))

/** A text is written down when nothing was typed for so long (ms) ... */
const pause = 1_000
/** ... and at the latest so long (ms) after its first letter, however fast one types. */
const longest = 4_000

/** Says for as long as `open` is true that something typed is not in the document yet. */
export function useOpenDraft(open: boolean): void {
  useEffect(() => {
    if (!open) return
    useDrafts.setState(({ open: others }) => ({ open: others + 1 }))
    return () => useDrafts.setState(({ open: others }) => ({ open: others - 1 }))
  }, [open])
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
