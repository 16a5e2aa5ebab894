import { Modal, type ModalProps } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './dialog.module.css'
import { focusGrid } from './grid/focus-grid.ts'

/**
 * A dialog over the window. While one is open the commands of the window behind do not apply; the focus stays inside
 * also when the step that held it gives way to the next.
 */
export function Dialog({ opened, children, ...rest }: ModalProps) {
  return (
    <Modal opened={opened} {...rest}>
      {opened ? <Open>{children}</Open> : null}
    </Modal>
  )
}

/** Whether a dialog takes all keys. */
export function isDialogOpen(): boolean {
  return openDialogs > 0
}

let openDialogs = 0

/** Mantine gives the focus back first, in ms; what had it may be gone, such as an entry of a menu. */
const afterReturn = 30

function keepFocus(): void {
  if (openDialogs === 0 && document.activeElement === document.body) focusGrid()
}

function Open({ children }: { readonly children: React.ReactNode }) {
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    openDialogs += 1
    return () => {
      openDialogs -= 1
      setTimeout(keepFocus, afterReturn)
    }
  }, [])
  useEffect(() => {
    const content = inside.current
    if (!content) return
    const watch = new MutationObserver(() => {
      if (document.activeElement === document.body) content.focus()
    })
    watch.observe(content, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={inside} tabIndex={-1} className={classes.inside}>
      {children}
    </div>
  )
}
