import type { Direction, Motion, Step } from './grid-move.ts'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export type GridAction =
  | { readonly type: 'move'; readonly motion: Motion; readonly extend: boolean }
  | { readonly type: 'advance'; readonly step: Step }
  | { readonly type: GridCommand }

export type GridCommand =
  | 'edit'
  | 'choices'
  | 'clear'
  | 'fill-down'
  | 'fill-right'
  | 'select-all'
  | 'select-row'
  | 'select-column'
  | 'insert-rows'
  | 'delete-rows'
  | 'menu'
  | 'escape'

export type EditAction =
  | { readonly type: 'commit'; readonly step: Step | null }
  | { readonly type: 'commit-move'; readonly motion: Motion }
  | { readonly type: 'commit-all' | 'cancel' | 'newline' | 'choices' | 'in-place' }

/** What a key does while no cell is edited; null leaves it to typing and to the application. */
export function gridAction(press: KeyPress): GridAction | null {
  const { key, shiftKey, altKey } = press
  // AltGr arrives as Ctrl+Alt and types characters.
  const primary = (press.ctrlKey || press.metaKey) && !altKey
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { type: 'menu' }
  if (altKey) return key === 'ArrowDown' ? { type: 'choices' } : null
  const motion = motionOf(key, primary)
  if (motion !== null) return { type: 'move', motion, extend: shiftKey }
  return primary ? primaryAction(key, shiftKey) : plainAction(key, shiftKey)
}

/**
 * What a key does while a cell is edited. After typing into a cell (`replace`) arrows finish and move, as a spreadsheet does;
 * after F2 (`in-place`) they move the caret.
 */
export function editAction(press: KeyPress, mode: 'replace' | 'in-place'): EditAction | null {
  const primary = press.ctrlKey || press.metaKey
  switch (press.key) {
    case 'Escape':
      return { type: 'cancel' }
    case 'Tab':
      return primary || press.altKey ? null : { type: 'commit', step: press.shiftKey ? 'previous' : 'next' }
    case 'Enter':
      if (press.altKey) return { type: 'newline' }
      return primary ? { type: 'commit-all' } : { type: 'commit', step: press.shiftKey ? 'above' : 'below' }
    case 'F2':
      return { type: 'in-place' }
  }
  if (press.altKey) return press.key === 'ArrowDown' ? { type: 'choices' } : null
  const direction = DIRECTIONS[press.key]
  return mode === 'replace' && direction !== undefined && !press.shiftKey
    ? { type: 'commit-move', motion: primary ? `edge-${direction}` : direction }
    : null
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

function motionOf(key: string, primary: boolean): Motion | null {
  const direction = DIRECTIONS[key]
  if (direction !== undefined) return primary ? `edge-${direction}` : direction
  switch (key) {
    case 'Home':
      return primary ? 'grid-start' : 'row-start'
    case 'End':
      return primary ? 'grid-end' : 'row-end'
    case 'PageUp':
      return primary ? null : 'page-up'
    case 'PageDown':
      return primary ? null : 'page-down'
    default:
      return null
  }
}

function primaryAction(key: string, shift: boolean): GridAction | null {
  if (shift) {
    if (key === '+' || key === '=') return { type: 'insert-rows' }
    return key === '-' || key === '_' ? { type: 'delete-rows' } : null
  }
  switch (key.toLowerCase()) {
    case 'a':
      return { type: 'select-all' }
    case 'd':
      return { type: 'fill-down' }
    case 'r':
      return { type: 'fill-right' }
    case ' ':
      return { type: 'select-column' }
    default:
      return null
  }
}

function plainAction(key: string, shift: boolean): GridAction | null {
  switch (key) {
    case 'Tab':
      return { type: 'advance', step: shift ? 'previous' : 'next' }
    case 'Enter':
      return { type: 'advance', step: shift ? 'above' : 'below' }
    case 'F2':
      return { type: 'edit' }
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' }
    case 'Escape':
      return { type: 'escape' }
    case ' ':
      return shift ? { type: 'select-row' } : null
    default:
      return null
  }
}
