import { useSyncExternalStore } from 'react'
import { roleOfColumn } from './matrix-columns.tsx'
import type { GridColumn } from '#ui/grid/grid-types.ts'
import type { MatrixRow } from './matrix-rows.ts'

/** Readable from the back of a room, on a window of the usual width. */
const projectorZoom = 1.6
const usualWidth = 1280

/** Below this the letters of many roles are too small for a room, and the grid scrolls sideways instead. */
const leastZoom = 1.1

interface WorkshopRoom {
  /** Of everything but the grid. */
  readonly scale: number
  /** Of the grid: as large, unless many roles need the width. */
  readonly zoom: number
  readonly columns: readonly GridColumn<MatrixRow>[]
}

/** How large the workshop is drawn in the window, and its columns: narrow enough for all roles and the status. */
export function useWorkshopRoom(columns: readonly GridColumn<MatrixRow>[], own: number): WorkshopRoom {
  const width = useSyncExternalStore(onResize, () => window.innerWidth)
  return roomFor(columns, width, own)
}

export function roomFor(columns: readonly GridColumn<MatrixRow>[], width: number, own: number): WorkshopRoom {
  const scale = Math.min(2.5, Math.max(0.8, width / usualWidth))
  const narrow = columns.map(narrowed)
  const base = narrow.reduce((sum, column) => sum + column.width, 0)
  const fit = (width - edge) / base
  const zoom = Math.max(leastZoom, Math.min(projectorZoom * scale, fit)) * own
  return { scale: scale * own, zoom, columns: fit < leastZoom ? statusFirst(narrow) : narrow }
}

/** For the scroll bar of a long group. */
const edge = 16

function narrowed(column: GridColumn<MatrixRow>): GridColumn<MatrixRow> {
  if (column.id === 'name') return { ...column, width: 150, growTo: 340 }
  if (roleOfColumn(column.id) !== null) return { ...column, width: Math.min(column.width, 92), growTo: 130 }
  return { ...column, width: 92, grow: true, growTo: 120 }
}

/** What is being settled stays in view where the roles do not. */
function statusFirst(columns: readonly GridColumn<MatrixRow>[]): readonly GridColumn<MatrixRow>[] {
  const isStatus = ({ id }: GridColumn<MatrixRow>) => id === 'status'
  const [name, ...rest] = columns.filter((column) => !isStatus(column))
  return name ? [name, ...columns.filter(isStatus), ...rest] : columns
}

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}
