import { describe, expect, it } from 'vitest'
import { editAction, gridAction, type KeyPress } from '#ui/grid/grid-keys.ts'

/** "Ctrl+Shift+End" as the key event the browser would send. */
function press(keys: string): KeyPress {
  const parts = keys.split(/\+(?=.)/)
  const key = parts.at(-1) ?? ''
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
}

describe('gridAction', () => {
  it.each([
    ['ArrowLeft', { type: 'move', motion: 'left', extend: false }],
    ['Shift+ArrowDown', { type: 'move', motion: 'down', extend: true }],
    ['Ctrl+ArrowUp', { type: 'move', motion: 'edge-up', extend: false }],
    ['Cmd+ArrowUp', { type: 'move', motion: 'edge-up', extend: false }],
    ['Ctrl+Shift+ArrowRight', { type: 'move', motion: 'edge-right', extend: true }],
    ['Home', { type: 'move', motion: 'row-start', extend: false }],
    ['End', { type: 'move', motion: 'row-end', extend: false }],
    ['Ctrl+Home', { type: 'move', motion: 'grid-start', extend: false }],
    ['Ctrl+Shift+End', { type: 'move', motion: 'grid-end', extend: true }],
    ['PageDown', { type: 'move', motion: 'page-down', extend: false }],
    ['Shift+PageUp', { type: 'move', motion: 'page-up', extend: true }],
    ['Tab', { type: 'advance', step: 'next' }],
    ['Shift+Tab', { type: 'advance', step: 'previous' }],
    ['Enter', { type: 'advance', step: 'below' }],
    ['Shift+Enter', { type: 'advance', step: 'above' }],
    ['F2', { type: 'edit' }],
    ['Alt+ArrowDown', { type: 'choices' }],
    ['Delete', { type: 'clear' }],
    ['Backspace', { type: 'clear' }],
    ['Ctrl+a', { type: 'select-all' }],
    ['Ctrl+A', { type: 'select-all' }],
    ['Shift+Space', { type: 'select-row' }],
    ['Ctrl+Space', { type: 'select-column' }],
    ['Ctrl+d', { type: 'fill-down' }],
    ['Ctrl+r', { type: 'fill-right' }],
    ['Ctrl+Shift++', { type: 'insert-rows' }],
    ['Ctrl+Shift+_', { type: 'delete-rows' }],
    ['Shift+F10', { type: 'menu' }],
    ['ContextMenu', { type: 'menu' }],
    ['Escape', { type: 'escape' }],
  ])('%s', (keys, action) => {
    expect(gridAction(press(keys))).toEqual(action)
  })

  it.each([
    ['undo and redo belong to the application', ['Ctrl+z', 'Ctrl+y', 'Ctrl+Shift+Z']],
    ['the clipboard works by its own events', ['Ctrl+c', 'Ctrl+x', 'Ctrl+v']],
    ['the application has its own keys', ['Ctrl+k', 'Ctrl+f', 'Ctrl+i', 'Ctrl+1', 'Alt+ArrowLeft', 'Ctrl+-']],
    ['characters are typed', ['a', 'Z', '?', 'Space', 'F5']],
    ['AltGr types characters', ['Ctrl+Alt+d', 'Ctrl+Alt+a']],
  ])('leaves alone: %s', (_, presses) => {
    expect(presses.map((keys) => gridAction(press(keys)))).toEqual(presses.map(() => null))
  })
})

describe('editAction', () => {
  it.each([
    ['Enter', { type: 'commit', step: 'below' }],
    ['Shift+Enter', { type: 'commit', step: 'above' }],
    ['Tab', { type: 'commit', step: 'next' }],
    ['Shift+Tab', { type: 'commit', step: 'previous' }],
    ['Alt+Enter', { type: 'newline' }],
    ['Ctrl+Enter', { type: 'commit-all' }],
    ['Escape', { type: 'cancel' }],
    ['Alt+ArrowDown', { type: 'choices' }],
    ['F2', { type: 'in-place' }],
  ])('%s, whichever way editing began', (keys, action) => {
    expect([editAction(press(keys), 'replace'), editAction(press(keys), 'in-place')]).toEqual([action, action])
  })

  it('finishes with an arrow after typing over a cell, and moves the caret after F2', () => {
    expect(editAction(press('ArrowDown'), 'replace')).toEqual({ type: 'commit-move', motion: 'down' })
    expect(editAction(press('Ctrl+ArrowLeft'), 'replace')).toEqual({ type: 'commit-move', motion: 'edge-left' })
    expect(editAction(press('ArrowDown'), 'in-place')).toBeNull()
  })

  it.each(['Ctrl+z', 'Ctrl+a', 'Home', 'Shift+ArrowLeft', 'x', 'Delete'])('leaves %s to the text', (keys) => {
    expect(editAction(press(keys), 'replace')).toBeNull()
  })
})
