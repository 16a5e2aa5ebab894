import { useEffect, useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import styles from './data-grid.module.css'
import { cellMenuItems, columnMenuItems, type MenuActions } from './grid-menu-items.ts'
import type { GridModel } from './grid-model.ts'
import type { Selection } from './grid-selection.ts'
import type { DataGridProps } from './grid-types.ts'
import type { OpenMenu } from './use-data-grid.ts'

interface GridMenuProps<Row> {
  readonly at: OpenMenu
  readonly grid: DataGridProps<Row>
  readonly model: GridModel<Row>
  readonly selection: Selection
  readonly actions: MenuActions
  readonly onClose: () => void
}

/**
 * The context menu. On Linux and macOS it opens while the button is still down, and an `auto` popover then takes the release for a
 * press outside and closes at once; so it is a `manual` one that closes itself.
 */
export function GridMenu<Row>({ at, grid, model, selection, actions, onClose }: GridMenuProps<Row>): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const items =
    at.column === null
      ? cellMenuItems(grid, model, selection, actions)
      : [
          ...columnMenuItems(grid, model, at.column, actions),
          ...(grid.columnMenu?.(model.columnIdAt(at.column) ?? '') ?? []),
        ]
  useLayoutEffect(() => {
    const menu = box.current
    if (menu === null) return
    menu.showPopover()
    menu.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - menu.offsetWidth - 4))}px`
    menu.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - menu.offsetHeight - 4))}px`
    buttonsOf(menu)[0]?.focus()
  }, [at])

  const closeOutside = useEffectEvent((event: Event) => {
    if (!(event.target instanceof Node && box.current?.contains(event.target))) onClose()
  })
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('pointerdown', closeOutside, { capture: true, signal })
    window.addEventListener('wheel', closeOutside, { capture: true, passive: true, signal })
    window.addEventListener('blur', closeOutside, { signal })
    window.addEventListener('resize', closeOutside, { signal })
    return () => listening.abort()
  }, [])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const buttons = buttonsOf(event.currentTarget)
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = menuTarget(event.key, at, buttons)
    event.stopPropagation()
    const leaves = event.key === 'Tab' || event.key === 'Escape'
    if (to === null && !leaves) return
    event.preventDefault()
    if (leaves) onClose()
    if (to !== null) buttons[to]?.focus()
  }

  return (
    <div
      ref={box}
      popover="manual"
      role="menu"
      className={`${styles.floating} ${styles.menu}`}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, nth) =>
        item === 'separator' ? (
          <div key={nth} role="separator" className={styles.separator} />
        ) : (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled === true}
            className={styles.menuItem}
            onClick={() => {
              onClose()
              item.run()
            }}
          >
            <span>{item.label}</span>
            {item.keys !== undefined && <kbd className={styles.keys}>{keysHere(item.keys)}</kbd>}
          </button>
        ),
      )}
    </div>
  )
}

function keysHere(keys: string): string {
  return navigator.userAgent.includes('Mac') ? keys.replace('Ctrl', 'Cmd') : keys
}

function buttonsOf(menu: HTMLElement): HTMLButtonElement[] {
  return [...menu.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
}

function menuTarget(key: string, at: number, buttons: readonly HTMLButtonElement[]): number | null {
  const size = buttons.length
  if (key === 'ArrowDown') return (at + 1) % size
  if (key === 'ArrowUp') return (at - 1 + size) % size
  if (key === 'Home') return 0
  if (key === 'End') return size - 1
  if (key.length !== 1 || key === ' ') return null
  const starts = (button: HTMLButtonElement): boolean =>
    button.textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase())
  const after = buttons.findIndex((button, nth) => nth > at && starts(button))
  const found = after === -1 ? buttons.findIndex(starts) : after
  return found === -1 ? null : found
}
