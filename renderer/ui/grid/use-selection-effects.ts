import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { GridModel } from './grid-model.ts'
import type { Selection } from './grid-selection.ts'
import type { GridSelection } from './grid-types.ts'
import { sameSummary, summarise } from './selection-summary.ts'
import type { GridSelectionState } from './use-grid-selection.ts'
import type { GridView } from './use-grid-view.ts'

/** Tells the screen what is selected, once per change it would notice. */
export function useReportSelection<Row>(
  model: GridModel<Row>,
  selection: Selection,
  onSelect: ((selection: GridSelection) => void) | undefined,
): void {
  const told = useRef<GridSelection | null>(null)
  const report = useEffectEvent(() => {
    if (onSelect === undefined) return
    const summary = summarise(model, selection)
    if (told.current !== null && sameSummary(told.current, summary)) return
    told.current = summary
    onSelect(summary)
  })
  useEffect(() => report(), [model, selection])
}

/** Brings the end that moved into view. Rows that move under the selection, by sorting say, do not scroll the grid. */
export function useShowSelection<Row>(
  model: GridModel<Row>,
  { selection, moved }: GridSelectionState,
  view: GridView,
  /** What is selected has been moved on purpose: see where it went. */
  followRef: { current: boolean },
): void {
  const { row, column } = selection.head
  const active = selection.active
  const first = useRef(true)
  const show = useEffectEvent(() => {
    if (first.current) first.current = false
    else {
      const point =
        active.row === selection.anchor.row && active.column === selection.anchor.column ? { row, column } : active
      // The first of a group is not shown without its heading.
      if (model.lineAt(point.row - 1)?.kind === 'group') view.show({ ...point, row: point.row - 1 })
      view.show(point)
    }
  })
  const lastLine = model.newRow === row ? row : null // A row was added: the line below it is a new place.
  useLayoutEffect(() => show(), [moved, lastLine])
  useLayoutEffect(() => {
    if (followRef.current) show()
    followRef.current = false
  }, [row, column, followRef])
}
