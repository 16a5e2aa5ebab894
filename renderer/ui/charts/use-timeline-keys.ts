import type { KeyboardEvent } from 'react'
import type { TimelineGesture, TimelineRow } from './timeline-types.ts'
import type { TimelineHand } from './use-timeline-drag.ts'

interface TimelineKeys {
  readonly rows: readonly TimelineRow[]
  readonly selected: string | null
  readonly hand: TimelineHand
  readonly onFocusRow: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onGesture: (gesture: TimelineGesture) => void
  readonly onToggle: (id: string) => void
  readonly onZoom: (direction: 1 | -1) => void
  /** Takes the selected link away, or the one between the two bars of a link that is being drawn. False: there is none. */
  readonly onDeleteLink: () => boolean
  /** Nothing is in the hand: leaves what is selected or said. False: there is nothing to leave. */
  readonly onLeave: () => boolean
}

/** The keys of a tree; with Alt they move a bar, with Shift they change its length; L draws a link. */
export function useTimelineKeys(keys: TimelineKeys) {
  const { rows, selected, hand, onFocusRow, onGesture } = keys
  return (event: KeyboardEvent) => {
    const index = rows.findIndex((row) => row.id === selected)
    const row = rows[index]
    if (!row || event.ctrlKey || event.metaKey) return
    const action = hand.drag
      ? held(event)
      : event.altKey || isResize(event)
        ? changing(event)
        : walking(event.key, index)
    if (!action) return
    event.preventDefault()
    // Alt+Left and Alt+Right mean "back" and "forward" elsewhere.
    event.stopPropagation()
    action(row)
  }

  /** While a bar is in the hand. */
  function held({ key }: KeyboardEvent): (() => void) | null {
    if (key === 'Escape') return hand.cancel
    if (hand.drag?.by !== 'keys') return null
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -rows.length, End: rows.length }[key]
    if (steps !== undefined) return () => hand.aimLink(steps)
    if (key.toLowerCase() === 'l') return hand.turnLink
    if (key === 'Enter') return hand.letGo
    if (key === 'Delete')
      return () => {
        if (keys.onDeleteLink()) hand.cancel()
      }
    return null
  }

  function changing({ key, shiftKey, altKey }: KeyboardEvent): ((row: TimelineRow) => void) | null {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
    const days = key === 'ArrowRight' ? 1 : -1
    // Also for a bar that cannot be changed: the answer says why.
    return ({ id }) =>
      onGesture(
        altKey
          ? { type: 'move', id, days, unit: shiftKey ? 'week' : 'working' }
          : { type: 'resize', id, days, unit: 'working' },
      )
  }

  function walking(key: string, index: number): ((row: TimelineRow) => void) | null {
    const go = (to: number) => () => {
      const target = rows[Math.max(0, Math.min(rows.length - 1, to))]
      if (target) onFocusRow(target.id)
    }
    switch (key) {
      case 'ArrowDown':
        return go(index + 1)
      case 'ArrowUp':
        return go(index - 1)
      case 'PageDown':
        return go(index + 10)
      case 'PageUp':
        return go(index - 10)
      case 'Home':
        return go(0)
      case 'End':
        return go(rows.length - 1)
      case 'Enter':
        return (row) => keys.onOpen(row.id)
      case 'ArrowRight':
        return (row) => (row.expanded === false ? keys.onToggle(row.id) : row.expanded ? go(index + 1)() : undefined)
      case 'ArrowLeft':
        return (row) =>
          row.expanded ? keys.onToggle(row.id) : row.level === 2 ? go(rows.findLastIndex(isAbove(index)))() : undefined
      case 'l':
      case 'L':
        return (row) => {
          if (row.linkable) hand.startLink(row.id)
        }
      case '+':
      case '=':
        return () => keys.onZoom(1)
      case '-':
        return () => keys.onZoom(-1)
      case 'Delete':
        return keys.onDeleteLink
      case 'Escape':
        return keys.onLeave() ? () => undefined : null
      default:
        return null
    }
  }
}

function isResize({ key, shiftKey }: KeyboardEvent): boolean {
  return shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')
}

/** The summary row a bar belongs to. */
function isAbove(index: number) {
  return (row: TimelineRow, at: number) => at < index && row.level === 1
}
