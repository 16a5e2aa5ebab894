import type { KeyboardEvent } from 'react'
import type { TimelineRow } from './timeline-types.ts'

interface TimelineKeys {
  readonly rows: readonly TimelineRow[]
  readonly selected: string | null
  readonly onFocusRow: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onNudge: (id: string, direction: 1 | -1, unit: 'day' | 'week') => void
  readonly onToggle: (id: string) => void
}

/** The keys of a tree, and Alt with Left and Right to move the bar. */
export function useTimelineKeys({ rows, selected, onFocusRow, onOpen, onNudge, onToggle }: TimelineKeys) {
  return (event: KeyboardEvent) => {
    const index = rows.findIndex((row) => row.id === selected)
    const row = rows[index]
    if (!row || event.ctrlKey || event.metaKey) return
    const action = event.altKey ? moving(event) : walking(event.key, index)
    if (!action) return
    event.preventDefault()
    // Alt+Left and Alt+Right mean "back" and "forward" elsewhere.
    event.stopPropagation()
    action(row)
  }

  function moving({ key, shiftKey }: KeyboardEvent): ((row: TimelineRow) => void) | null {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
    return (row) => {
      if (row.span) onNudge(row.id, key === 'ArrowRight' ? 1 : -1, shiftKey ? 'week' : 'day')
    }
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
        return (row) => onOpen(row.id)
      case 'ArrowRight':
        return (row) => (row.expanded === false ? onToggle(row.id) : row.expanded ? go(index + 1)() : undefined)
      case 'ArrowLeft':
        return (row) =>
          row.expanded ? onToggle(row.id) : row.level === 2 ? go(rows.findLastIndex(isAbove(index)))() : undefined
      default:
        return null
    }
  }
}

/** The summary row a bar belongs to. */
function isAbove(index: number) {
  return (row: TimelineRow, at: number) => at < index && row.level === 1
}
