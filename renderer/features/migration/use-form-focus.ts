import { useEffect, useRef, type RefObject } from 'react'

/** Opening a form in place takes the cursor into its first field, closing it back to the button that opened it. */
export function useFormFocus(open: boolean): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null)
  const was = useRef(open)
  useEffect(() => {
    if (was.current === open) return
    was.current = open
    frame.current?.querySelector<HTMLElement>(open ? 'form input' : 'button')?.focus()
  }, [open])
  return frame
}
