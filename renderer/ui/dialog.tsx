import { Modal, type ModalProps } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './dialog.module.css'

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

function Open({ children }: { readonly children: React.ReactNode }) {
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    openDialogs += 1
    return () => {
      openDialogs -= 1
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
